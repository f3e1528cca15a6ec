import type pg from 'pg'
import type { Movable } from '../load/job.ts'

const MOST = 960

/** Tickets that are open and on their way, as they are now. */
export async function movableTickets(client: pg.Client, trackerId: string): Promise<Movable[]> {
  const { rows } = await client.query<Movable>(
    `SELECT number, version, state FROM tracker_ticket WHERE tracker_id = $1 AND NOT closed AND state <> 'POSTED' ORDER BY number LIMIT $2`,
    [trackerId, MOST],
  )
  return rows
}
