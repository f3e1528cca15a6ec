-- Answers that are written once and put into comments. A shared one is offered in every tracker, and changed in its own.
CREATE TABLE "tracker_answer" (
    "tracker_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT FALSE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "tracker_answer_pkey" PRIMARY KEY ("tracker_id","id")
);

CREATE INDEX "tracker_answer_tracker_id_title_idx" ON "tracker_answer"("tracker_id", "title");
CREATE INDEX "tracker_answer_shared_title_idx" ON "tracker_answer"("shared", "title");

ALTER TABLE "tracker_answer" ADD CONSTRAINT "tracker_answer_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tracker_answer"
    ADD CONSTRAINT "tracker_answer_created_by_id_host_fk" FOREIGN KEY ("created_by_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_answer_version_check" CHECK ("version" > 0);
