import { noSql, plannedAnew, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { COUNTED } from '../tickets/counts-query.ts'
import { columnsFor } from '../tickets/list-columns.ts'
import { all } from '../tickets/list-filters.ts'
import { ORDERS } from '../tickets/list-order.ts'
import type { Filters, FixedOrder } from '../tickets/query/filters.ts'
import { seenBy } from '../tickets/unread-query.ts'

export type GroupedBy = 'state' | 'assignee' | 'reporter'

/** What is asked without words, of which the tickets come by index. */
export type Asked = Pick<Filters, 'me' | 'conditions' | 'order' | 'element' | 'own' | 'seen'>

/** Tickets that tell which people there are groups of: the first, in the order asked. */
export const LOOKED_AT = 500
export const MOST_GROUPS = 50

const COLUMN = {
  state: sql`t.state`,
  assignee: sql`t.assignee_id`,
  reporter: sql`t.reporter_id`,
} as const satisfies Record<GroupedBy, Sql>

/** Keys of the groups there are among the first tickets, the first first, and how many tickets that took. Null: nobody. */
export function keysQuery(readable: Readable, { me, conditions, own, seen, ...asked }: Asked, by: GroupedBy): Sql {
  const { order: inOrder } = orderIn(asked)
  return sql`
    SELECT ${plannedAnew} key, sum(count(*)) OVER ()::int AS looked FROM (
      SELECT ${COLUMN[by]} AS key, row_number() OVER (ORDER BY ${inOrder}) AS place FROM tracker_ticket t ${seen ? seenBy(me) : noSql}
      WHERE ${all(own ? readable.each : readable.among, ...conditions)} ORDER BY ${inOrder} LIMIT ${LOOKED_AT}) AS first
    GROUP BY key ORDER BY min(place) LIMIT ${MOST_GROUPS + 1}`
}

/** Not of a custom field, whose tickets no index gives group by group: then the latest first. */
const orderIn = ({ order, element }: Pick<Filters, 'order' | 'element'>) =>
  ORDERS[element === null ? (order as FixedOrder) : '-updated']

interface Page {
  readonly by: GroupedBy
  readonly keys: readonly (string | null)[]
  readonly limit: number
}

/** The first tickets of each group: one look into an index for each, whatever the group’s size. */
export function pagesQuery(readable: Readable, asked: Asked, { by, keys, limit }: Page): Sql {
  const { me, conditions, own } = asked
  const { order: inOrder } = orderIn(asked)
  const of = (key: Sql) => sql`
    SELECT ${columnsFor(readable)}, row_number() OVER (ORDER BY ${inOrder}) AS place
    FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id ${seenBy(me)}
    WHERE ${all(own ? readable.each : readable.among, ...conditions, sql`${COLUMN[by]} ${key}`)}
    ORDER BY ${inOrder} LIMIT ${limit}`
  return eachKey(by, keys, of, sql`ORDER BY r.place`)
}

/** How many there are in each group; each count looks at one row more than it may say. Not for what asks what one has seen. */
export function sizesQuery(readable: Readable, asked: Asked, { by, keys }: Omit<Page, 'limit'>): Sql {
  const { conditions, own } = asked
  const of = (key: Sql) => sql`
    SELECT count(*)::int AS count FROM (
      SELECT FROM tracker_ticket t
      WHERE ${all(own ? readable.each : readable.among, ...conditions, sql`${COLUMN[by]} ${key}`)} LIMIT ${COUNTED + 1}) AS counted`
  return eachKey(by, keys, of, noSql)
}

/** Nobody’s come apart: no index finds what equals null. */
function eachKey(by: GroupedBy, keys: readonly (string | null)[], of: (key: Sql) => Sql, order: Sql): Sql {
  const named = keys.filter((key) => key !== null)
  const type = by === 'state' ? sql`text` : sql`uuid`
  const persons = sql`SELECT g.key::text AS "groupKey", r.* FROM unnest(${named}::${type}[]) AS g(key) CROSS JOIN LATERAL (${of(sql`= g.key`)}) r`
  return keys.includes(null)
    ? sql`SELECT ${plannedAnew} r.* FROM (${persons} UNION ALL SELECT NULL, r.* FROM (${of(sql`IS NULL`)}) r) r ${order}`
    : sql`SELECT ${plannedAnew} r.* FROM (${persons}) r ${order}`
}
