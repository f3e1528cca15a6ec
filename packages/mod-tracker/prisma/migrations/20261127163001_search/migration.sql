-- Search in the words of tickets, in French and in English, whatever the accents. Both extensions are part of PostgreSQL's own
-- distribution, and trusted: whoever owns the database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

CREATE TEXT SEARCH CONFIGURATION public.guichet_fr (COPY = pg_catalog.french);
CREATE TEXT SEARCH CONFIGURATION public.guichet_en (COPY = pg_catalog.english);
-- Words as they are, but for accents and case: the beginnings of words are looked for by it.
CREATE TEXT SEARCH CONFIGURATION public.guichet_plain (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.guichet_fr
    ALTER MAPPING FOR asciiword, word WITH public.unaccent, pg_catalog.french_stem;
ALTER TEXT SEARCH CONFIGURATION public.guichet_fr ALTER MAPPING FOR numword WITH public.unaccent, pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.guichet_en
    ALTER MAPPING FOR asciiword, word WITH public.unaccent, pg_catalog.english_stem;
ALTER TEXT SEARCH CONFIGURATION public.guichet_en ALTER MAPPING FOR numword WITH public.unaccent, pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.guichet_plain
    ALTER MAPPING FOR asciiword, word, numword WITH public.unaccent, pg_catalog.simple;

-- What joins words comes apart, in what is searched as in what is searched for: B-204 is found by 204, capture-413.png by capture,
-- l'imprimante by imprimante. Else PostgreSQL would take such things for file names, addresses, tags and negative numbers.
CREATE FUNCTION public.guichet_apart(words TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.translate(words, '-_/.@:<>&''’+', '            ');

-- At most 20,000 characters of a text are searched: a vector is 1 MB at most, and a ticket must not be refused for its words.
CREATE FUNCTION public.guichet_vector(words TEXT) RETURNS TSVECTOR
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('public.guichet_fr'::regconfig, public.guichet_apart(pg_catalog.left(words, 20000)))
        || to_tsvector('public.guichet_en'::regconfig, public.guichet_apart(pg_catalog.left(words, 20000)));

-- A word, or several in their order, in either language. What one of the two languages passes over as a stop word asks nothing.
CREATE FUNCTION public.guichet_words(words TEXT) RETURNS TSQUERY
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN numnode(phraseto_tsquery('public.guichet_fr'::regconfig, public.guichet_apart(words))) = 0
          OR numnode(phraseto_tsquery('public.guichet_en'::regconfig, public.guichet_apart(words))) = 0 THEN ''::tsquery
        ELSE phraseto_tsquery('public.guichet_fr'::regconfig, public.guichet_apart(words))
          || phraseto_tsquery('public.guichet_en'::regconfig, public.guichet_apart(words)) END;

-- The same, or what begins so: for a word that is being typed.
CREATE FUNCTION public.guichet_beginning(words TEXT) RETURNS TSQUERY
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN numnode(plainto_tsquery('public.guichet_plain'::regconfig, public.guichet_apart(words))) = 0 THEN ''::tsquery
        ELSE public.guichet_words(words) || to_tsquery('public.guichet_plain'::regconfig,
            pg_catalog.quote_literal(pg_catalog.translate(public.guichet_apart(words), E'\\', ' ')) || ':*') END;

-- Rewrites the table, about 25 s for 100,000 tickets, while the application is being started.
ALTER TABLE "tracker_ticket" ADD COLUMN "search" TSVECTOR GENERATED ALWAYS AS (
    setweight(public.guichet_vector("summary"), 'A')
    || setweight(public.guichet_vector("description"), 'B')
    || setweight(public.guichet_vector(coalesce("resolution", '')), 'C')) STORED;

-- Led by the tracker, so that what is common elsewhere costs nothing here. Without the list of pending entries: whoever searches would read
-- it through, and whoever fills it would wait for it to be sorted in.
CREATE INDEX "tracker_ticket_tracker_id_search_idx" ON "tracker_ticket" USING GIN ("tracker_id", "search") WITH (fastupdate = off);
