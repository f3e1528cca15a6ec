-- What counts as closed may change under many tickets: `settling` until each says so. `bottom_rank`: below all that the stack has had.
ALTER TABLE "tracker"
    ADD COLUMN "settling" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "bottom_rank" TEXT COLLATE "C";
