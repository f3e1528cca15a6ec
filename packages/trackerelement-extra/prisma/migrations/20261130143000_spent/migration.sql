-- CreateTable
CREATE TABLE "trackerelement_extra_spent" (
    "tracker_id" UUID NOT NULL,
    "nonce" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trackerelement_extra_spent_pkey" PRIMARY KEY ("tracker_id","nonce")
);

-- CreateIndex
CREATE INDEX "trackerelement_extra_spent_ends_at_idx" ON "trackerelement_extra_spent"("ends_at");

-- It goes with the tracker.
ALTER TABLE "trackerelement_extra_spent"
    ADD CONSTRAINT "trackerelement_extra_spent_tracker_id_host_fk" FOREIGN KEY ("tracker_id") REFERENCES "core_activity"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "trackerelement_extra_spent_nonce_check" CHECK (length("nonce") <= 64);
