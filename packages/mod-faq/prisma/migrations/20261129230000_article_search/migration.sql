-- Articles are looked for in several FAQs at once: by their words, each FAQ apart. The extension is part of PostgreSQL's own distribution, and trusted.
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

CREATE INDEX "faq_article_faq_id_search_idx" ON "faq_article" USING GIN ("faq_id", "search") WITH (fastupdate = off);
