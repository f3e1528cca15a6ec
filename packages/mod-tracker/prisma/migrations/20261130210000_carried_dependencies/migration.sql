-- A dependency that a merging brought goes when no merging accounts for it any more.
ALTER TABLE "tracker_dependency" ADD COLUMN     "carried" BOOLEAN NOT NULL DEFAULT false;
