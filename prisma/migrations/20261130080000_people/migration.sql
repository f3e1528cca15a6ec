-- Where an account comes from, and when its owner last came in: the administration's filters. Partial indexes are not in the schema: Prisma
-- cannot say them.
ALTER TABLE "core_user"
    ADD COLUMN "origin" TEXT NOT NULL DEFAULT 'manual',
    ADD COLUMN "last_sign_in_at" TIMESTAMPTZ(3);
UPDATE "core_user" u SET "last_sign_in_at" = (SELECT max(s."created_at") FROM "core_session" s WHERE s."user_id" = u."id");

CREATE INDEX "core_user_origin_family_name_given_name_id_idx" ON "core_user"("origin", "family_name", "given_name", "id");
CREATE INDEX "core_user_suspended" ON "core_user"("family_name", "given_name", "id") WHERE "suspended_at" IS NOT NULL;
CREATE INDEX "core_user_never_in" ON "core_user"("family_name", "given_name", "id") WHERE "last_sign_in_at" IS NULL;

-- By which one knows one's own sessions apart.
ALTER TABLE "core_session" ADD COLUMN "user_agent" TEXT;

-- By it a person chooses a password without knowing one: opaque, stored as its SHA-256, for one use.
CREATE TABLE "core_password_link" (
    "hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_password_link_pkey" PRIMARY KEY ("hash")
);
CREATE INDEX "core_password_link_user_id_idx" ON "core_password_link"("user_id");
CREATE INDEX "core_password_link_expires_at_idx" ON "core_password_link"("expires_at");
ALTER TABLE "core_password_link" ADD CONSTRAINT "core_password_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
