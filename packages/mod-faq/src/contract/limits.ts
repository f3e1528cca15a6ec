/** What the screens have to know before they ask; without schemas, so that the first load stays light. */
export const TITLE_MAX = 200
export const BODY_MAX = 50_000
export const SEARCH_MAX = 200
/** Articles in one FAQ: they are listed whole, without pages. */
export const MOST_ARTICLES = 500
/** Articles that a search finds: the best. Nobody reads on where there are more. */
export const MOST_FOUND = 50
