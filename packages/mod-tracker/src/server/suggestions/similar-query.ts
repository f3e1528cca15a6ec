import type { TicketState } from '@guichet/domain/tickets/states'
import { joinSql, noSql, plannedAnew, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { has } from '../tickets/query/words-match.ts'

/** Of the tickets that have a word so many are compared, those that changed last. */
const LOOKED_AT = 60
/** Of one's own so many. */
const OWN_LOOKED_AT = 150
/** Of what its words say, a similar ticket says so much. */
const LEAST_ALIKE = 0.4

export interface Similar {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
  readonly state: TicketState
  readonly closed: boolean
}

/**
 * The tickets that are most alike to some words, at least one: at least two of them in common, where a rare word counts more than a common one, and one that no ticket has not at all. Where
 * one reads the whole tracker, they are looked for word by word by the index; else among the few that one may read.
 */
export function similarQuery(readable: Readable, words: readonly string[], limit: number): Sql {
  const queries = words.map((word) => sql`core_search_words(${word})`)
  const any = sql`(${joinSql(queries, ' || ')})`
  const weight = (word: number) =>
    sql`(SELECT CASE WHEN count(*) = 0 THEN 0 ELSE 1 / ln(1 + count(*)) END FROM found WHERE word = ${word}::int)`
  const total = (of: (query: Sql, word: number) => Sql) => joinSql(queries.map(of), ' + ')
  const asks = (query: Sql) => sql`(numnode(${query}) > 0)::int`
  return sql`
    WITH ${readable.all ? noSql : ownOf(readable)} found AS MATERIALIZED (${joinSql(
      queries.map((query, word) => foundBy(readable, query, word)),
      ' UNION ALL ',
    )}),
    weights AS MATERIALIZED (SELECT ${joinSql(queries.map((_, word) => sql`${weight(word)} AS ${named(word)}`))})
    SELECT ${plannedAnew} t.id, t.number, k.prefix, t.summary, t.state, t.closed
    FROM (SELECT DISTINCT id FROM found) AS f CROSS JOIN weights AS w
    CROSS JOIN LATERAL (SELECT t.* FROM tracker_ticket t WHERE ${readable.each} AND t.id = f.id OFFSET 0) AS t
    CROSS JOIN LATERAL (SELECT
      ${total((query) => sql`(t.search @@ ${query})::int`)} AS common,
      ${total((query, word) => sql`(t.search @@ ${query})::int * w.${named(word)}`)} AS alike,
      ${total((query, word) => sql`${asks(query)} * w.${named(word)}`)} AS most,
      ${total(asks)} AS asked OFFSET 0) AS s
    JOIN tracker k ON k.id = t.tracker_id
    WHERE s.common >= LEAST(2, s.asked) AND s.alike >= s.most * ${LEAST_ALIKE}::float8
    ORDER BY s.alike DESC, ts_rank(t.search, ${any}) DESC, t.updated_at DESC, t.id DESC LIMIT ${limit}`
}

/** Tickets with the word they have. */
function foundBy(readable: Readable, query: Sql, word: number): Sql {
  return readable.all
    ? sql`(SELECT t.id, ${word}::int AS word FROM tracker_ticket t WHERE ${readable.each} AND ${has(sql`t`, query)}
        ORDER BY t.updated_at DESC, t.id DESC LIMIT ${LOOKED_AT})`
    : sql`SELECT own.id, ${word}::int AS word FROM own WHERE own.search @@ ${query}`
}

const ownOf = ({ own, each }: Readable): Sql => sql`own AS MATERIALIZED (
  SELECT t.id, t.search FROM (${own ?? sql`SELECT NULL::uuid AS id`}) AS mine
  CROSS JOIN LATERAL (SELECT t.* FROM tracker_ticket t WHERE ${each} AND t.id = mine.id OFFSET 0) AS t
  ORDER BY t.updated_at DESC, t.id DESC LIMIT ${OWN_LOOKED_AT}),`

const NAMES = [sql`w0`, sql`w1`, sql`w2`, sql`w3`, sql`w4`, sql`w5`] as const
/** More words would cost more and say little. */
export const MOST_WORDS = NAMES.length
const named = (word: number): Sql => NAMES[word]!
