-- What a ticket depends on, in its own tracker.
CREATE TABLE "tracker_dependency" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "depends_on_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "tracker_dependency_pkey" PRIMARY KEY ("tracker_id","ticket_id","depends_on_id")
);

CREATE INDEX "tracker_dependency_tracker_id_depends_on_id_ticket_id_idx" ON "tracker_dependency"("tracker_id", "depends_on_id", "ticket_id");

ALTER TABLE "tracker_dependency"
    ADD CONSTRAINT "tracker_dependency_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT,
    ADD CONSTRAINT "tracker_dependency_tracker_id_depends_on_id_fkey" FOREIGN KEY ("tracker_id", "depends_on_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT,
    ADD CONSTRAINT "tracker_dependency_created_by_id_host_fk" FOREIGN KEY ("created_by_id") REFERENCES "core_user"("id") ON DELETE SET NULL,
    ADD CONSTRAINT "tracker_dependency_itself_check" CHECK ("ticket_id" <> "depends_on_id");
