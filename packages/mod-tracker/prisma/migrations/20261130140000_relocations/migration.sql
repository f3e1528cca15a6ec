-- Trackers that belong together, and tickets that go from one to another: the numbers they leave behind, and the values that have no field where they are.
CREATE TABLE "tracker_subtracker" (
    "tracker_id" UUID NOT NULL,
    "subtracker_id" UUID NOT NULL,

    CONSTRAINT "tracker_subtracker_pkey" PRIMARY KEY ("tracker_id","subtracker_id")
);

CREATE TABLE "tracker_forward" (
    "tracker_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "to_tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,

    CONSTRAINT "tracker_forward_pkey" PRIMARY KEY ("tracker_id","number")
);

CREATE TABLE "tracker_kept_value" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "labels" TEXT[],
    "private" BOOLEAN NOT NULL,
    "person_id" UUID,
    "author_id" UUID NOT NULL,

    CONSTRAINT "tracker_kept_value_pkey" PRIMARY KEY ("tracker_id","ticket_id","ordinal")
);

CREATE INDEX "tracker_subtracker_subtracker_id_idx" ON "tracker_subtracker"("subtracker_id");
CREATE UNIQUE INDEX "tracker_forward_tracker_id_ticket_id_key" ON "tracker_forward"("tracker_id", "ticket_id");
CREATE INDEX "tracker_forward_to_tracker_id_ticket_id_idx" ON "tracker_forward"("to_tracker_id", "ticket_id");

ALTER TABLE "tracker_subtracker"
    ADD CONSTRAINT "tracker_subtracker_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "tracker_subtracker_subtracker_id_fkey" FOREIGN KEY ("subtracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "tracker_subtracker_other_check" CHECK ("tracker_id" <> "subtracker_id");

ALTER TABLE "tracker_forward"
    ADD CONSTRAINT "tracker_forward_tracker_id_fkey" FOREIGN KEY ("tracker_id") REFERENCES "tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "tracker_forward_to_tracker_id_ticket_id_fkey" FOREIGN KEY ("to_tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "tracker_forward_away_check" CHECK ("tracker_id" <> "to_tracker_id");

ALTER TABLE "tracker_kept_value"
    ADD CONSTRAINT "tracker_kept_value_tracker_id_ticket_id_fkey" FOREIGN KEY ("tracker_id", "ticket_id") REFERENCES "tracker_ticket"("tracker_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "tracker_kept_value_person_id_host_fk" FOREIGN KEY ("person_id") REFERENCES "core_user"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "tracker_kept_value_author_id_host_fk" FOREIGN KEY ("author_id") REFERENCES "core_user"("id") ON DELETE RESTRICT;
