-- Where the pages of an LMS are, as its launches say, as far as they may not frame us.
ALTER TABLE "core_lti_launch" ADD COLUMN "unlisted_origins" TEXT[];
