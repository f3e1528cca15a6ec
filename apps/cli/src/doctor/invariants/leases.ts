import { invariant, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql } from '@guichet/plugin-kit/sql'

/** Far above anything here: a transaction may last 10 s (apps/api/src/timeouts.ts), an event waits 200 ms for its position. */
const PATIENCE = '1 minute'

/** I13: nothing holds on to something, and nothing waits, for long. */
export const leases: readonly Invariant[] = leasesWithin(PATIENCE)

/** `patience`: an interval of PostgreSQL's. */
export function leasesWithin(patience: string): readonly Invariant[] {
  return [
    invariant(
      'I13',
      'no transaction is open for long, and none is prepared and left',
      sql`SELECT format('process %s (%s) has had a transaction open since %s', pid, application_name, xact_start) AS breach
          FROM pg_stat_activity
          WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
            AND xact_start < clock_timestamp() - ${patience}::interval
        UNION ALL
        SELECT format('prepared transaction %s of %s', gid, prepared) FROM pg_prepared_xacts WHERE database = current_database()`,
    ),
    invariant(
      'I13',
      'while a server runs, no event waits long for its position',
      sql`SELECT format('event %s (%s) has waited since %s', e.id, e.type, e.recorded_at) AS breach
        FROM core_event e
        WHERE e.position IS NULL AND e.recorded_at < clock_timestamp() - ${patience}::interval
          AND EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'guichet-relay' AND datname = current_database()
            AND backend_start < clock_timestamp() - ${patience}::interval)`,
    ),
  ]
}
