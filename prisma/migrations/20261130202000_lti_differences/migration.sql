-- An LMS may tell what has changed among the people of a course, instead of all of them.
ALTER TABLE "core_lti_course" ADD COLUMN     "differences_url" TEXT,
ADD COLUMN     "roster_whole_at" TIMESTAMPTZ(3);
