-- Where a ticket was reported from, by who was led here from an LMS and let it be told.
CREATE TABLE "tracker_origin" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "course" TEXT,
    "link" TEXT,
    "role" TEXT NOT NULL,
    "browser" TEXT,
    "system" TEXT,
    "width" INTEGER,
    "language" TEXT,

    CONSTRAINT "tracker_origin_pkey" PRIMARY KEY ("tracker_id","ticket_id")
);

ALTER TABLE "tracker_origin"
    ADD CONSTRAINT "tracker_origin_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "tracker_origin_user_id_host_fk" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE;
