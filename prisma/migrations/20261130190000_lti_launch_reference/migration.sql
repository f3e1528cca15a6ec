-- What a page that refuses a launch calls it, so that an administrator who is told of it finds it.
ALTER TABLE "core_lti_launch" ADD COLUMN "reference" TEXT;
