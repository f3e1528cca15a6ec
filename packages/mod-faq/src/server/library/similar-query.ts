import { joinSql, plannedAnew, sql, type Sql } from '@guichet/plugin-kit/sql'
import { markedPassage } from '../articles/marked.ts'

/** Of articles that have a word so many are compared: FAQs are small, and this only bounds what one made of common words would cost. */
const LOOKED_AT = 400
/** More words would cost more and say little. */
export const MOST_WORDS = 8

export interface SimilarRow {
  readonly faqId: string
  readonly id: string
  readonly title: string
  readonly passage: string
}

interface Asked {
  /** In these FAQs, the first of which are near. */
  readonly faqs: readonly string[]
  readonly near: number
  readonly words: readonly string[]
  readonly limit: number
}

/**
 * Published articles that have at least two of some words, or the only one: those of FAQs that are near first, then who has most of them, then where
 * they stand in the question rather than in the answer.
 */
export function similarQuery({ faqs, near, words, limit }: Asked): Sql {
  const queries = words.map((word) => sql`core_search_words(${word})`)
  const any = sql`(${joinSql(queries, ' || ')})`
  const count = (of: (query: Sql) => Sql) =>
    joinSql(
      queries.map((query) => sql`(${of(query)})::int`),
      ' + ',
    )
  return sql`
    SELECT ${plannedAnew} s.faq_id AS "faqId", s.id, s.title, ${markedPassage(sql`s.body`, any)} AS passage
    FROM (
      SELECT a.*, ${count((query) => sql`a.search @@ ${query}`)} AS common, ${count((query) => sql`numnode(${query}) > 0`)} AS asked
      FROM (
        SELECT * FROM faq_article a WHERE a.faq_id = ANY(${[...faqs]}::uuid[]) AND a.published AND a.search @@ ${any} LIMIT ${LOOKED_AT}
      ) AS a
      ORDER BY a.faq_id = ANY(${faqs.slice(0, near)}::uuid[]) DESC, common DESC, ts_rank(a.search, ${any}) DESC, a.place
    ) AS s WHERE s.common >= LEAST(2, s.asked) LIMIT ${limit}`
}
