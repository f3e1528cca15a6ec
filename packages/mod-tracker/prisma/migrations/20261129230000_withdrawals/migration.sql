-- Tickets that are out of sight, deleted or merged into another, and tickets made of comments. What came with a merging knows it, so that the merging can be
-- taken back to the very state before.
ALTER TABLE "tracker_ticket" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE "tracker_watch" ADD COLUMN     "merged_from_id" UUID;

ALTER TABLE "tracker_comment" ADD COLUMN     "merged_from" UUID[] DEFAULT ARRAY[]::UUID[];

CREATE TABLE "tracker_withdrawal" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "into_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "tracker_withdrawal_pkey" PRIMARY KEY ("tracker_id","ticket_id")
);

CREATE TABLE "tracker_split" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,

    CONSTRAINT "tracker_split_pkey" PRIMARY KEY ("tracker_id","ticket_id")
);

CREATE INDEX "tracker_withdrawal_tracker_id_kind_at_ticket_id_idx" ON "tracker_withdrawal"("tracker_id", "kind", "at", "ticket_id");
CREATE INDEX "tracker_withdrawal_tracker_id_into_id_idx" ON "tracker_withdrawal"("tracker_id", "into_id");
CREATE INDEX "tracker_withdrawal_kind_at_idx" ON "tracker_withdrawal"("kind", "at");
CREATE INDEX "tracker_split_tracker_id_from_id_idx" ON "tracker_split"("tracker_id", "from_id");

ALTER TABLE "tracker_withdrawal" ADD CONSTRAINT "tracker_withdrawal_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tracker_withdrawal" ADD CONSTRAINT "tracker_withdrawal_tracker_id_into_id_fkey" FOREIGN KEY ("tracker_id", "into_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tracker_split" ADD CONSTRAINT "tracker_split_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tracker_split" ADD CONSTRAINT "tracker_split_tracker_id_from_id_fkey" FOREIGN KEY ("tracker_id", "from_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever withdrew a ticket is kept, anonymised. What is merged is merged into something.
ALTER TABLE "tracker_withdrawal"
    ADD CONSTRAINT "tracker_withdrawal_by_id_host_fk" FOREIGN KEY ("by_id") REFERENCES "core_user"("id") ON DELETE RESTRICT,
    ADD CONSTRAINT "tracker_withdrawal_kind_check" CHECK ("kind" IN ('deleted', 'merged') AND ("kind" = 'merged') = ("into_id" IS NOT NULL));
