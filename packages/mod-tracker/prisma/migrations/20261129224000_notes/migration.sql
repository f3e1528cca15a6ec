-- Internal notes are comments of another kind, which never changes. They are counted apart: what others read tells nothing of them.
ALTER TABLE "tracker_comment" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'public',
    ADD CONSTRAINT "tracker_comment_kind_check" CHECK ("kind" IN ('public', 'internal'));

ALTER TABLE "tracker_ticket" ADD COLUMN     "note_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "noted_at" TIMESTAMPTZ(3),
    ADD CONSTRAINT "tracker_ticket_note_count_check" CHECK ("note_count" >= 0);
