import type { TicketState } from '@guichet/domain/tickets/states'
import { joinSql, noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import { seenBy, unread } from '../tickets/unread-query.ts'
import type { Confirmable } from './confirmable.ts'
import type { Asked } from './summaries.ts'

/** Of one's own tickets so many, those that changed last, are looked at for news. */
const LOOKED_AT = 30
/** Of what anybody could take; more would crowd out what is one’s own. */
const MOST_UNTAKEN = 3

/**
 * Why a ticket waits for somebody: `settled` they reported it, it is solved, and theirs to confirm; `work` it is in their hands, and they can go on; `untaken`
 * nobody has it yet, and they could; `news` it is theirs, and has changed since they saw it.
 */
export type Reason = 'settled' | 'work' | 'untaken' | 'news'

export interface WaitingRow {
  readonly trackerId: string
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
  readonly state: TicketState
  readonly updatedAt: Date
  readonly reason: Reason
}

export interface AskedWaiting extends Asked {
  /** Whether they can be entrusted with tickets there. */
  readonly works: boolean
  readonly confirmable: Confirmable
}

const columns = sql`t.tracker_id AS "trackerId", t.id, t.number, t.summary, t.state, t.updated_at AS "updatedAt"`

/** What waits for one person in some trackers, the newest first; a ticket may come for two reasons. Each part stops at `limit`. */
export const waitingQuery = (asked: readonly AskedWaiting[], limit: number): Sql => sql`
  SELECT w.*, k.prefix FROM (${joinSql(
    asked.flatMap((one) => partsOf(one, limit)),
    ' UNION ALL ',
  )}) AS w JOIN tracker k ON k.id = w."trackerId"
  ORDER BY w."updatedAt" DESC, w.id DESC, w.reason DESC LIMIT ${limit * 2}`

function partsOf({ me, readable, works, confirmable: by }: AskedWaiting, limit: number): Sql[] {
  const confirmable = sql`t.state = ANY(CASE WHEN t.assignee_id = ${me}::uuid THEN ${[...by.asAssignee]}::text[] ELSE ${[...by.asReporter]}::text[] END)`
  const newest = sql`ORDER BY t.updated_at DESC, t.id DESC`
  const part = (reason: Reason, whose: Sql, most: number) => sql`(
    SELECT ${columns}, ${reason}::text AS reason FROM tracker_ticket t
    WHERE ${readable.each} AND ${whose} AND t.closed = FALSE ${newest} LIMIT ${most})`
  const untaken = sql`t.state = 'POSTED' AND t.assignee_id IS NULL AND t.reporter_id <> ${me}::uuid`
  return [
    part('work', sql`t.assignee_id = ${me}::uuid AND t.state NOT IN ('WAITING', 'RESOLVED', 'PUBLISHED')`, limit),
    works ? part('untaken', untaken, MOST_UNTAKEN) : noSql,
    sql`(
      SELECT ${columns}, CASE WHEN ${confirmable} THEN 'settled' ELSE 'news' END AS reason
      FROM (
        SELECT t.* FROM tracker_ticket t WHERE ${readable.each} AND t.reporter_id = ${me}::uuid ${newest} LIMIT ${LOOKED_AT}
      ) AS t ${seenBy(me)}
      WHERE t.closed = FALSE AND (${unread(readable)} OR ${confirmable}) ${newest} LIMIT ${limit})`,
  ].filter((query) => query !== noSql)
}
