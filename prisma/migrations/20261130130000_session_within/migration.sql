-- A session that an LMS launched into one place: it goes with the place.
ALTER TABLE "core_session" ADD COLUMN "within_id" UUID, ADD COLUMN "launch" JSONB;
CREATE INDEX "core_session_within_id_idx" ON "core_session"("within_id");
ALTER TABLE "core_session" ADD CONSTRAINT "core_session_within_id_fkey" FOREIGN KEY ("within_id") REFERENCES "core_context"("id") ON DELETE CASCADE ON UPDATE CASCADE;
