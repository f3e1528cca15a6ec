-- CreateTable
CREATE TABLE "tracker_bulk" (
    "tracker_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action" JSONB NOT NULL,
    "stage" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tracker_bulk_pkey" PRIMARY KEY ("tracker_id","id")
);

-- CreateTable
CREATE TABLE "tracker_bulk_item" (
    "tracker_id" UUID NOT NULL,
    "bulk_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT,
    "refusals" JSONB,

    CONSTRAINT "tracker_bulk_item_pkey" PRIMARY KEY ("tracker_id","bulk_id","place")
);

-- CreateIndex
CREATE INDEX "tracker_bulk_tracker_id_created_by_id_created_at_id_idx" ON "tracker_bulk"("tracker_id", "created_by_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "tracker_bulk_updated_at_idx" ON "tracker_bulk"("updated_at");

-- CreateIndex
CREATE INDEX "tracker_bulk_item_tracker_id_bulk_id_outcome_place_idx" ON "tracker_bulk_item"("tracker_id", "bulk_id", "outcome", "place");

-- AddForeignKey
ALTER TABLE "tracker_bulk" ADD CONSTRAINT "tracker_bulk_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_bulk_item" ADD CONSTRAINT "tracker_bulk_item_tracker_id_bulk_id_fkey" FOREIGN KEY ("tracker_id", "bulk_id") REFERENCES "tracker_bulk"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: the host's table, and what no row may be.
ALTER TABLE "tracker_bulk"
    ADD CONSTRAINT "tracker_bulk_created_by_id_host_fk" FOREIGN KEY ("created_by_id") REFERENCES "core_user"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_bulk_stage_check" CHECK ("stage" IN ('running', 'done', 'cancelled', 'interrupted')),
    ADD CONSTRAINT "tracker_bulk_total_check" CHECK ("total" BETWEEN 1 AND 1000 AND "version" > 0);

ALTER TABLE "tracker_bulk_item"
    ADD CONSTRAINT "tracker_bulk_item_outcome_check" CHECK ("outcome" IN ('done', 'unchanged', 'refused')),
    ADD CONSTRAINT "tracker_bulk_item_refusals_check" CHECK (("outcome" IS NOT DISTINCT FROM 'refused') = ("refusals" IS NOT NULL));
