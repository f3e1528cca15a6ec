import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { FixedOrder } from './query/filters.ts'

/** Where a page begins: after the ticket with these values of the order, its id the last of them. */
export type After = readonly (string | number)[]

interface Order {
  readonly order: Sql
  readonly after: (after: After) => Sql
}

/** Each order of a `t`, and what lies after a ticket in it. A number and a rank are unique in their tracker and need no second key. */
export const ORDERS = {
  updated: byTime(sql`t.updated_at`, 'up'),
  '-updated': byTime(sql`t.updated_at`, 'down'),
  created: byTime(sql`t.created_at`, 'up'),
  '-created': byTime(sql`t.created_at`, 'down'),
  closed: byTime(sql`t.closed_at`, 'up'),
  '-closed': byTime(sql`t.closed_at`, 'down'),
  due: byTime(sql`t.due_on`, 'up', sql`date`),
  '-due': byTime(sql`t.due_on`, 'down', sql`date`),
  number: { order: sql`t.number`, after: ([number]) => sql`t.number > ${number}::int` },
  '-number': { order: sql`t.number DESC`, after: ([number]) => sql`t.number < ${number}::int` },
  priority: { order: sql`t.rank`, after: ([rank]) => sql`t.rank > ${rank}` },
  '-priority': { order: sql`t.rank DESC`, after: ([rank]) => sql`t.rank < ${rank}` },
  relevance: {
    order: sql`t.relevance DESC, t.updated_at DESC, t.id DESC`,
    after: ([rank, at, id]) => sql`(t.relevance, t.updated_at, t.id) < (${rank}::int, ${at}::timestamptz, ${id}::uuid)`,
  },
} as const satisfies Record<FixedOrder, Order>

function byTime(column: Sql, direction: 'up' | 'down', type = sql`timestamptz`): Order {
  const last = ([at, id]: After) => sql`(${at}::${type}, ${id}::uuid)`
  return direction === 'up'
    ? { order: sql`${column}, t.id`, after: (a) => sql`(${column}, t.id) > ${last(a)}` }
    : { order: sql`${column} DESC, t.id DESC`, after: (a) => sql`(${column}, t.id) < ${last(a)}` }
}
