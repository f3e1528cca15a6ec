import { invariant, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql } from '@guichet/plugin-kit/sql'

/** What a ticket's events say of one field, each with what the event before it said. */
const told = (field: string) => sql`(
  SELECT e.subject_id, e.subject_version, e.changes->${field}::text->>0 AS old, e.changes->${field}::text->>1 AS new,
    lag(e.changes->${field}::text->>1) OVER lives AS before, lead(e.subject_version) OVER lives IS NULL AS last
  FROM core_event e WHERE e.type LIKE 'tracker.ticket.%' AND e.changes ? ${field}::text
  WINDOW lives AS (PARTITION BY e.subject_id ORDER BY e.subject_version))`

const name = sql`format('%s-%s', k.prefix, t.number)`

/** I3: a ticket is what its history made of it. */
export const history: readonly Invariant[] = [
  ...['state', 'assignee'].map((field) =>
    invariant(
      'I3',
      `a ticket's history is a chain: each change of its ${field} begins where the one before ended`,
      sql`SELECT format('%s, version %s: from %s, but it was %s', ${name}, h.subject_version, COALESCE(h.old, 'nothing'), COALESCE(h.before, 'nothing')) AS breach
        FROM ${told(field)} h JOIN tracker_ticket t ON t.id = h.subject_id JOIN tracker k ON k.id = t.tracker_id
        WHERE h.old IS DISTINCT FROM h.before`,
    ),
  ),
  invariant(
    'I3',
    'a ticket is in the state, and with the person, where its history ends',
    sql`SELECT format('%s: %s with %s, but its history ends in %s with %s', ${name}, t.state, COALESCE(t.assignee_id::text, 'nobody'), COALESCE(s.new, 'nothing'), COALESCE(a.new, 'nobody')) AS breach
      FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id
      LEFT JOIN ${told('state')} s ON s.last AND s.subject_id = t.id
      LEFT JOIN ${told('assignee')} a ON a.last AND a.subject_id = t.id
      WHERE t.state IS DISTINCT FROM s.new OR t.assignee_id::text IS DISTINCT FROM a.new`,
  ),
]
