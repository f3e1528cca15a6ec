import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { all, type Search } from './list-filters.ts'
import { ORDERS } from './list-order.ts'
import type { FixedOrder } from './query/filters.ts'
import { has, inText } from './query/words-match.ts'
import { seenBy } from './unread-query.ts'

/** How many matches are put in the order of how well they match: the latest. The rest of a very common word's shows in an order of its own. */
export const RANKED = 500
/** How many tickets, how many comments and how many fields that have one word of a search are looked at for the others: the latest. The words share them. */
const LOOKED_AT = 1_000
const LOOKED_AT_LEAST = 50

/** Ids of tickets among which matches are looked for, at most so many. */
export interface Source {
  readonly ids: Sql
  readonly most: number
  /** Which of the words they have; null: one names them. */
  readonly of: number | null
}

export interface Sources {
  /** Matches: tickets with every word in their own text. */
  readonly texts: Sql
  readonly others: readonly Source[]
}

/**
 * Where the matches of a whole tracker come from. Those with every word in their own text come by its index, however many there are of each. Those
 * that need a comment or a field for one of them come from the latest that have a word at all: so they all come when one of the words is rare.
 */
export function sourcesOf(readable: Readable, { words, trackerId, ...search }: Search): Sources {
  const { order, element, after, limit, me, conditions, seen } = search
  const ranked = order === 'relevance' || element !== null
  const { order: by, after: beyond } = ORDERS[ranked ? '-updated' : (order as FixedOrder)]
  const start = after === null || ranked ? noSql : beyond(after)
  const texts = sql`SELECT t.id, t.number, t.rank, t.created_at, t.updated_at, t.closed_at, t.search FROM tracker_ticket t ${seen ? seenBy(me) : noSql}
    WHERE ${all(readable.each, ...conditions, inText(words, readable), start)} ORDER BY ${by} LIMIT ${ranked ? RANKED : limit}`

  const most = Math.max(LOOKED_AT_LEAST, Math.floor(LOOKED_AT / words.wanted.length))
  const said = (query: Sql) => sql`SELECT c.ticket_id AS id FROM tracker_comment c
    WHERE c.tracker_id = ${trackerId}::uuid AND ${readable.said} AND ${has(sql`c`, query)} ORDER BY c.id DESC LIMIT ${most}`
  const filled = (query: Sql) => sql`SELECT v.ticket_id AS id FROM tracker_value v
    WHERE v.tracker_id = ${trackerId}::uuid AND ${readable.filled} AND v.search @@ ${query} AND tracker_looked_at(v.ticket_id)
    ORDER BY v.ticket_id DESC LIMIT ${most}`
  const written = (query: Sql) => sql`SELECT t.id FROM tracker_ticket t WHERE ${all(readable.each, has(sql`t`, query))}
    ORDER BY t.updated_at DESC, t.id DESC LIMIT ${most}`
  const named = (number: Sql) => sql`SELECT t.id FROM tracker_ticket t WHERE ${readable.each} AND t.number = ${number}`
  const others = words.wanted.flatMap(({ query, number }, of): readonly Source[] => [
    { ids: said(query), most, of },
    { ids: filled(query), most, of },
    ...(words.wanted.length > 1 ? [{ ids: written(query), most, of }] : []),
    ...(number === null ? [] : [{ ids: named(number), most: 1, of: null }]),
  ])
  return { texts, others }
}
