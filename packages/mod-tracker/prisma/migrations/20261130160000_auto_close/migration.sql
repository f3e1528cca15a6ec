-- A tracker closes tickets by itself that nobody comes back to; off unless it is set.
ALTER TABLE "tracker" ADD COLUMN     "close_after_days" INTEGER,
ADD COLUMN     "close_warn_days" INTEGER;

ALTER TABLE "tracker_ticket" ADD COLUMN     "closing_warned_at" TIMESTAMPTZ(3);

ALTER TABLE "tracker" ADD CONSTRAINT "tracker_close_check"
  CHECK ("close_after_days" > 0 AND ("close_warn_days" IS NULL OR "close_warn_days" > 0 AND "close_warn_days" < "close_after_days") OR
    "close_after_days" IS NULL AND "close_warn_days" IS NULL);

-- What Prisma cannot say: most trackers close nothing.
CREATE INDEX "tracker_closing_idx" ON "tracker"("id") WHERE "close_after_days" IS NOT NULL;
