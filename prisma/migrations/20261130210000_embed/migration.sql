-- Plain embedding: sites that show activities in their pages, and what came of it.
ALTER TABLE "core_session" ADD COLUMN "renewed_at" TIMESTAMPTZ(3);

CREATE TABLE "core_embed_client" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "algorithm" TEXT NOT NULL,
    "jwks_url" TEXT,
    "origins" TEXT[],
    "ceiling" TEXT NOT NULL,
    "token_seconds" INTEGER NOT NULL,
    "creates_people" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_embed_client_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "core_embed_secret" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_embed_secret_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "core_embed_activity" (
    "client_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,

    CONSTRAINT "core_embed_activity_pkey" PRIMARY KEY ("client_id","activity_id")
);

CREATE TABLE "core_embed_identity" (
    "client_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_embed_identity_pkey" PRIMARY KEY ("client_id","subject")
);

CREATE TABLE "core_embed_token" (
    "client_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_embed_token_pkey" PRIMARY KEY ("client_id","hash")
);

CREATE TABLE "core_embed_handover" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "origin" TEXT,
    "failed" TEXT,
    "reference" TEXT,
    "skew" INTEGER,
    "handed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "core_embed_handover_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "core_embed_client_name_id_idx" ON "core_embed_client"("name", "id");

CREATE INDEX "core_embed_secret_client_id_idx" ON "core_embed_secret"("client_id");

CREATE INDEX "core_embed_activity_activity_id_idx" ON "core_embed_activity"("activity_id");

CREATE INDEX "core_embed_identity_user_id_idx" ON "core_embed_identity"("user_id");

CREATE INDEX "core_embed_token_expires_at_idx" ON "core_embed_token"("expires_at");

CREATE INDEX "core_embed_handover_client_id_id_idx" ON "core_embed_handover"("client_id", "id");

CREATE INDEX "core_embed_handover_handed_at_idx" ON "core_embed_handover"("handed_at");

ALTER TABLE "core_embed_secret" ADD CONSTRAINT "core_embed_secret_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "core_embed_client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_embed_activity" ADD CONSTRAINT "core_embed_activity_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "core_embed_client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_embed_activity" ADD CONSTRAINT "core_embed_activity_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "core_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_embed_identity" ADD CONSTRAINT "core_embed_identity_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "core_embed_client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_embed_identity" ADD CONSTRAINT "core_embed_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_embed_token" ADD CONSTRAINT "core_embed_token_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "core_embed_client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_embed_handover" ADD CONSTRAINT "core_embed_handover_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "core_embed_client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "core_embed_client"
    ADD CONSTRAINT "core_embed_client_status_check" CHECK ("status" IN ('active', 'disabled')),
    ADD CONSTRAINT "core_embed_client_algorithm_check" CHECK ("algorithm" IN ('HS256', 'RS256', 'ES256')),
    ADD CONSTRAINT "core_embed_client_keys_check" CHECK (("algorithm" = 'HS256') = ("jwks_url" IS NULL)),
    ADD CONSTRAINT "core_embed_client_ceiling_check" CHECK ("ceiling" IN ('manager', 'editingteacher', 'teacher', 'student', 'guest')),
    ADD CONSTRAINT "core_embed_client_token_seconds_check" CHECK ("token_seconds" BETWEEN 10 AND 300);
