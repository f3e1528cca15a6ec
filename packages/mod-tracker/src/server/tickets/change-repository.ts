import type { Tx } from '@guichet/plugin-kit/host'
import { joinSql, noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Ticket } from './repository.ts'

interface TicketChange {
  /** What is written besides: `column = value`, several; null: nothing of the ticket's own row. */
  readonly set: Sql | null
  readonly updatedAt: Date
  /** Of private fields alone: it moves the ticket in nobody's list, whose place would tell of it, and is no news to who does not see these. */
  readonly quiet?: boolean
  /** Whose change it is: their own is no news to them. Null: nobody's. */
  readonly by: string | null
  /** The version of the rules that allowed it, which stay in force to the end of the transaction. */
  readonly rules?: number
}

/** In one statement. False: somebody else has changed the ticket since `version`, or other rules have come in force. */
export async function updateTicket(
  tx: Tx,
  trackerId: string,
  { id, version }: Pick<Ticket, 'id' | 'version'>,
  { set, updatedAt, quiet = false, by, rules }: TicketChange,
): Promise<boolean> {
  // Looked up, and held, before any ticket is.
  const inForce =
    rules === undefined
      ? noSql
      : sql`AND (SELECT workflow_version FROM tracker WHERE id = ${trackerId}::uuid FOR KEY SHARE) = ${rules}::int`
  const at = sql`${updatedAt}::timestamptz`
  const when = quiet ? quietly(at) : sql`updated_at = ${at}`
  const update = sql`
    UPDATE tracker_ticket SET ${set === null ? noSql : sql`${set},`} ${when}, version = version + 1
    WHERE tracker_id = ${trackerId}::uuid AND id = ${id}::uuid AND version = ${version}::int ${inForce}`
  if (by === null) return (await tx.$executeRaw(update)) === 1
  const written = await tx.$executeRaw(sql`
    WITH changed AS (${update}
      RETURNING tracker_id, id, version
    )
    INSERT INTO tracker_seen AS s (tracker_id, ticket_id, user_id, version, seen_at)
    SELECT tracker_id, id, ${by}::uuid, version, ${at} FROM changed
    ON CONFLICT (tracker_id, ticket_id, user_id) DO UPDATE
    SET version = GREATEST(s.version, EXCLUDED.version), seen_at = GREATEST(s.seen_at, EXCLUDED.seen_at)`)
  return written === 1
}

/** One more of such changes, or the first of them after something else. */
const quietly = (at: Sql): Sql =>
  sql`quiet_from = CASE WHEN quiet_to = version THEN quiet_from ELSE version END, quiet_to = version + 1, quiet_at = ${at}`

/** What people write of a ticket. */
export type Texts = Pick<Ticket, 'summary' | 'description' | 'resolution'>

/** Those that are given; null: none. For `updateTicket`. */
export function settingTexts({ summary, description, resolution }: Partial<Texts>): Sql | null {
  const columns = [
    ...(summary === undefined ? [] : [sql`summary = ${summary}`]),
    ...(description === undefined ? [] : [sql`description = ${description}`]),
    ...(resolution === undefined ? [] : [sql`resolution = ${resolution}`]),
  ]
  return columns.length === 0 ? null : joinSql(columns)
}
