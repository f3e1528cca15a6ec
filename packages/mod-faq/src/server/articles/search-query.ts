import { joinSql, sql, type Sql } from '@guichet/plugin-kit/sql'

/** More words than anybody types would only cost. */
const MOST_WORDS = 10

/** What is asked of the words of an article; null: nothing. All of them have to be there, in any form or as a beginning, in any order. */
export function searchQuery(q: string): Sql | null {
  const words = q.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  if (words.length === 0) return null
  return sql`(${joinSql(
    words.map((word) => sql`core_search_word(${word})`),
    ' && ',
  )})`
}
