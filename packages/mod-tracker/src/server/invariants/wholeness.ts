import { invariant, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql, type Sql } from '@guichet/plugin-kit/sql'

/** Whether the log says of a ticket that it was erased, and all that hung on it. */
const erased = (id: Sql): Sql =>
  sql`EXISTS (SELECT FROM core_event x WHERE x.subject_id = ${id} AND x.type = 'tracker.ticket.erased')`

/** Whether the log says of a ticket that it was in the tracker of an event before it was moved to another. */
const wasThere = (ticket: Sql): Sql =>
  sql`EXISTS (SELECT FROM core_event x WHERE x.subject_id = ${ticket} AND x.type = 'tracker.ticket.relocated'
    AND x.changes->'tracker'->>0 = e.activity_id::text)`

/** I10 beyond foreign keys: activity and tracker are one thing, and a ticket's events are of its tracker. */
export const wholeness: readonly Invariant[] = [
  invariant(
    'I10',
    'every tracker activity has its tracker with the workflow in force, and the other way round',
    sql`SELECT format('activity %s: %s', COALESCE(a.id, k.id), CASE WHEN k.id IS NULL THEN 'it has no tracker'
          WHEN a.id IS NULL THEN 'its tracker is there without it' ELSE 'its workflow ' || k.workflow_version || ' is not there' END) AS breach
      FROM (SELECT id FROM core_activity WHERE component = 'mod_tracker') a
      FULL JOIN tracker k ON k.id = a.id
      LEFT JOIN tracker_workflow w ON w.tracker_id = k.id AND w.version = k.workflow_version
      WHERE a.id IS NULL OR k.id IS NULL OR w.tracker_id IS NULL`,
  ),
  invariant(
    'I10',
    'an event of a ticket, or of who watches it, belongs to the tracker that the ticket is in or was in then, and names a workflow that it has had',
    sql`SELECT format('event %s (%s) in %s: %s', e.id, e.type, e.activity_id, CASE WHEN t.id IS NULL THEN 'there is no such ticket' ELSE 'no workflow ' || e.workflow_version END) AS breach
      FROM core_event e
      LEFT JOIN tracker_ticket t ON t.tracker_id = e.activity_id AND t.id = e.subject_id
      LEFT JOIN tracker_workflow w ON w.tracker_id = e.activity_id AND w.version = e.workflow_version
      WHERE (e.type LIKE 'tracker.ticket.%' OR e.type LIKE 'tracker.watch.%') AND (t.id IS NULL AND NOT ${erased(sql`e.subject_id`)} AND NOT ${wasThere(sql`e.subject_id`)} OR e.context_id <> e.activity_id
        OR (e.workflow_version IS NOT NULL AND w.tracker_id IS NULL))`,
  ),
  invariant(
    'I10',
    'an event of a comment belongs to the tracker that the comment is in, or was in with its ticket',
    sql`SELECT format('event %s (%s) in %s: there is no such comment', e.id, e.type, e.activity_id) AS breach
      FROM core_event e LEFT JOIN tracker_comment c ON c.tracker_id = e.activity_id AND c.id = e.subject_id
      WHERE e.type LIKE 'tracker.comment.%' AND (e.context_id <> e.activity_id OR c.id IS NULL AND NOT EXISTS (
        SELECT FROM core_event p WHERE p.subject_id = e.subject_id AND ${erased(sql`(p.changes->'ticket'->>1)::uuid`)})
        AND NOT EXISTS (SELECT FROM tracker_comment m WHERE m.id = e.subject_id AND ${wasThere(sql`m.ticket_id`)}))`,
  ),
  invariant(
    'I10',
    'a ticket is out of sight exactly when something says why, and what was merged is merged into another',
    sql`SELECT format('%s-%s: %s, and %s', k.prefix, t.number, CASE WHEN t.hidden THEN 'hidden' ELSE 'in sight' END, COALESCE(w.kind, 'not withdrawn')) AS breach
      FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id LEFT JOIN tracker_withdrawal w ON w.tracker_id = t.tracker_id AND w.ticket_id = t.id
      WHERE t.hidden <> (w.ticket_id IS NOT NULL) OR w.into_id = t.id`,
  ),
  invariant(
    'I10',
    'a file that is in a custom field hangs on it, and one that hangs on a custom field is in it',
    sql`SELECT format('file %s of ticket %s', COALESCE(a.id, v.file_id), COALESCE(a.ticket_id, v.ticket_id)) AS breach
      FROM (SELECT * FROM tracker_attachment WHERE owner_kind = 'field') a
      FULL JOIN (SELECT * FROM tracker_value WHERE file_id IS NOT NULL) v
        ON v.tracker_id = a.tracker_id AND v.file_id = a.id AND v.ticket_id = a.ticket_id AND v.element_id = a.owner_id
      WHERE a.id IS NULL OR v.file_id IS NULL OR v.value <> to_jsonb(a.id)`,
  ),
  invariant(
    'I10',
    'a number that leads to another tracker is no ticket’s here, and was given once',
    sql`SELECT format('%s-%s: %s', k.prefix, f.number, CASE WHEN t.id IS NULL THEN 'never given' ELSE 'a ticket’s here' END) AS breach
      FROM tracker_forward f JOIN tracker k ON k.id = f.tracker_id LEFT JOIN tracker_ticket t ON t.tracker_id = f.tracker_id AND t.number = f.number
      WHERE t.id IS NOT NULL OR f.number >= k.next_number`,
  ),
  invariant(
    'I10',
    'a file belongs to the activity of the tracker that it is in',
    sql`SELECT format('file %s: of %s, in tracker %s', a.id, f.activity_id, a.tracker_id) AS breach
      FROM tracker_attachment a JOIN core_file f ON f.id = a.id OR f.copy_of = a.id WHERE f.activity_id <> a.tracker_id`,
  ),
  invariant(
    'I10',
    'no tracker is below itself',
    sql`WITH RECURSIVE below AS (
        SELECT s.tracker_id AS top, s.subtracker_id AS id FROM tracker_subtracker s
        UNION SELECT b.top, s.subtracker_id FROM below b JOIN tracker_subtracker s ON s.tracker_id = b.id)
      SELECT format('tracker %s', b.id) AS breach FROM below b WHERE b.top = b.id`,
  ),
]
