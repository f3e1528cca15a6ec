import type { Dependency } from '@guichet/domain/tickets/dependencies'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import { copyDependencies } from '../dependencies/copy-repository.ts'
import type { Pair } from './repository.ts'

/** What a duplicate depends on and what depends on it, the ticket it is merged into has too; its own rows stay with it. Those that are new there. */
export function bringDependencies(
  tx: Tx,
  { trackerId, duplicateId, intoId }: Pair,
  by: { readonly createdById: string; readonly createdAt: Date },
): Promise<Dependency[]> {
  return copyDependencies(tx, { trackerId, fromId: duplicateId, toId: intoId, carried: true }, by)
}

/**
 * Those of a ticket that were brought by mergings, of which none accounts for them any more: either end of such a row stands for a duplicate that has,
 * or was brought, the same. Where others followed from them in their turn, these go too.
 */
export async function dropUnaccounted(
  tx: Tx,
  { trackerId, intoId }: Pick<Pair, 'trackerId' | 'intoId'>,
): Promise<Dependency[]> {
  const dropped: Dependency[] = []
  for (;;) {
    const rows = await tx.$queryRaw<Dependency[]>(sql`
      DELETE FROM tracker_dependency d
      WHERE d.tracker_id = ${trackerId}::uuid AND (d.ticket_id = ${intoId}::uuid OR d.depends_on_id = ${intoId}::uuid) AND d.carried
        AND NOT EXISTS (
          SELECT FROM tracker_withdrawal w JOIN tracker_dependency o
            ON o.tracker_id = w.tracker_id AND o.ticket_id = w.ticket_id AND o.depends_on_id = d.depends_on_id
          WHERE w.tracker_id = d.tracker_id AND w.into_id = d.ticket_id)
        AND NOT EXISTS (
          SELECT FROM tracker_withdrawal w JOIN tracker_dependency o
            ON o.tracker_id = w.tracker_id AND o.ticket_id = d.ticket_id AND o.depends_on_id = w.ticket_id
          WHERE w.tracker_id = d.tracker_id AND w.into_id = d.depends_on_id)
      RETURNING d.ticket_id AS ticket, d.depends_on_id AS "on"`)
    if (rows.length === 0) return dropped
    dropped.push(...rows)
  }
}
