-- The words of tickets are searched by the host's functions, whose twins the tracker had from before there were any.
--
-- A generated column keeps the very function it was made with: to name another, PostgreSQL writes the table anew while nobody can read it, which
-- took 100 s for 100,000 tickets with 300,000 comments. So the tracker keeps one function that does nothing but ask the host's: what it gives is
-- the same, no row is touched, and this took 20 ms.
CREATE OR REPLACE FUNCTION public.guichet_vector(words TEXT) RETURNS TSVECTOR
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN public.core_search_vector(words);
ALTER FUNCTION public.guichet_vector(TEXT) RENAME TO tracker_search_vector;

DROP FUNCTION public.guichet_beginning(TEXT);
DROP FUNCTION public.guichet_words(TEXT);
DROP FUNCTION public.guichet_apart(TEXT);
DROP TEXT SEARCH CONFIGURATION public.guichet_fr;
DROP TEXT SEARCH CONFIGURATION public.guichet_en;
DROP TEXT SEARCH CONFIGURATION public.guichet_plain;

ALTER FUNCTION public.guichet_looked_at(UUID) RENAME TO tracker_looked_at;
