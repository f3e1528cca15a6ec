-- CreateTable
CREATE TABLE "core_spent_work" (
    "activity_id" UUID NOT NULL,
    "nonce" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_spent_work_pkey" PRIMARY KEY ("activity_id","nonce")
);

-- CreateIndex
CREATE INDEX "core_spent_work_ends_at_idx" ON "core_spent_work"("ends_at");

-- AddForeignKey
ALTER TABLE "core_spent_work" ADD CONSTRAINT "core_spent_work_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "core_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_spent_work" ADD CONSTRAINT "core_spent_work_nonce_check" CHECK (length("nonce") <= 64);
