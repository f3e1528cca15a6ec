-- Put aside in the library: forms that ask it go on, and no other begins to.
ALTER TABLE "tracker_element" ADD COLUMN "archived" BOOLEAN NOT NULL DEFAULT FALSE;
