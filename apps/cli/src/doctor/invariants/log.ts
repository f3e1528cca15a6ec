import { invariant, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql } from '@guichet/plugin-kit/sql'

/** I12, as far as it can be seen here: what readers go by. What each of them was told is theirs to prove. */
export const log: readonly Invariant[] = [
  invariant(
    'I12',
    'events have the positions 1, 2, 3, … without a gap, up to where the relay says it is',
    sql`SELECT format('%s positions from %s to %s, and the relay is at %s', found.count, found.first, found.last, head.position) AS breach
      FROM (SELECT count(position), min(position) AS first, max(position) AS last FROM core_event) found, core_log_head head
      WHERE COALESCE(found.last, 0) <> found.count OR COALESCE(found.first, 1) <> 1 OR head.position <> COALESCE(found.last, 0)`,
  ),
  invariant(
    'I12',
    "a subject's events have their positions in the order of its versions",
    sql`SELECT format('subject %s: version %s is at %s, the one before at %s', subject_id, subject_version, position, COALESCE(before::text, 'none')) AS breach
      FROM (SELECT subject_id, subject_version, position, lag(position) OVER subject AS before, lag(subject_version) OVER subject AS former
        FROM core_event WHERE subject_version IS NOT NULL
        WINDOW subject AS (PARTITION BY subject_id ORDER BY subject_version)) e
      WHERE position IS NOT NULL AND former IS NOT NULL AND (before IS NULL OR before > position)`,
  ),
  invariant(
    'I12',
    'no reader is past what there is to read',
    sql`SELECT format('reader %s is at %s, and the log ends at %s', c.reader, c.position, head.position) AS breach
      FROM core_log_cursor c, core_log_head head WHERE c.position > head.position`,
  ),
]
