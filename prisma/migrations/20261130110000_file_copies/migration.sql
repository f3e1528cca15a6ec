-- AlterTable
ALTER TABLE "core_file" ADD COLUMN "copy_of" UUID;

-- CreateIndex
CREATE INDEX "core_file_copy_of_idx" ON "core_file"("copy_of");

-- AddForeignKey
ALTER TABLE "core_file" ADD CONSTRAINT "core_file_copy_of_fkey" FOREIGN KEY ("copy_of") REFERENCES "core_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- For tables whose rows are files, by the file's id: however such a row goes, by a cascade too, its file is forgotten. A trigger after its
-- deletion, FOR EACH ROW.
CREATE FUNCTION public.core_forget_file() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public.core_file WHERE id = OLD.id;
  RETURN NULL;
END $$;
