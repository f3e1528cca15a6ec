-- CreateTable
CREATE TABLE "core_user" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "email" TEXT,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "language" TEXT,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "password_hash" TEXT,
    "suspended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_context" (
    "id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "parent_id" UUID,
    "path" UUID[],
    "everyone_role_id" UUID,

    CONSTRAINT "core_context_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_category" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_course" (
    "id" UUID NOT NULL,
    "short_name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_activity" (
    "id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_role" (
    "id" UUID NOT NULL,
    "short_name" TEXT NOT NULL,
    "archetype" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_role_assignment" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "context_id" UUID NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'manual',
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_role_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_role_override" (
    "context_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "capability" TEXT NOT NULL,
    "permission" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'manual',
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_role_override_pkey" PRIMARY KEY ("context_id","role_id","capability")
);

-- CreateTable
CREATE TABLE "core_rights_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "core_rights_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_plugin" (
    "component" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "installed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_plugin_pkey" PRIMARY KEY ("component")
);

-- CreateTable
CREATE TABLE "core_event" (
    "id" UUID NOT NULL,
    "position" BIGINT,
    "type" TEXT NOT NULL,
    "context_id" UUID NOT NULL,
    "activity_id" UUID,
    "subject_id" UUID NOT NULL,
    "subject_version" INTEGER,
    "actor_id" UUID,
    "on_behalf_of_id" UUID,
    "cause" TEXT,
    "workflow_version" INTEGER,
    "granted_by" TEXT[],
    "origin" TEXT NOT NULL DEFAULT 'live',
    "changes" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "core_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_idempotency_record" (
    "actor_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "etag" TEXT,
    "location" TEXT,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_idempotency_record_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "core_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "core_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_refresh_token" (
    "hash" BYTEA NOT NULL,
    "session_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "core_refresh_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "core_api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "scope" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "core_api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_signing_key" (
    "id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "core_signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "core_user_username_key" ON "core_user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "core_user_email_key" ON "core_user"("email");

-- CreateIndex
CREATE INDEX "core_user_family_name_given_name_id_idx" ON "core_user"("family_name", "given_name", "id");

-- CreateIndex
CREATE INDEX "core_context_parent_id_idx" ON "core_context"("parent_id");

-- CreateIndex
CREATE INDEX "core_context_path_idx" ON "core_context" USING GIN ("path");

-- CreateIndex
CREATE UNIQUE INDEX "core_course_short_name_key" ON "core_course"("short_name");

-- CreateIndex
CREATE INDEX "core_course_full_name_id_idx" ON "core_course"("full_name", "id");

-- CreateIndex
CREATE INDEX "core_activity_component_idx" ON "core_activity"("component");

-- CreateIndex
CREATE UNIQUE INDEX "core_role_short_name_key" ON "core_role"("short_name");

-- CreateIndex
CREATE INDEX "core_role_assignment_context_id_role_id_idx" ON "core_role_assignment"("context_id", "role_id");

-- CreateIndex
CREATE UNIQUE INDEX "core_role_assignment_user_id_role_id_context_id_origin_key" ON "core_role_assignment"("user_id", "role_id", "context_id", "origin");

-- CreateIndex
CREATE INDEX "core_role_override_role_id_idx" ON "core_role_override"("role_id");

-- CreateIndex
CREATE UNIQUE INDEX "core_event_position_key" ON "core_event"("position");

-- CreateIndex
CREATE UNIQUE INDEX "core_event_subject_id_subject_version_key" ON "core_event"("subject_id", "subject_version");

-- CreateIndex
CREATE INDEX "core_idempotency_record_created_at_idx" ON "core_idempotency_record"("created_at");

-- CreateIndex
CREATE INDEX "core_session_user_id_idx" ON "core_session"("user_id");

-- CreateIndex
CREATE INDEX "core_refresh_token_session_id_idx" ON "core_refresh_token"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "core_api_token_hash_key" ON "core_api_token"("hash");

-- CreateIndex
CREATE INDEX "core_api_token_user_id_idx" ON "core_api_token"("user_id");

-- AddForeignKey
ALTER TABLE "core_context" ADD CONSTRAINT "core_context_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "core_context"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_context" ADD CONSTRAINT "core_context_everyone_role_id_fkey" FOREIGN KEY ("everyone_role_id") REFERENCES "core_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_category" ADD CONSTRAINT "core_category_id_fkey" FOREIGN KEY ("id") REFERENCES "core_context"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_course" ADD CONSTRAINT "core_course_id_fkey" FOREIGN KEY ("id") REFERENCES "core_context"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_activity" ADD CONSTRAINT "core_activity_id_fkey" FOREIGN KEY ("id") REFERENCES "core_context"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_role_assignment" ADD CONSTRAINT "core_role_assignment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_role_assignment" ADD CONSTRAINT "core_role_assignment_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "core_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_role_assignment" ADD CONSTRAINT "core_role_assignment_context_id_fkey" FOREIGN KEY ("context_id") REFERENCES "core_context"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_role_override" ADD CONSTRAINT "core_role_override_context_id_fkey" FOREIGN KEY ("context_id") REFERENCES "core_context"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_role_override" ADD CONSTRAINT "core_role_override_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "core_role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_session" ADD CONSTRAINT "core_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_refresh_token" ADD CONSTRAINT "core_refresh_token_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "core_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_api_token" ADD CONSTRAINT "core_api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: what no row may be.
ALTER TABLE "core_user"
    ADD CONSTRAINT "core_user_username_check" CHECK ("username" <> ''),
    ADD CONSTRAINT "core_user_theme_check" CHECK ("theme" IN ('system', 'light', 'dark')),
    ADD CONSTRAINT "core_user_language_check" CHECK ("language" ~ '^[a-z]{2}$'),
    ADD CONSTRAINT "core_user_version_check" CHECK ("version" > 0);

-- The path is what rights are read along: it leads from the site through the parent to the context itself.
ALTER TABLE "core_context"
    ADD CONSTRAINT "core_context_level_check" CHECK ("level" IN ('site', 'category', 'course', 'activity')),
    ADD CONSTRAINT "core_context_path_check" CHECK ("path" IS NOT NULL AND array_position("path", NULL) IS NULL AND "path"[cardinality("path")] = "id"),
    ADD CONSTRAINT "core_context_site_check" CHECK (("level" = 'site') = ("parent_id" IS NULL) AND ("level" = 'site') = (cardinality("path") = 1)),
    ADD CONSTRAINT "core_context_parent_check" CHECK ("parent_id" IS NULL OR "path"[cardinality("path") - 1] = "parent_id");

-- One installation is one site.
CREATE UNIQUE INDEX "core_context_one_site" ON "core_context"("level") WHERE "level" = 'site';

ALTER TABLE "core_category"
    ADD CONSTRAINT "core_category_version_check" CHECK ("version" > 0);

ALTER TABLE "core_course"
    ADD CONSTRAINT "core_course_version_check" CHECK ("version" > 0);

ALTER TABLE "core_activity"
    ADD CONSTRAINT "core_activity_version_check" CHECK ("version" > 0);

ALTER TABLE "core_role"
    ADD CONSTRAINT "core_role_archetype_check" CHECK ("archetype" IN ('manager', 'editingteacher', 'teacher', 'student', 'guest', 'observer'));

ALTER TABLE "core_role_override"
    ADD CONSTRAINT "core_role_override_permission_check" CHECK ("permission" IN ('allow', 'prevent', 'prohibit'));

ALTER TABLE "core_rights_version"
    ADD CONSTRAINT "core_rights_version_one_row_check" CHECK ("id" = 1);

ALTER TABLE "core_event"
    ADD CONSTRAINT "core_event_origin_check" CHECK ("origin" IN ('live', 'import')),
    ADD CONSTRAINT "core_event_position_check" CHECK ("position" > 0);

-- A refusal is not kept.
ALTER TABLE "core_idempotency_record"
    ADD CONSTRAINT "core_idempotency_record_status_check" CHECK ("status" BETWEEN 200 AND 299);

ALTER TABLE "core_session"
    ADD CONSTRAINT "core_session_end_check" CHECK (("ended_at" IS NULL) = ("end_reason" IS NULL));

-- SHA-256
ALTER TABLE "core_refresh_token"
    ADD CONSTRAINT "core_refresh_token_hash_check" CHECK (octet_length("hash") = 32);

ALTER TABLE "core_api_token"
    ADD CONSTRAINT "core_api_token_hash_check" CHECK (octet_length("hash") = 32),
    ADD CONSTRAINT "core_api_token_scope_check" CHECK ("scope" IN ('read', 'write')),
    ADD CONSTRAINT "core_api_token_expiry_check" CHECK ("expires_at" > "created_at");

ALTER TABLE "core_signing_key"
    ADD CONSTRAINT "core_signing_key_secret_check" CHECK (octet_length("secret") >= 32);
