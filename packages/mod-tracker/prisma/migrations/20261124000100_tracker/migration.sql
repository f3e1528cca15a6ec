-- CreateTable
CREATE TABLE "tracker" (
    "id" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "preset" TEXT NOT NULL,
    "next_number" INTEGER NOT NULL DEFAULT 1,
    "top_rank" TEXT COLLATE "C",
    "workflow_version" INTEGER NOT NULL DEFAULT 1,
    "default_assignee_id" UUID,
    "thanks_message" TEXT,
    "comments_enabled" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tracker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tracker_workflow" (
    "tracker_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "mode" TEXT NOT NULL,
    "enabled_states" TEXT[],
    "has_parent" BOOLEAN NOT NULL DEFAULT false,
    "template" TEXT NOT NULL,
    "template_version" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "matrix" JSONB NOT NULL,
    "resolution_required" BOOLEAN NOT NULL DEFAULT false,
    "open_dependency_blocks" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "tracker_workflow_pkey" PRIMARY KEY ("tracker_id","version")
);

-- CreateTable
CREATE TABLE "tracker_ticket" (
    "tracker_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "resolution" TEXT,
    "state" TEXT NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "reporter_id" UUID NOT NULL,
    "assignee_id" UUID,
    "rank" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "import_identity" TEXT,

    CONSTRAINT "tracker_ticket_pkey" PRIMARY KEY ("tracker_id","id")
);

-- CreateTable
CREATE TABLE "tracker_watch" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "events" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracker_watch_pkey" PRIMARY KEY ("tracker_id","ticket_id","user_id")
);

-- CreateIndex
CREATE INDEX "tracker_ticket_tracker_id_updated_at_id_idx" ON "tracker_ticket"("tracker_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "tracker_ticket_tracker_id_created_at_id_idx" ON "tracker_ticket"("tracker_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "tracker_ticket_tracker_id_closed_updated_at_id_idx" ON "tracker_ticket"("tracker_id", "closed", "updated_at", "id");

-- CreateIndex
CREATE INDEX "tracker_ticket_tracker_id_closed_created_at_id_idx" ON "tracker_ticket"("tracker_id", "closed", "created_at", "id");

-- CreateIndex
CREATE INDEX "tracker_ticket_tracker_id_closed_number_idx" ON "tracker_ticket"("tracker_id", "closed", "number");

-- CreateIndex
CREATE INDEX "tracker_ticket_tracker_id_state_updated_at_id_idx" ON "tracker_ticket"("tracker_id", "state", "updated_at", "id");

-- CreateIndex
CREATE INDEX "tracker_ticket_tracker_id_reporter_id_updated_at_id_idx" ON "tracker_ticket"("tracker_id", "reporter_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "tracker_ticket_tracker_id_assignee_id_updated_at_id_idx" ON "tracker_ticket"("tracker_id", "assignee_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "tracker_ticket_tracker_id_rank_idx" ON "tracker_ticket"("tracker_id", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "tracker_ticket_tracker_id_number_key" ON "tracker_ticket"("tracker_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "tracker_ticket_tracker_id_import_identity_key" ON "tracker_ticket"("tracker_id", "import_identity");

-- CreateIndex
CREATE INDEX "tracker_watch_tracker_id_user_id_ticket_id_idx" ON "tracker_watch"("tracker_id", "user_id", "ticket_id");

-- AddForeignKey
ALTER TABLE "tracker_workflow" ADD CONSTRAINT "tracker_workflow_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_ticket" ADD CONSTRAINT "tracker_ticket_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_watch" ADD CONSTRAINT "tracker_watch_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: the host's tables, and what no row may be.
ALTER TABLE "tracker"
    ADD CONSTRAINT "tracker_id_host_fk" FOREIGN KEY ("id") REFERENCES "core_activity"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_default_assignee_id_host_fk" FOREIGN KEY ("default_assignee_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_prefix_check" CHECK ("prefix" ~ '^[A-Z][A-Z0-9]{0,9}$'),
    ADD CONSTRAINT "tracker_next_number_check" CHECK ("next_number" > 0),
    ADD CONSTRAINT "tracker_version_check" CHECK ("version" > 0 AND "workflow_version" > 0);

ALTER TABLE "tracker_workflow"
    ADD CONSTRAINT "tracker_workflow_created_by_id_host_fk" FOREIGN KEY ("created_by_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_workflow_version_check" CHECK ("version" > 0),
    ADD CONSTRAINT "tracker_workflow_mode_check" CHECK ("mode" IN ('strict', 'relaxed'));

-- Whoever reported or works on a ticket is kept, anonymised: their row is not deleted under it.
ALTER TABLE "tracker_ticket"
    ADD CONSTRAINT "tracker_ticket_reporter_id_host_fk" FOREIGN KEY ("reporter_id") REFERENCES "core_user"("id") ON DELETE RESTRICT,
    ADD CONSTRAINT "tracker_ticket_assignee_id_host_fk" FOREIGN KEY ("assignee_id") REFERENCES "core_user"("id") ON DELETE RESTRICT,
    ADD CONSTRAINT "tracker_ticket_number_check" CHECK ("number" > 0),
    ADD CONSTRAINT "tracker_ticket_version_check" CHECK ("version" > 0),
    ADD CONSTRAINT "tracker_ticket_state_check" CHECK ("state" IN ('POSTED', 'OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED', 'TRANSFERED', 'TESTING', 'PUBLISHED', 'VALIDATED')),
    ADD CONSTRAINT "tracker_ticket_closed_at_check" CHECK ("closed" = ("closed_at" IS NOT NULL)),
    ADD CONSTRAINT "tracker_ticket_rank_check" CHECK (NOT "closed" OR "rank" IS NULL);

ALTER TABLE "tracker_watch"
    ADD CONSTRAINT "tracker_watch_user_id_host_fk" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_watch_events_check" CHECK ("events" BETWEEN 0 AND 2047);
