-- What an LMS calls its course, so that a rename there is followed as long as nobody renamed the course here. Of what was changed since it was made, it is not known.
ALTER TABLE "core_lti_course" ADD COLUMN "full_name" TEXT NOT NULL DEFAULT '', ADD COLUMN "short_name" TEXT NOT NULL DEFAULT '';
UPDATE "core_lti_course" c SET "full_name" = k."full_name", "short_name" = k."short_name"
FROM "core_course" k WHERE k."id" = c."course_id" AND k."version" = 1;
ALTER TABLE "core_lti_course" ALTER COLUMN "full_name" DROP DEFAULT, ALTER COLUMN "short_name" DROP DEFAULT;
