import type { Matrix } from '@guichet/domain/tickets/matrix'
import { TICKET_STATES, type TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import type { TrackerRow } from '../tracker/repository.ts'

/** Where counting the tickets of a state stops. */
export const COUNTED = 9999

/** How many tickets are in each state that has any, up to one more than COUNTED. */
export async function countByState(db: Tx, trackerId: string): Promise<ReadonlyMap<TicketState, number>> {
  const rows = await db.$queryRaw<{ state: TicketState; tickets: number }[]>(sql`
    SELECT s.state, c.tickets FROM unnest(${[...TICKET_STATES]}::text[]) AS s(state)
    CROSS JOIN LATERAL (SELECT count(*)::int AS tickets FROM (
      SELECT FROM tracker_ticket t WHERE t.tracker_id = ${trackerId}::uuid AND t.state = s.state AND NOT t.hidden LIMIT ${COUNTED + 1}) AS counted) AS c
    WHERE c.tickets > 0`)
  return new Map(rows.map(({ state, tickets }) => [state, tickets]))
}

/** Kept from everybody who holds its workflow or its stack, to the end of the transaction. Before any of its tickets. */
export async function lockTracker(tx: Tx, trackerId: string): Promise<void> {
  await tx.$queryRaw(sql`SELECT FROM tracker WHERE id = ${trackerId}::uuid FOR UPDATE`)
}

/** False: its version is no longer the one that was read. */
export async function updateTracker(
  tx: Tx,
  { id, version }: Pick<TrackerRow, 'id' | 'version'>,
  change: Omit<TrackerRow, 'id' | 'version' | 'settling' | 'formVersion'>,
): Promise<boolean> {
  const { count } = await tx.tracker.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

/** The matrices of some versions of a tracker's workflow. */
export async function matricesOf(
  db: Tx,
  trackerId: string,
  versions: readonly number[],
): Promise<ReadonlyMap<number, Matrix>> {
  const rows = await db.trackerWorkflow.findMany({
    where: { trackerId, version: { in: [...versions] } },
    select: { version: true, matrix: true },
  })
  return new Map(rows.map(({ version, matrix }) => [version, matrix as unknown as Matrix]))
}
