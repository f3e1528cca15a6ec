-- CreateTable
CREATE TABLE "core_draft" (
    "user_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "based_on" INTEGER,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_draft_pkey" PRIMARY KEY ("user_id","activity_id","about","part")
);

-- CreateIndex
CREATE INDEX "core_draft_activity_id_idx" ON "core_draft"("activity_id");

-- CreateIndex
CREATE INDEX "core_draft_updated_at_idx" ON "core_draft"("updated_at");

-- AddForeignKey
ALTER TABLE "core_draft" ADD CONSTRAINT "core_draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_draft" ADD CONSTRAINT "core_draft_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "core_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: what no row may be.
ALTER TABLE "core_draft"
    ADD CONSTRAINT "core_draft_length_check" CHECK ("length" >= 0),
    ADD CONSTRAINT "core_draft_based_on_check" CHECK ("based_on" > 0);
