import type { TicketState } from '@guichet/domain/tickets/states'
import { joinSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { COUNTED } from '../tickets/counts-query.ts'
import { seenBy, unread } from '../tickets/unread-query.ts'

/** Of the tickets that changed last so many are looked at for unread ones: people need "20+", and no index knows what one has seen. */
export const LOOKED_AT = 20

export interface SummaryRow {
  readonly id: string
  /** Open tickets by state, of at most one more than are counted. */
  readonly states: Readonly<Partial<Record<TicketState, number>>> | null
  readonly work: number
  readonly mine: number
  readonly unread: number
}

export interface Asked {
  readonly id: string
  readonly me: string
  readonly readable: Readable
}

/** What each of some trackers holds for one person, in one round trip. */
export const summariesQuery = (asked: readonly Asked[]): Sql => joinSql(asked.map(summaryOf), ' UNION ALL ')

function summaryOf({ id, me, readable }: Asked): Sql {
  const count = (whose: Sql) => sql`(
    SELECT count(*)::int FROM (
      SELECT FROM tracker_ticket t WHERE ${readable.each} AND ${whose} AND t.closed = FALSE LIMIT ${COUNTED + 1}
    ) AS counted)`
  return sql`SELECT ${id}::uuid AS id,
    (
      SELECT jsonb_object_agg(state, n) FROM (
        SELECT state, count(*)::int AS n FROM (
          SELECT t.state FROM tracker_ticket t WHERE ${readable.among} AND t.closed = FALSE LIMIT ${COUNTED + 1}
        ) AS counted GROUP BY state
      ) AS by_state
    ) AS states,
    ${count(sql`t.assignee_id = ${me}::uuid`)} AS work,
    ${count(sql`t.reporter_id = ${me}::uuid`)} AS mine,
    (
      SELECT count(*)::int FROM (
        SELECT t.* FROM tracker_ticket t WHERE ${readable.among} AND t.closed = FALSE
        ORDER BY t.updated_at DESC, t.id DESC LIMIT ${LOOKED_AT}
      ) AS t ${seenBy(me)} WHERE ${unread(readable)}
    ) AS unread`
}
