import { noSql, plannedAnew, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { elementOrderQuery } from './element-order.ts'
import { columnsFor } from './list-columns.ts'
import { all, type ListFilters } from './list-filters.ts'
import { ORDERS } from './list-order.ts'
import type { FixedOrder } from './query/filters.ts'
import { anywhere } from './query/words-match.ts'
import { searchQuery } from './search-query.ts'
import { seenBy } from './unread-query.ts'

/** How many rows are read, said in the statement: with a LIMIT it does not know, PostgreSQL would plan at each request. A shorter page is cut off. */
const LIMITS = { 51: sql`LIMIT 51`, 101: sql`LIMIT 101` } as const

/** Of a page; whoever wants more says how many. */
const limitOf = (limit: number): Sql => (limit <= 51 ? LIMITS[51] : limit <= 101 ? LIMITS[101] : sql`LIMIT ${limit}`)

/**
 * One page of tickets, walked in the order of an index or gathered by their words, never counted or skipped through, so that its cost does
 * not grow with the tracker (list-query.test.ts and search-query.test.ts assert the plans).
 */
export function listQuery(readable: Readable, filters: ListFilters): Sql {
  const { me, order, after, limit, words, conditions, own, element } = filters
  if (words !== null && words.wanted.length > 0) return searchQuery(readable, { ...filters, words })
  const rows = limitOf(limit)
  const matching = [
    own ? readable.each : readable.among,
    ...conditions,
    words === null ? noSql : anywhere(words, readable),
  ]
  if (element !== null) return elementOrderQuery(readable, { ...filters, element }, matching, rows)
  const { order: by, after: beyond } = ORDERS[order as FixedOrder]
  const start = after === null ? noSql : beyond(after)
  // What a tab asks is one of a few statements; what people put together, of any number.
  const anew = words !== null || conditions.length > 2 ? plannedAnew : noSql
  return sql`
    SELECT ${anew} ${columnsFor(readable)} FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id ${seenBy(me)}
    WHERE ${all(...matching, start)} ORDER BY ${by} ${rows}`
}
