-- CreateTable
CREATE TABLE "tracker_seen" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracker_seen_pkey" PRIMARY KEY ("tracker_id","ticket_id","user_id")
);

-- AddForeignKey
ALTER TABLE "tracker_seen" ADD CONSTRAINT "tracker_seen_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: the host's table, and what no row may be.
ALTER TABLE "tracker_seen"
    ADD CONSTRAINT "tracker_seen_user_id_host_fk" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_seen_version_check" CHECK ("version" > 0);
