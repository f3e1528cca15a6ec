-- A place that is there only for who may see what is hidden; and the order of a course's activities.
ALTER TABLE "core_context" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "core_activity" ADD COLUMN "place" INTEGER NOT NULL DEFAULT 0;
