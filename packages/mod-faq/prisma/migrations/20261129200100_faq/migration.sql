-- CreateTable
CREATE TABLE "faq" (
    "id" UUID NOT NULL,
    "last_place" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "faq_pkey" PRIMARY KEY ("id")
);

-- CreateTable: a FAQ has 500 articles at most (contract), which a search goes through by the index on their places; it needs none of its own.
CREATE TABLE "faq_article" (
    "faq_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "published" BOOLEAN NOT NULL,
    "useful_votes" INTEGER NOT NULL DEFAULT 0,
    "useless_votes" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "search" TSVECTOR GENERATED ALWAYS AS (
        setweight(public.core_search_vector("title"), 'A') || setweight(public.core_search_vector("body"), 'B')) STORED,

    CONSTRAINT "faq_article_pkey" PRIMARY KEY ("faq_id","id")
);

-- CreateTable
CREATE TABLE "faq_vote" (
    "faq_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "useful" BOOLEAN NOT NULL,

    CONSTRAINT "faq_vote_pkey" PRIMARY KEY ("faq_id","article_id","user_id")
);

-- CreateIndex
CREATE INDEX "faq_article_faq_id_place_idx" ON "faq_article"("faq_id", "place");

-- CreateIndex
CREATE INDEX "faq_vote_user_id_idx" ON "faq_vote"("user_id");

-- AddForeignKey
ALTER TABLE "faq_article" ADD CONSTRAINT "faq_article_faq_id_fkey" FOREIGN KEY ("faq_id") REFERENCES "faq"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "faq_vote" ADD CONSTRAINT "faq_vote_faq_id_article_id_fkey" FOREIGN KEY ("faq_id", "article_id") REFERENCES "faq_article"("faq_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: the host's tables, and what no row may be.
ALTER TABLE "faq"
    ADD CONSTRAINT "faq_id_host_fk" FOREIGN KEY ("id") REFERENCES "core_activity"("id") ON DELETE CASCADE;

ALTER TABLE "faq_article"
    ADD CONSTRAINT "faq_article_version_check" CHECK ("version" > 0),
    ADD CONSTRAINT "faq_article_place_check" CHECK ("place" > 0),
    ADD CONSTRAINT "faq_article_votes_check" CHECK ("useful_votes" >= 0 AND "useless_votes" >= 0);

ALTER TABLE "faq_vote"
    ADD CONSTRAINT "faq_vote_user_id_host_fk" FOREIGN KEY ("user_id") REFERENCES "core_user"("id") ON DELETE CASCADE;
