import { joinSql, noSql, plannedAnew, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { all } from './list-filters.ts'
import type { Filters } from './query/filters.ts'

/** Where counting stops: people need "999+", not the number. */
export const COUNTED = 999

export interface CountRow {
  readonly mineOpen: number
  readonly mineClosed: number
  readonly workOpen: number
  readonly workClosed: number
  readonly allOpen: number
  readonly allClosed: number
}

/** How many tickets some queries without words find, in their order, in one round trip; each count looks at one row more than it may say. */
export function countsOfQuery(readable: Readable, queries: readonly Pick<Filters, 'conditions' | 'own'>[]): Sql {
  const counts = queries.map(
    ({ conditions, own }) => sql`(SELECT count(*)::int FROM (
      SELECT FROM tracker_ticket t WHERE ${all(own ? readable.each : readable.among, ...conditions)} LIMIT ${COUNTED + 1}
    ) AS counted)`,
  )
  return sql`SELECT ${plannedAnew} ARRAY[${joinSql(counts)}] AS counts`
}

/** How many tickets each view holds, in one round trip; each count looks at one row more than it may say. */
export function countsQuery(readable: Readable, me: string): Sql {
  const count = (readableOnes: Sql, whose: Sql, closed: boolean, order = noSql) => sql`(
    SELECT count(*)::int FROM (
      SELECT FROM tracker_ticket t WHERE ${readableOnes} AND ${whose} AND t.closed = ${closed} ${order} LIMIT ${COUNTED + 1}
    ) AS counted)`
  const mine = sql`t.reporter_id = ${me}::uuid`
  const work = sql`t.assignee_id = ${me}::uuid`
  const anyones = sql`TRUE`
  // Of the whole tracker, by the index: in no order PostgreSQL would look through the table, and where the few that count lie last, through all of it.
  const ordered = sql`ORDER BY t.number`
  return sql`SELECT
    ${count(readable.each, mine, false)} AS "mineOpen", ${count(readable.each, mine, true)} AS "mineClosed",
    ${count(readable.each, work, false)} AS "workOpen", ${count(readable.each, work, true)} AS "workClosed",
    ${count(readable.among, anyones, false, ordered)} AS "allOpen", ${count(readable.among, anyones, true, ordered)} AS "allClosed"`
}
