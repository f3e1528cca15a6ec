-- CreateTable
CREATE TABLE "core_file" (
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "core_file_activity_id_idx" ON "core_file"("activity_id");

-- AddForeignKey
ALTER TABLE "core_file" ADD CONSTRAINT "core_file_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "core_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "core_file" ADD CONSTRAINT "core_file_bytes_check" CHECK ("bytes" >= 0 AND octet_length("sha256") = 32);
