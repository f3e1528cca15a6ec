-- What people call a role of their own making, and the versions of what administrators change.
ALTER TABLE "core_role" ADD COLUMN "name" TEXT, ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- The log speaks of things by their ids; a component had none.
ALTER TABLE "core_plugin"
    ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX "core_plugin_id_key" ON "core_plugin"("id");
