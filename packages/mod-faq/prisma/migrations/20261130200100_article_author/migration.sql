-- Who wrote an article: of those that are there, who the log says began them.
ALTER TABLE "faq_article" ADD COLUMN     "author_id" UUID;

UPDATE "faq_article" a SET "author_id" = e."actor_id" FROM "core_event" e
WHERE e."subject_id" = a."id" AND e."type" = 'faq.article.created' AND EXISTS (SELECT FROM "core_user" u WHERE u."id" = e."actor_id");

CREATE INDEX "faq_article_author_id_faq_id_idx" ON "faq_article"("author_id", "faq_id");

ALTER TABLE "faq_article"
    ADD CONSTRAINT "faq_article_author_id_host_fk" FOREIGN KEY ("author_id") REFERENCES "core_user"("id") ON DELETE SET NULL;
