import type { Db } from '@guichet/db/connect'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'

interface Wanted {
  /** Null: of whatever activity. */
  readonly activities: readonly string[] | null
  /** Older than this event. */
  readonly before: string | null
  readonly take: number
}

/**
 * Ids of what happened last, newest first. Ids are in the order of time, all but exactly, which does for telling people; what follows the
 * log goes by positions. Each activity gives its last ones by its index, so what it costs does not grow with the log.
 */
export async function recentEventIds(db: Db, wanted: Wanted): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(recentQuery(wanted))
  return rows.map(({ id }) => id)
}

export function recentQuery({ activities, before, take }: Wanted): Sql {
  const older = before === null ? noSql : sql`AND e.id < ${before}::uuid`
  if (activities === null)
    return sql`
      SELECT e.id FROM core_event e WHERE e.activity_id IS NOT NULL AND e.origin = 'live' ${older} ORDER BY e.id DESC LIMIT ${take}`
  return sql`
    SELECT last.id FROM unnest(${[...activities]}::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
      SELECT e.id FROM core_event e WHERE e.activity_id = wanted.id AND e.origin = 'live' ${older} ORDER BY e.id DESC LIMIT ${take}
    ) AS last ORDER BY last.id DESC LIMIT ${take}`
}
