-- The day by which a ticket is to be settled. Only of those that have one: what has none does not pay for the index.
ALTER TABLE "tracker_ticket" ADD COLUMN "due_on" DATE;
CREATE INDEX "tracker_ticket_tracker_id_due_on_id_idx" ON "tracker_ticket" ("tracker_id", "due_on", "id")
    WHERE "due_on" IS NOT NULL;
