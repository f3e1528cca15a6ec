-- CreateTable
CREATE TABLE "tracker_view" (
    "tracker_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "has_columns" BOOLEAN NOT NULL,
    "columns" TEXT[],
    "grouping" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tracker_view_pkey" PRIMARY KEY ("tracker_id","id")
);

-- CreateTable
CREATE TABLE "tracker_preferred_view" (
    "tracker_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "tracker_preferred_view_pkey" PRIMARY KEY ("tracker_id","user_id")
);

-- CreateIndex
CREATE INDEX "tracker_view_tracker_id_owner_id_created_at_id_idx" ON "tracker_view"("tracker_id", "owner_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "tracker_preferred_view_tracker_id_view_id_idx" ON "tracker_preferred_view"("tracker_id", "view_id");

-- AddForeignKey
ALTER TABLE "tracker_view" ADD CONSTRAINT "tracker_view_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_preferred_view" ADD CONSTRAINT "tracker_preferred_view_tracker_id_view_id_fkey" FOREIGN KEY ("tracker_id", "view_id") REFERENCES "tracker_view"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: the host's table, and what no row may be. A person's own views go with them; shared ones stay.
ALTER TABLE "tracker_view"
    ADD CONSTRAINT "tracker_view_owner_id_host_fk" FOREIGN KEY ("owner_id") REFERENCES "core_user"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_view_created_by_id_host_fk" FOREIGN KEY ("created_by_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_view_grouping_check" CHECK ("grouping" IN ('none', 'state', 'assignee', 'reporter')),
    ADD CONSTRAINT "tracker_view_columns_check" CHECK ("has_columns" OR "columns" = '{}'),
    ADD CONSTRAINT "tracker_view_version_check" CHECK ("version" > 0);

ALTER TABLE "tracker_preferred_view"
    ADD CONSTRAINT "tracker_preferred_view_user_id_host_fk" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE;
