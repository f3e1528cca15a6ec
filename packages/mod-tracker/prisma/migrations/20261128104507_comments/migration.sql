-- AlterTable
ALTER TABLE "tracker_ticket" ADD COLUMN     "comment_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "commented_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "tracker_comment" (
    "tracker_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "edited_by_id" UUID,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by_id" UUID,

    CONSTRAINT "tracker_comment_pkey" PRIMARY KEY ("tracker_id","id")
);

-- CreateIndex
CREATE INDEX "tracker_comment_tracker_id_ticket_id_created_at_id_idx" ON "tracker_comment"("tracker_id", "ticket_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "tracker_comment" ADD CONSTRAINT "tracker_comment_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: the host's tables, and what no row may be. Whoever wrote a comment is kept, anonymised; what was deleted has no text.
ALTER TABLE "tracker_comment"
    ADD CONSTRAINT "tracker_comment_author_id_host_fk" FOREIGN KEY ("author_id") REFERENCES "core_user"("id") ON DELETE RESTRICT,
    ADD CONSTRAINT "tracker_comment_edited_by_id_host_fk" FOREIGN KEY ("edited_by_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_comment_deleted_by_id_host_fk" FOREIGN KEY ("deleted_by_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_comment_version_check" CHECK ("version" > 0),
    ADD CONSTRAINT "tracker_comment_body_check" CHECK ("deleted_at" IS NULL OR "body" = '');

ALTER TABLE "tracker_ticket"
    ADD CONSTRAINT "tracker_ticket_comment_count_check" CHECK ("comment_count" >= 0);
