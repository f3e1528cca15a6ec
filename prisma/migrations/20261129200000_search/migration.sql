-- Search in the words that people write, in French and in English, whatever the accents: the host's, for every plugin. The extension is part of
-- PostgreSQL's own distribution, and trusted: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

CREATE TEXT SEARCH CONFIGURATION public.core_fr (COPY = pg_catalog.french);
CREATE TEXT SEARCH CONFIGURATION public.core_en (COPY = pg_catalog.english);
-- Words as they are, but for accents and case: the beginnings of words are looked for by it.
CREATE TEXT SEARCH CONFIGURATION public.core_plain (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.core_fr
    ALTER MAPPING FOR asciiword, word WITH public.unaccent, pg_catalog.french_stem;
ALTER TEXT SEARCH CONFIGURATION public.core_fr ALTER MAPPING FOR numword WITH public.unaccent, pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.core_en
    ALTER MAPPING FOR asciiword, word WITH public.unaccent, pg_catalog.english_stem;
ALTER TEXT SEARCH CONFIGURATION public.core_en ALTER MAPPING FOR numword WITH public.unaccent, pg_catalog.simple;
ALTER TEXT SEARCH CONFIGURATION public.core_plain
    ALTER MAPPING FOR asciiword, word, numword WITH public.unaccent, pg_catalog.simple;

-- What joins words comes apart, in what is searched as in what is searched for: l'imprimante is found by imprimante, B-204 by 204.
CREATE FUNCTION public.core_search_apart(words TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.translate(words, '-_/.@:<>&''’+', '            ');

-- For a generated column. At most 20,000 characters of a text are searched: a vector is 1 MB at most, and no text must be refused for its words.
CREATE FUNCTION public.core_search_vector(words TEXT) RETURNS TSVECTOR
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('public.core_fr'::regconfig, public.core_search_apart(pg_catalog.left(words, 20000)))
        || to_tsvector('public.core_en'::regconfig, public.core_search_apart(pg_catalog.left(words, 20000)));

-- A word in either language, or what begins so. What one of the two passes over as a stop word asks nothing.
CREATE FUNCTION public.core_search_word(word TEXT) RETURNS TSQUERY
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN numnode(phraseto_tsquery('public.core_fr'::regconfig, public.core_search_apart(word))) = 0
          OR numnode(phraseto_tsquery('public.core_en'::regconfig, public.core_search_apart(word))) = 0 THEN ''::tsquery
        ELSE phraseto_tsquery('public.core_fr'::regconfig, public.core_search_apart(word))
          || phraseto_tsquery('public.core_en'::regconfig, public.core_search_apart(word))
          || to_tsquery('public.core_plain'::regconfig,
               pg_catalog.quote_literal(pg_catalog.translate(public.core_search_apart(word), E'\\', ' ')) || ':*') END;
