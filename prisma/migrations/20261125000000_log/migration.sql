-- CreateTable
CREATE TABLE "core_log_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "position" BIGINT NOT NULL,
    "epoch" BIGINT NOT NULL,

    CONSTRAINT "core_log_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_log_cursor" (
    "reader" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "epoch" BIGINT NOT NULL,

    CONSTRAINT "core_log_cursor_pkey" PRIMARY KEY ("reader")
);

-- What Prisma cannot say: one head, and what the relay looks for, however long the log.
ALTER TABLE "core_log_head"
    ADD CONSTRAINT "core_log_head_one_row_check" CHECK ("id" = 1);

INSERT INTO "core_log_head" ("position", "epoch") SELECT COALESCE(max("position"), 0), 0 FROM "core_event";

CREATE INDEX "core_event_unpositioned" ON "core_event"("id") WHERE "position" IS NULL;
