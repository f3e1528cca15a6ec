-- Whether people without an account may report here, and how much.
ALTER TABLE "tracker"
    ADD COLUMN "visitors" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "visitors_per_hour" INTEGER NOT NULL DEFAULT 5,
    ADD COLUMN "visitors_per_day" INTEGER NOT NULL DEFAULT 100,
    ADD CONSTRAINT "tracker_visitors_per_check" CHECK ("visitors_per_hour" > 0 AND "visitors_per_day" > 0);

-- CreateTable
CREATE TABLE "tracker_visitor" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "network" BYTEA,
    "secret_hash" BYTEA NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "tracker_visitor_pkey" PRIMARY KEY ("tracker_id","ticket_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tracker_visitor_tracker_id_secret_hash_key" ON "tracker_visitor"("tracker_id", "secret_hash");
CREATE INDEX "tracker_visitor_tracker_id_reported_at_idx" ON "tracker_visitor"("tracker_id", "reported_at");
CREATE INDEX "tracker_visitor_tracker_id_network_reported_at_idx" ON "tracker_visitor"("tracker_id", "network", "reported_at");
CREATE INDEX "tracker_visitor_reported_at_idx" ON "tracker_visitor"("reported_at");

-- It goes with its ticket, also to another tracker.
ALTER TABLE "tracker_visitor"
    ADD CONSTRAINT "tracker_visitor_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "tracker_visitor_network_check" CHECK (length("network") = 32),
    ADD CONSTRAINT "tracker_visitor_secret_hash_check" CHECK (length("secret_hash") = 32);
