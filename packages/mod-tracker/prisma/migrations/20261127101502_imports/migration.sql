-- CreateTable
CREATE TABLE "tracker_import" (
    "tracker_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "stage" TEXT NOT NULL,
    "pass" INTEGER NOT NULL DEFAULT 0,
    "dry_run" BOOLEAN NOT NULL DEFAULT true,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "bytes_done" INTEGER NOT NULL DEFAULT 0,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "already" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "reasons" JSONB NOT NULL,
    "failure" TEXT,
    "failure_params" JSONB NOT NULL DEFAULT '{}',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tracker_import_pkey" PRIMARY KEY ("tracker_id","id")
);

-- CreateTable
CREATE TABLE "tracker_import_row" (
    "tracker_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "pass" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER,
    "refusals" JSONB,
    "summary" TEXT,
    "state" TEXT,
    "reporter_id" UUID,
    "assignee_id" UUID,
    "created_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "tracker_import_row_pkey" PRIMARY KEY ("tracker_id","import_id","pass","row")
);

-- CreateIndex
CREATE INDEX "tracker_import_tracker_id_created_at_id_idx" ON "tracker_import"("tracker_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "tracker_import_updated_at_idx" ON "tracker_import"("updated_at");

-- CreateIndex
CREATE INDEX "tracker_import_row_tracker_id_import_id_pass_kind_row_idx" ON "tracker_import_row"("tracker_id", "import_id", "pass", "kind", "row");

-- AddForeignKey
ALTER TABLE "tracker_import" ADD CONSTRAINT "tracker_import_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_import_row" ADD CONSTRAINT "tracker_import_row_tracker_id_import_id_fkey" FOREIGN KEY ("tracker_id", "import_id") REFERENCES "tracker_import"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: the host's tables, and what no row may be. Who imported is kept with what came of it; names in rows go with their people.
ALTER TABLE "tracker_import"
    ADD CONSTRAINT "tracker_import_created_by_id_host_fk" FOREIGN KEY ("created_by_id") REFERENCES "core_user"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_import_file_id_host_fk" FOREIGN KEY ("file_id") REFERENCES "core_file"("id") ON DELETE NO ACTION,
    ADD CONSTRAINT "tracker_import_stage_check" CHECK ("stage" IN ('draft', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
    ADD CONSTRAINT "tracker_import_failure_check" CHECK (("stage" = 'failed') = ("failure" IS NOT NULL)),
    ADD CONSTRAINT "tracker_import_rows_done_check" CHECK ("rows_done" = "imported" + "already" + "refused"),
    ADD CONSTRAINT "tracker_import_version_check" CHECK ("version" > 0 AND "pass" >= 0);

ALTER TABLE "tracker_import_row"
    ADD CONSTRAINT "tracker_import_row_reporter_id_host_fk" FOREIGN KEY ("reporter_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_import_row_assignee_id_host_fk" FOREIGN KEY ("assignee_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_import_row_kind_check" CHECK ("kind" IN ('imported', 'would-import', 'already-there', 'refused')),
    ADD CONSTRAINT "tracker_import_row_number_check" CHECK (("kind" = 'imported') = ("number" IS NOT NULL)),
    ADD CONSTRAINT "tracker_import_row_refusals_check" CHECK (("kind" = 'refused') = ("refusals" IS NOT NULL));
