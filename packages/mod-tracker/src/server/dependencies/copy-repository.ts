import type { Dependency } from '@guichet/domain/tickets/dependencies'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

interface Copy {
  readonly trackerId: string
  readonly fromId: string
  readonly toId: string
  /** It is there for as long as a merging accounts for it. */
  readonly carried: boolean
}

/**
 * What one ticket depends on another depends on too, and what depends on the one on the other, but for what is between the two. Those that are new.
 * Whoever copies has locked the tracker.
 */
export function copyDependencies(
  tx: Tx,
  { trackerId, fromId, toId, carried }: Copy,
  { createdById, createdAt }: { readonly createdById: string; readonly createdAt: Date },
): Promise<Dependency[]> {
  const [tracker, from, to] = [sql`${trackerId}::uuid`, sql`${fromId}::uuid`, sql`${toId}::uuid`]
  return tx.$queryRaw<Dependency[]>(sql`
    INSERT INTO tracker_dependency AS d (tracker_id, ticket_id, depends_on_id, created_at, created_by_id, carried)
    SELECT ${tracker}, o.ticket, o."on", ${createdAt}::timestamptz, ${createdById}::uuid, ${carried}::boolean FROM (
      SELECT ${to} AS ticket, b.depends_on_id AS "on" FROM tracker_dependency b WHERE b.tracker_id = ${tracker} AND b.ticket_id = ${from}
      UNION SELECT b.ticket_id, ${to} FROM tracker_dependency b WHERE b.tracker_id = ${tracker} AND b.depends_on_id = ${from}) AS o
    WHERE o.ticket <> o."on"
    ON CONFLICT (tracker_id, ticket_id, depends_on_id) DO NOTHING
    RETURNING d.ticket_id AS ticket, d.depends_on_id AS "on"`)
}
