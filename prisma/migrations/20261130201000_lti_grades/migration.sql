-- Grades for LMSs: what they are made of, what a teacher says with them, and what was and is to be sent.
ALTER TABLE "core_lti_link" ADD COLUMN     "own_line_item_url" TEXT,
ADD COLUMN     "own_line_item_maximum" INTEGER,
ADD COLUMN     "scores_held_until" TIMESTAMPTZ(3);

CREATE TABLE "core_lti_grading" (
    "activity_id" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "maximum" INTEGER NOT NULL,
    "rubric" JSONB NOT NULL,
    "sending" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_grading_pkey" PRIMARY KEY ("activity_id")
);

CREATE TABLE "core_lti_grade_comment" (
    "activity_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_grade_comment_pkey" PRIMARY KEY ("activity_id","user_id")
);

CREATE TABLE "core_lti_score" (
    "deployment_id" UUID NOT NULL,
    "resource_link_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "due_at" TIMESTAMPTZ(3),
    "forced" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT,
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "tried_at" TIMESTAMPTZ(3),
    "timestamp" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "sent_score" DOUBLE PRECISION,
    "sent_maximum" INTEGER,
    "sent_comment" TEXT,
    "sent_to" TEXT,

    CONSTRAINT "core_lti_score_pkey" PRIMARY KEY ("deployment_id","resource_link_id","user_id")
);

CREATE INDEX "core_lti_grade_comment_user_id_idx" ON "core_lti_grade_comment"("user_id");

CREATE INDEX "core_lti_score_due_at_idx" ON "core_lti_score"("due_at");

CREATE INDEX "core_lti_score_user_id_idx" ON "core_lti_score"("user_id");

ALTER TABLE "core_lti_grading" ADD CONSTRAINT "core_lti_grading_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "core_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_grade_comment" ADD CONSTRAINT "core_lti_grade_comment_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "core_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_grade_comment" ADD CONSTRAINT "core_lti_grade_comment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_score" ADD CONSTRAINT "core_lti_score_deployment_id_resource_link_id_fkey" FOREIGN KEY ("deployment_id", "resource_link_id") REFERENCES "core_lti_link"("deployment_id", "resource_link_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_score" ADD CONSTRAINT "core_lti_score_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_grading"
    ADD CONSTRAINT "core_lti_grading_sending_check" CHECK ("sending" IN ('automatic', 'manual')),
    ADD CONSTRAINT "core_lti_grading_maximum_check" CHECK ("maximum" BETWEEN 1 AND 1000);
ALTER TABLE "core_lti_score"
    ADD CONSTRAINT "core_lti_score_refused_check" CHECK (NOT "refused" OR "fault" IS NOT NULL AND "due_at" IS NULL);
