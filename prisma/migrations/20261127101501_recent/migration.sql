-- What happened lately in an activity, newest first, without what imports brought: thousands at once, which tell nobody anything.
-- Prisma cannot say it: a partial index.
CREATE INDEX "core_event_recent" ON "core_event"("activity_id", "id") WHERE "origin" = 'live';
