-- No two tickets have one place in the priority stack.
DROP INDEX "tracker_ticket_tracker_id_rank_idx";
CREATE UNIQUE INDEX "tracker_ticket_tracker_id_rank_key" ON "tracker_ticket"("tracker_id", "rank");
