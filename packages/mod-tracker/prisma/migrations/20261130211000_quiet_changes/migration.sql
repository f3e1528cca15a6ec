-- The last changes of a ticket, while they are of private fields alone: no news to who does not see these.
ALTER TABLE "tracker_ticket" ADD COLUMN     "quiet_at" TIMESTAMPTZ(3),
ADD COLUMN     "quiet_from" INTEGER,
ADD COLUMN     "quiet_to" INTEGER;
ALTER TABLE "tracker_ticket"
  ADD CONSTRAINT "tracker_ticket_quiet_check" CHECK (num_nulls("quiet_from", "quiet_to", "quiet_at") IN (0, 3) AND "quiet_from" < "quiet_to");
