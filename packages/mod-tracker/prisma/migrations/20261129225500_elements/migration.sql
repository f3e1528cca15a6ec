-- AlterTable
ALTER TABLE "tracker" ADD COLUMN     "form_version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "tracker_element" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "rules" JSONB NOT NULL,
    "entry" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tracker_element_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tracker_element_option" (
    "element_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "tracker_element_option_pkey" PRIMARY KEY ("element_id","code")
);

-- CreateTable
CREATE TABLE "tracker_field" (
    "tracker_id" UUID NOT NULL,
    "element_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "mandatory" BOOLEAN NOT NULL DEFAULT false,
    "private" BOOLEAN NOT NULL DEFAULT false,
    "listable" BOOLEAN NOT NULL DEFAULT false,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "help" TEXT,
    "default_value" JSONB,
    "condition" JSONB,

    CONSTRAINT "tracker_field_pkey" PRIMARY KEY ("tracker_id","element_id")
);

-- CreateTable
CREATE TABLE "tracker_value" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "element_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "value" JSONB NOT NULL,
    "person_id" UUID,
    "author_id" UUID NOT NULL,

    CONSTRAINT "tracker_value_pkey" PRIMARY KEY ("tracker_id","ticket_id","element_id","ordinal")
);

-- CreateIndex
CREATE INDEX "tracker_element_shared_idx" ON "tracker_element"("shared");

-- CreateIndex
CREATE UNIQUE INDEX "tracker_element_owner_id_code_key" ON "tracker_element"("owner_id", "code");

-- CreateIndex
CREATE INDEX "tracker_field_element_id_idx" ON "tracker_field"("element_id");

-- CreateIndex
CREATE INDEX "tracker_value_tracker_id_element_id_key_ticket_id_idx" ON "tracker_value"("tracker_id", "element_id", "key", "ticket_id");

-- AddForeignKey
ALTER TABLE "tracker_element_option" ADD CONSTRAINT "tracker_element_option_element_id_fkey" FOREIGN KEY ("element_id") REFERENCES "tracker_element"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_field" ADD CONSTRAINT "tracker_field_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_field" ADD CONSTRAINT "tracker_field_element_id_fkey" FOREIGN KEY ("element_id") REFERENCES "tracker_element"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_value" ADD CONSTRAINT "tracker_value_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracker_value" ADD CONSTRAINT "tracker_value_tracker_id_element_id_fkey" FOREIGN KEY ("tracker_id", "element_id") REFERENCES "tracker_field"("tracker_id", "element_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What Prisma cannot say: the host's tables, and what no row may be. A course takes its elements with it, unless a tracker elsewhere asks them.
ALTER TABLE "tracker_element"
    ADD CONSTRAINT "tracker_element_owner_id_host_fk" FOREIGN KEY ("owner_id") REFERENCES "core_context"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_element_code_check" CHECK ("code" ~ '^[a-z][a-z0-9_-]{0,31}$'),
    ADD CONSTRAINT "tracker_element_entry_check" CHECK ("entry" IN ('edited', 'reported', 'given')),
    ADD CONSTRAINT "tracker_element_version_check" CHECK ("version" > 0);

ALTER TABLE "tracker_element_option"
    ADD CONSTRAINT "tracker_element_option_code_check" CHECK ("code" ~ '^[a-z0-9][a-z0-9_-]{0,31}$');

-- Nobody is held to what they do not see, or are not asked for.
ALTER TABLE "tracker_field"
    ADD CONSTRAINT "tracker_field_mandatory_check" CHECK (NOT "mandatory" OR ("active" AND NOT "private" AND NOT "removed"));

ALTER TABLE "tracker_value"
    ADD CONSTRAINT "tracker_value_person_id_host_fk" FOREIGN KEY ("person_id") REFERENCES "core_user"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_value_author_id_host_fk" FOREIGN KEY ("author_id") REFERENCES "core_user"("id") ON DELETE RESTRICT,
    ADD CONSTRAINT "tracker_value_ordinal_check" CHECK ("ordinal" BETWEEN 0 AND 199),
    ADD CONSTRAINT "tracker_value_key_check" CHECK (length("key") <= 60);

ALTER TABLE "tracker"
    ADD CONSTRAINT "tracker_form_version_check" CHECK ("form_version" > 0);

-- A field belongs to one tracker: without knowing that, PostgreSQL takes the values of a field for a few.
CREATE STATISTICS "tracker_value_field" (dependencies) ON "tracker_id", "element_id" FROM "tracker_value";
