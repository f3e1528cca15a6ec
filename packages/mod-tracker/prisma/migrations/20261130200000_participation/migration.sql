-- What somebody has written in a tracker, counted.
CREATE INDEX "tracker_comment_tracker_id_author_id_idx" ON "tracker_comment"("tracker_id", "author_id");
