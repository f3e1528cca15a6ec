-- CreateTable
CREATE TABLE "tracker_attachment" (
    "tracker_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID,
    "owner_kind" TEXT,
    "owner_id" UUID,
    "uploader_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "preview_id" UUID,
    "thumbnail_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracker_attachment_pkey" PRIMARY KEY ("tracker_id","id")
);

-- CreateIndex
CREATE INDEX "tracker_attachment_tracker_id_ticket_id_owner_id_idx" ON "tracker_attachment"("tracker_id", "ticket_id", "owner_id");

-- CreateIndex
CREATE INDEX "tracker_attachment_id_idx" ON "tracker_attachment"("id");

-- AddForeignKey
ALTER TABLE "tracker_attachment" ADD CONSTRAINT "tracker_attachment_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_attachment" ADD CONSTRAINT "tracker_attachment_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "tracker_attachment"
  ADD CONSTRAINT "tracker_attachment_id_host_fk" FOREIGN KEY ("id") REFERENCES "core_file"("id") ON DELETE NO ACTION,
  ADD CONSTRAINT "tracker_attachment_uploader_host_fk" FOREIGN KEY ("uploader_id") REFERENCES "core_user"("id") ON DELETE NO ACTION,
  ADD CONSTRAINT "tracker_attachment_owner_check" CHECK (num_nulls("ticket_id", "owner_kind", "owner_id") IN (0, 3)),
  ADD CONSTRAINT "tracker_attachment_picture_check" CHECK (num_nulls("width", "height", "preview_id", "thumbnail_id") IN (0, 4)),
  ADD CONSTRAINT "tracker_attachment_name_check" CHECK ("name" <> '' AND "bytes" > 0);

-- For the sweep of what was never attached.
CREATE INDEX "tracker_attachment_unused_idx" ON "tracker_attachment"("created_at") WHERE "ticket_id" IS NULL;
-- What moves a comment to another ticket takes its files along.
CREATE FUNCTION public.tracker_files_follow_comment() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.tracker_attachment SET ticket_id = NEW.ticket_id
  WHERE tracker_id = NEW.tracker_id AND ticket_id = OLD.ticket_id AND owner_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "tracker_comment_takes_files" AFTER UPDATE OF "ticket_id" ON "tracker_comment"
  FOR EACH ROW WHEN (OLD."ticket_id" IS DISTINCT FROM NEW."ticket_id") EXECUTE FUNCTION public.tracker_files_follow_comment();

CREATE TRIGGER "tracker_attachment_forget_file" AFTER DELETE ON "tracker_attachment"
  FOR EACH ROW EXECUTE FUNCTION public.core_forget_file();
