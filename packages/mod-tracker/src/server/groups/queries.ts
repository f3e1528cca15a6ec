import { noSql, plannedAnew, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { COUNTED } from '../tickets/counts-query.ts'
import { columnsFor } from '../tickets/list-columns.ts'
import { all } from '../tickets/list-filters.ts'
import type { Filters } from '../tickets/query/filters.ts'
import { seenBy } from '../tickets/unread-query.ts'
import { COLUMN, named, nameless, orderIn, type GroupedBy, type PersonGrouping } from './source.ts'

/** What is asked without words, of which the tickets come by index. */
export type Asked = Pick<Filters, 'me' | 'conditions' | 'order' | 'element' | 'own' | 'seen' | 'trackerId'>

/** Tickets that tell which people there are groups of: the first, in the order asked. */
export const LOOKED_AT = 500
export const MOST_GROUPS = 50

/** Keys of the groups there are among the first tickets, the first first, and how many tickets that took. Null: nobody. */
export function keysQuery(readable: Readable, { me, conditions, own, seen, ...asked }: Asked, by: PersonGrouping): Sql {
  const inOrder = orderIn(asked)
  return sql`
    SELECT ${plannedAnew} key, sum(count(*)) OVER ()::int AS looked FROM (
      SELECT ${COLUMN[by]} AS key, row_number() OVER (ORDER BY ${inOrder}) AS place FROM tracker_ticket t ${seen ? seenBy(me) : noSql}
      WHERE ${all(own ? readable.each : readable.among, ...conditions)} ORDER BY ${inOrder} LIMIT ${LOOKED_AT}) AS first
    GROUP BY key ORDER BY min(place) LIMIT ${MOST_GROUPS + 1}`
}

interface Wanted {
  readonly by: GroupedBy
  readonly keys: readonly (string | null)[]
  readonly limit: number
}

/** The first tickets of each group: one look into an index for each, whatever the group’s size. */
export function pagesQuery(readable: Readable, asked: Asked, { by, keys, limit }: Wanted): Sql {
  const { me, conditions, own } = asked
  const of = ({ from, condition, order }: ReturnType<typeof named>) => sql`
    SELECT ${columnsFor(readable)}, row_number() OVER (ORDER BY ${order}) AS place
    FROM ${from} JOIN tracker k ON k.id = t.tracker_id ${seenBy(me)}
    WHERE ${all(own ? readable.each : readable.among, ...conditions, condition)}
    ORDER BY ${order} LIMIT ${limit}`
  return eachKey(by, keys, [of(named(by, asked)), of(nameless(by, asked))], sql`ORDER BY r.place`)
}

/** How many there are in each group; each count looks at one row more than it may say. Not for what asks what one has seen. */
export function sizesQuery(readable: Readable, asked: Asked, { by, keys }: Omit<Wanted, 'limit'>): Sql {
  const { conditions, own } = asked
  const of = ({ from, condition }: ReturnType<typeof named>) => sql`
    SELECT count(*)::int AS count FROM (
      SELECT FROM ${from}
      WHERE ${all(own ? readable.each : readable.among, ...conditions, condition)} LIMIT ${COUNTED + 1}) AS counted`
  return eachKey(by, keys, [of(named(by, asked)), of(nameless(by, asked))], noSql)
}

/** Nobody’s come apart. */
function eachKey(by: GroupedBy, keys: readonly (string | null)[], [some, none]: readonly [Sql, Sql], order: Sql): Sql {
  const names = keys.filter((key) => key !== null)
  const type = by === 'assignee' || by === 'reporter' ? sql`uuid` : sql`text`
  const groups = sql`SELECT g.key::text AS "groupKey", r.* FROM unnest(${names}::${type}[]) AS g(key) CROSS JOIN LATERAL (${some}) r`
  return keys.includes(null)
    ? sql`SELECT ${plannedAnew} r.* FROM (${groups} UNION ALL SELECT NULL, r.* FROM (${none}) r) r ${order}`
    : sql`SELECT ${plannedAnew} r.* FROM (${groups}) r ${order}`
}
