-- What is written in custom fields is searched too: each value has a vector of its own, so that writing one costs its own words alone. Which fields
-- are texts, and whose eyes they are for, is asked when somebody searches: codes of options and days have words here that nobody looks for.
ALTER TABLE "tracker_value" ADD COLUMN "search" TSVECTOR GENERATED ALWAYS AS (
    CASE WHEN jsonb_typeof("value") = 'string' AND "person_id" IS NULL AND "file_id" IS NULL
        THEN public.tracker_search_vector("value" #>> '{}') END) STORED;

CREATE INDEX "tracker_value_tracker_id_search_idx" ON "tracker_value" USING GIN ("tracker_id", "search") WITH (fastupdate = off);
