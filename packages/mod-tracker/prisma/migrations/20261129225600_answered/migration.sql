-- CreateTable
CREATE TABLE "tracker_answered" (
    "tracker_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracker_answered_pkey" PRIMARY KEY ("tracker_id","source","subject_id","user_id")
);

-- CreateIndex
CREATE INDEX "tracker_answered_user_id_idx" ON "tracker_answered"("user_id");

-- AddForeignKey
ALTER TABLE "tracker_answered" ADD CONSTRAINT "tracker_answered_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tracker_answered"
    ADD CONSTRAINT "tracker_answered_user_id_host_fk" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE;
