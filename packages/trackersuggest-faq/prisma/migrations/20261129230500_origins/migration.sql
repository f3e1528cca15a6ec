-- CreateTable
CREATE TABLE "trackersuggest_faq_origin" (
    "tracker_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "faq_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trackersuggest_faq_origin_pkey" PRIMARY KEY ("tracker_id","ticket_id","article_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "trackersuggest_faq_origin_article_id_key" ON "trackersuggest_faq_origin"("article_id");

-- CreateIndex
CREATE INDEX "trackersuggest_faq_origin_faq_id_idx" ON "trackersuggest_faq_origin"("faq_id");

-- It goes with either activity.
ALTER TABLE "trackersuggest_faq_origin"
    ADD CONSTRAINT "trackersuggest_faq_origin_tracker_id_host_fk" FOREIGN KEY ("tracker_id") REFERENCES "core_activity"("id") ON DELETE CASCADE,
    ADD CONSTRAINT "trackersuggest_faq_origin_faq_id_host_fk" FOREIGN KEY ("faq_id") REFERENCES "core_activity"("id") ON DELETE CASCADE;
