-- What is said about a ticket is searched too: each comment has a vector of its own, so that writing one costs its own words and not those of
-- the whole conversation. The text of a deleted comment is empty, and so are its words. Rewrites the table while the application is being started.
ALTER TABLE "tracker_comment" ADD COLUMN "search" TSVECTOR GENERATED ALWAYS AS (public.guichet_vector("body")) STORED;

CREATE INDEX "tracker_comment_tracker_id_search_idx" ON "tracker_comment" USING GIN ("tracker_id", "search") WITH (fastupdate = off);

-- Always true. Looking at a row's words takes a thousand times what PostgreSQL reckons for an operator, since they lie apart from the row. Told of it, it
-- walks through rows in their order only for words that most of them have; for a rare or an unknown one it would look at every row. Not safe in
-- parallel: starting workers would take longer than these searches do.
CREATE FUNCTION public.guichet_looked_at(id UUID) RETURNS BOOLEAN
    LANGUAGE plpgsql IMMUTABLE PARALLEL UNSAFE COST 1000
    AS 'BEGIN RETURN TRUE; END';
