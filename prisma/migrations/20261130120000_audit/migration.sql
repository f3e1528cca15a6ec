-- From where something was done: by a screen, a program's token or a command, and in which request, as the server's own log names it. No
-- address: that is in the server's log alone, which is kept short.
ALTER TABLE "core_event" ADD COLUMN "via" TEXT, ADD COLUMN "request_id" TEXT;

-- What the audit log asks for, newest first; ids are made in the order of time.
CREATE INDEX "core_event_actor_id_id_idx" ON "core_event"("actor_id", "id");
CREATE INDEX "core_event_context_id_id_idx" ON "core_event"("context_id", "id");
CREATE INDEX "core_event_type_id_idx" ON "core_event"("type", "id");
