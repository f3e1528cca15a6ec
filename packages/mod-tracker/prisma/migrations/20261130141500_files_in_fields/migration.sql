-- AlterTable
ALTER TABLE "tracker_value" ADD COLUMN     "file_id" UUID;

-- AddForeignKey
ALTER TABLE "tracker_value" ADD CONSTRAINT "tracker_value_tracker_id_file_id_fkey" FOREIGN KEY ("tracker_id", "file_id") REFERENCES "tracker_attachment"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: most values are no files.
CREATE INDEX "tracker_value_file_idx" ON "tracker_value"("tracker_id", "file_id") WHERE "file_id" IS NOT NULL;
