import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

/** What it takes to judge a ticket and to name it. */
export interface TicketFacts {
  readonly number: number
  readonly summary: string
  readonly state: TicketState
  readonly closed: boolean
  readonly reporterId: string
  readonly assigneeId: string | null
  readonly hasResolution: boolean
  readonly watching: boolean
}

export function factsQuery(readable: Readable, numbers: readonly number[], me: string): Sql {
  return sql`
    SELECT t.number, t.summary, t.state, t.closed, t.reporter_id AS "reporterId", t.assignee_id AS "assigneeId",
      COALESCE(t.resolution ~ '\\S', FALSE) AS "hasResolution",
      EXISTS (SELECT FROM tracker_watch w WHERE w.tracker_id = t.tracker_id AND w.ticket_id = t.id AND w.user_id = ${me}::uuid) AS watching
    FROM tracker_ticket t WHERE ${readable.each} AND t.number = ANY(${[...numbers]}::int[])`
}

/** Of these numbers the tickets that there are for somebody. */
export async function factsOf(
  db: Tx,
  readable: Readable,
  numbers: readonly number[],
  me: string,
): Promise<ReadonlyMap<number, TicketFacts>> {
  const rows = await db.$queryRaw<TicketFacts[]>(factsQuery(readable, numbers, me))
  return new Map(rows.map((row) => [row.number, row]))
}
