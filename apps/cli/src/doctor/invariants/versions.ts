import { invariant, versionsFollowLog, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql } from '@guichet/plugin-kit/sql'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'

/** I4: one accepted change for each version. An activity's versions are its plugin's, whose instance has its id. */
export const versions: readonly Invariant[] = [
  invariant(
    'I4',
    "a subject's events are numbered 1, 2, 3, … without a gap, one for each version",
    sql`SELECT format('subject %s: %s events, versions %s to %s', subject_id, count(*), min(subject_version), max(subject_version)) AS breach
      FROM core_event WHERE subject_version IS NOT NULL
      GROUP BY subject_id
      HAVING min(subject_version) <> 1 OR max(subject_version) <> count(*) OR count(DISTINCT subject_version) <> count(*)`,
  ),
  // The visitor comes with the installation, by no event.
  versionsFollowLog('core_user', sql`r.id <> ${VISITOR_ID}::uuid`),
  ...['core_category', 'core_course'].map((table) => versionsFollowLog(table)),
]
