-- What a word asks, in its parts, so that whoever searches takes the one it needs.

-- A word, or several in their order, in either language. What one of the two passes over as a stop word asks nothing.
CREATE FUNCTION public.core_search_words(words TEXT) RETURNS TSQUERY
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN numnode(phraseto_tsquery('public.core_fr'::regconfig, public.core_search_apart(words))) = 0
          OR numnode(phraseto_tsquery('public.core_en'::regconfig, public.core_search_apart(words))) = 0 THEN ''::tsquery
        ELSE phraseto_tsquery('public.core_fr'::regconfig, public.core_search_apart(words))
          || phraseto_tsquery('public.core_en'::regconfig, public.core_search_apart(words)) END;

-- The same, or what begins so: for a word that is being typed, which may become another than the stop word it is.
CREATE FUNCTION public.core_search_beginning(words TEXT) RETURNS TSQUERY
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN numnode(plainto_tsquery('public.core_plain'::regconfig, public.core_search_apart(words))) = 0 THEN ''::tsquery
        ELSE public.core_search_words(words) || to_tsquery('public.core_plain'::regconfig,
            pg_catalog.quote_literal(pg_catalog.translate(public.core_search_apart(words), E'\\', ' ')) || ':*') END;

CREATE OR REPLACE FUNCTION public.core_search_word(word TEXT) RETURNS TSQUERY
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN numnode(public.core_search_words(word)) = 0 THEN ''::tsquery ELSE public.core_search_beginning(word) END;
