-- The order in which tickets were closed. Only of those that are: what is open does not pay for it.
CREATE INDEX "tracker_ticket_tracker_id_closed_at_id_idx" ON "tracker_ticket" ("tracker_id", "closed_at", "id")
    WHERE "closed_at" IS NOT NULL;
