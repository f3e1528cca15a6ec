-- CreateTable
CREATE TABLE "tracker_preference" (
    "tracker_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "watch_events" INTEGER NOT NULL,

    CONSTRAINT "tracker_preference_pkey" PRIMARY KEY ("tracker_id","user_id")
);

-- AddForeignKey
ALTER TABLE "tracker_preference" ADD CONSTRAINT "tracker_preference_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: the host's table, and what no row may be.
ALTER TABLE "tracker_preference"
    ADD CONSTRAINT "tracker_preference_user_id_host_fk" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_preference_watch_events_check" CHECK ("watch_events" BETWEEN 0 AND 2047);
