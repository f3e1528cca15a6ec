-- LTI 1.3: the LMSs that this installation is a tool of, and what came of their launches.
CREATE TABLE "core_lti_platform" (
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT,
    "authorization_endpoint" TEXT NOT NULL,
    "token_endpoint" TEXT NOT NULL,
    "token_audience" TEXT,
    "jwks_url" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "unrecognised" TEXT NOT NULL DEFAULT 'confirm',
    "new_deployments" TEXT NOT NULL DEFAULT 'pending',
    "frame_ancestors" TEXT[],
    "service_origins" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_platform_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "core_lti_deployment" (
    "id" UUID NOT NULL,
    "platform_id" UUID NOT NULL,
    "deployment_id" TEXT NOT NULL,
    "category_id" UUID,
    "status" TEXT NOT NULL,
    "roles" JSONB NOT NULL DEFAULT '{}',
    "admins_are_managers" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_deployment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "core_lti_course" (
    "course_id" UUID NOT NULL,
    "deployment_id" UUID NOT NULL,
    "context_id" TEXT NOT NULL,
    "memberships_url" TEXT,
    "line_items_url" TEXT,
    "grade_scopes" TEXT[],
    "roster_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_course_pkey" PRIMARY KEY ("course_id")
);

CREATE TABLE "core_lti_link" (
    "deployment_id" UUID NOT NULL,
    "resource_link_id" TEXT NOT NULL,
    "course_id" UUID NOT NULL,
    "activity_id" UUID,
    "title" TEXT,
    "line_item_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_link_pkey" PRIMARY KEY ("deployment_id","resource_link_id")
);

CREATE TABLE "core_lti_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_identity_pkey" PRIMARY KEY ("issuer","subject")
);

CREATE TABLE "core_lti_membership" (
    "course_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "launch_roles" TEXT[],
    "launched_at" TIMESTAMPTZ(3),
    "roster_roles" TEXT[],
    "mentor_of" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'active',

    CONSTRAINT "core_lti_membership_pkey" PRIMARY KEY ("course_id","user_id")
);

CREATE TABLE "core_lti_login" (
    "state_hash" TEXT NOT NULL,
    "platform_id" UUID NOT NULL,
    "nonce" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "storage" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_login_pkey" PRIMARY KEY ("state_hash")
);

CREATE TABLE "core_lti_handoff" (
    "code_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "launch" JSONB NOT NULL,
    "within_id" UUID NOT NULL,
    "secret_hash" TEXT,
    "may_confirm" BOOLEAN NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_handoff_pkey" PRIMARY KEY ("code_hash")
);

CREATE TABLE "core_lti_launch" (
    "id" UUID NOT NULL,
    "platform_id" UUID NOT NULL,
    "deployment_id" TEXT,
    "message" TEXT,
    "failed" TEXT,
    "skew" INTEGER,
    "launched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_launch_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "core_lti_tool_key" (
    "kid" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "public_jwk" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_lti_tool_key_pkey" PRIMARY KEY ("kid")
);

CREATE UNIQUE INDEX "core_lti_platform_issuer_client_id_key" ON "core_lti_platform"("issuer", "client_id");

CREATE INDEX "core_lti_deployment_category_id_idx" ON "core_lti_deployment"("category_id");

CREATE UNIQUE INDEX "core_lti_deployment_platform_id_deployment_id_key" ON "core_lti_deployment"("platform_id", "deployment_id");

CREATE UNIQUE INDEX "core_lti_course_deployment_id_context_id_key" ON "core_lti_course"("deployment_id", "context_id");

CREATE INDEX "core_lti_link_activity_id_idx" ON "core_lti_link"("activity_id");

CREATE INDEX "core_lti_link_course_id_idx" ON "core_lti_link"("course_id");

CREATE INDEX "core_lti_identity_user_id_idx" ON "core_lti_identity"("user_id");

CREATE INDEX "core_lti_membership_user_id_idx" ON "core_lti_membership"("user_id");

CREATE INDEX "core_lti_login_expires_at_idx" ON "core_lti_login"("expires_at");

CREATE INDEX "core_lti_login_platform_id_idx" ON "core_lti_login"("platform_id");

CREATE INDEX "core_lti_handoff_expires_at_idx" ON "core_lti_handoff"("expires_at");

CREATE INDEX "core_lti_handoff_user_id_idx" ON "core_lti_handoff"("user_id");

CREATE INDEX "core_lti_handoff_within_id_idx" ON "core_lti_handoff"("within_id");

CREATE INDEX "core_lti_launch_platform_id_id_idx" ON "core_lti_launch"("platform_id", "id");

CREATE INDEX "core_lti_launch_launched_at_idx" ON "core_lti_launch"("launched_at");

ALTER TABLE "core_lti_deployment" ADD CONSTRAINT "core_lti_deployment_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "core_lti_platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_deployment" ADD CONSTRAINT "core_lti_deployment_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "core_category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_course" ADD CONSTRAINT "core_lti_course_deployment_id_fkey" FOREIGN KEY ("deployment_id") REFERENCES "core_lti_deployment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_course" ADD CONSTRAINT "core_lti_course_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "core_course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_link" ADD CONSTRAINT "core_lti_link_deployment_id_fkey" FOREIGN KEY ("deployment_id") REFERENCES "core_lti_deployment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_link" ADD CONSTRAINT "core_lti_link_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "core_lti_course"("course_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_link" ADD CONSTRAINT "core_lti_link_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "core_activity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "core_lti_identity" ADD CONSTRAINT "core_lti_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_membership" ADD CONSTRAINT "core_lti_membership_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "core_lti_course"("course_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_membership" ADD CONSTRAINT "core_lti_membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_login" ADD CONSTRAINT "core_lti_login_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "core_lti_platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_handoff" ADD CONSTRAINT "core_lti_handoff_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_handoff" ADD CONSTRAINT "core_lti_handoff_within_id_fkey" FOREIGN KEY ("within_id") REFERENCES "core_context"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_launch" ADD CONSTRAINT "core_lti_launch_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "core_lti_platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_lti_platform"
    ADD CONSTRAINT "core_lti_platform_status_check" CHECK ("status" IN ('pending', 'active', 'disabled')),
    ADD CONSTRAINT "core_lti_platform_unrecognised_check" CHECK ("unrecognised" IN ('confirm', 'refuse')),
    ADD CONSTRAINT "core_lti_platform_new_deployments_check" CHECK ("new_deployments" IN ('pending', 'active'));
ALTER TABLE "core_lti_deployment"
    ADD CONSTRAINT "core_lti_deployment_status_check" CHECK ("status" IN ('pending', 'active', 'disabled')),
    ADD CONSTRAINT "core_lti_deployment_category_check" CHECK ("status" <> 'active' OR "category_id" IS NOT NULL);
ALTER TABLE "core_lti_membership"
    ADD CONSTRAINT "core_lti_membership_status_check" CHECK ("status" IN ('active', 'gone'));
