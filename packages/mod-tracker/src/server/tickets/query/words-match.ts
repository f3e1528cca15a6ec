import { joinSql, noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../../access.ts'
import type { Wanted, Words } from './words.ts'

type Heard = Pick<Readable, 'said' | 'filled'>

// Conditions on `tracker_ticket t`. A word may stand in a ticket's own text, in a comment or in a custom field, each word elsewhere: what is found is
// the ticket. Comments and values of a ticket are looked up by its key; OFFSET 0 keeps PostgreSQL from gathering those of the whole tracker instead.

/** All the words in the ticket's own text, by its index. */
export const inText = ({ wanted, unwanted }: Words, heard: Heard): Sql =>
  joinSql([has(sql`t`, whole({ wanted, unwanted })), ...unwanted.map((query) => unsaid(query, heard))], ' AND ')

/** A row that has what a text-search query asks, looked for by its index unless most rows have it (migration comment_search). */
export const has = (row: Sql, query: Sql): Sql => sql`(${row}.search @@ ${query} AND tracker_looked_at(${row}.id))`

/** Each word in the ticket's own text, or in what is said about it or in its fields, or as its number; no unwanted one in any of these. */
export const anywhere = (words: Words, heard: Heard): Sql =>
  joinSql(
    [
      sql`NOT ${asksNothing(whole(words))}`,
      ...words.wanted.map((word) => stands(word, heard)),
      ...words.unwanted.flatMap((query) => [
        sql`(${asksNothing(query)} OR t.search @@ !!${query})`,
        unsaid(query, heard),
      ]),
    ],
    ' AND ',
  )

/** Of what both languages have everywhere: a word that is passed over among others, and finds nothing alone. */
export const asksNothing = (query: Sql): Sql => sql`(numnode(${query}) = 0)`

/** How well the own text of `t`, which has all the words, matches: a whole number, so that a page can begin exactly after one. */
export const rankOfText = (words: Words): Sql =>
  sql`(ts_rank(t.search, ${whole(words)}) * 1000000)::int ${itself(words)}`

/** The same of any match. Where comments and fields make up for what the text does not have, they count as its least part, and the text half. */
export function rankOf(words: Words, heard: Heard): Sql {
  const any = sql`(${joinSql(
    words.wanted.map(({ query }) => query),
    ' || ',
  )})`
  const said = sql`(SELECT max(ts_rank(c.search, ${any})) FROM tracker_comment c WHERE ${ofTicket} AND ${heard.said} AND c.search @@ ${any})`
  const filled = sql`(SELECT max(ts_rank(v.search, ${any})) FROM tracker_value v WHERE ${inTicket} AND ${heard.filled} AND v.search @@ ${any})`
  return sql`(CASE WHEN t.search @@ ${whole(words)} THEN ts_rank(t.search, ${whole(words)})
    ELSE ts_rank(t.search, ${any}) / 2 + COALESCE(${said}, 0) + COALESCE(${filled}, 0) END * 1000000)::int ${itself(words)}`
}

/** Above whatever only speaks of a ticket is the ticket itself. */
function itself({ wanted }: Words): Sql {
  const named = wanted.flatMap(({ number }) => number ?? [])
  return named.length === 0 ? noSql : sql`+ CASE WHEN t.number IN (${joinSql(named)}) THEN 2000000 ELSE 0 END`
}

const ofTicket = sql`c.tracker_id = t.tracker_id AND c.ticket_id = t.id`
const inTicket = sql`v.tracker_id = t.tracker_id AND v.ticket_id = t.id`

/** Beside the ticket's own text: in a comment or in a field. */
const said = (query: Sql, heard: Heard): Sql =>
  sql`(EXISTS (SELECT FROM tracker_comment c WHERE ${ofTicket} AND ${heard.said} AND c.search @@ ${query} OFFSET 0)
    OR EXISTS (SELECT FROM tracker_value v WHERE ${inTicket} AND ${heard.filled} AND v.search @@ ${query} OFFSET 0))`
const unsaid = (query: Sql, heard: Heard): Sql => sql`NOT ${said(query, heard)}`

function stands({ query, number }: Wanted, heard: Heard): Sql {
  const itself = number === null ? noSql : sql`OR t.number = ${number}`
  return sql`(${asksNothing(query)} OR t.search @@ ${query} ${itself} OR ${said(query, heard)})`
}

const whole = ({ wanted, unwanted }: Words): Sql =>
  sql`(${joinSql([...wanted.map(({ query }) => query), ...unwanted.map((query) => sql`!!${query}`)], ' && ')})`
