-- LMSs that register themselves: by invitation, and again only as an administrator says.
ALTER TABLE "core_lti_platform" ADD COLUMN "proposal" JSONB;

CREATE TABLE "core_lti_invitation" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "platform_id" UUID,

    CONSTRAINT "core_lti_invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "core_lti_registration" (
    "id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "configuration_url" TEXT NOT NULL,
    "token" BYTEA,
    "origin" TEXT NOT NULL,
    "invitation_id" UUID,
    "vouched" BOOLEAN NOT NULL DEFAULT false,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_registration_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "core_lti_invitation_hash_key" ON "core_lti_invitation"("hash");

CREATE INDEX "core_lti_invitation_expires_at_idx" ON "core_lti_invitation"("expires_at");

CREATE INDEX "core_lti_invitation_platform_id_idx" ON "core_lti_invitation"("platform_id");

CREATE UNIQUE INDEX "core_lti_registration_code_hash_key" ON "core_lti_registration"("code_hash");

CREATE INDEX "core_lti_registration_expires_at_idx" ON "core_lti_registration"("expires_at");

CREATE INDEX "core_lti_registration_invitation_id_idx" ON "core_lti_registration"("invitation_id");

ALTER TABLE "core_lti_invitation" ADD CONSTRAINT "core_lti_invitation_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "core_lti_platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "core_lti_registration" ADD CONSTRAINT "core_lti_registration_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "core_lti_invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
