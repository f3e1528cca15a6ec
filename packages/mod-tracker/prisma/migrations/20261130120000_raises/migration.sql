-- Somebody asks that a ticket be made more urgent; one of theirs at a time is open.
CREATE TABLE "tracker_raise" (
    "tracker_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "tracker_raise_pkey" PRIMARY KEY ("tracker_id","id")
);

CREATE INDEX "tracker_raise_tracker_id_ticket_id_created_at_idx" ON "tracker_raise"("tracker_id", "ticket_id", "created_at");

ALTER TABLE "tracker_raise"
    ADD CONSTRAINT "tracker_raise_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "tracker_raise_user_id_host_fk" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_raise_answered_by_id_host_fk" FOREIGN KEY ("answered_by_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_raise_outcome_check" CHECK ("outcome" IN ('granted', 'declined', 'withdrawn')),
    ADD CONSTRAINT "tracker_raise_answered_check" CHECK (("outcome" IS NULL) = ("answered_at" IS NULL));

-- What Prisma cannot say.
CREATE UNIQUE INDEX "tracker_raise_one_open" ON "tracker_raise"("tracker_id", "ticket_id", "user_id") WHERE "outcome" IS NULL;
