import { COUNTED_MAX } from '@guichet/plugin-kit/participation'
import { sql, type Sql } from '@guichet/plugin-kit/sql'

export interface CountRow {
  readonly id: string
  readonly reported: number
  readonly validated: number
  readonly commented: number
}

/** Of each person their tickets and comments in one tracker: a stretch of an index for each, which stops. */
export const countQuery = (trackerId: string, people: readonly string[]): Sql => sql`
  SELECT p.id, t.reported, t.validated, c.commented FROM unnest(${[...people]}::uuid[]) AS p(id)
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS reported, count(*) FILTER (WHERE one.state = 'VALIDATED')::int AS validated FROM (
      SELECT t.state FROM tracker_ticket t
      WHERE t.tracker_id = ${trackerId}::uuid AND t.reporter_id = p.id AND NOT t.hidden AND t.import_identity IS NULL
        AND NOT EXISTS (SELECT FROM tracker_split s WHERE s.tracker_id = t.tracker_id AND s.ticket_id = t.id)
      LIMIT ${COUNTED_MAX}) one) t
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS commented FROM (
      SELECT FROM tracker_comment c
      WHERE c.tracker_id = ${trackerId}::uuid AND c.author_id = p.id AND c.kind = 'public' AND c.deleted_at IS NULL
        AND (SELECT NOT t.hidden FROM tracker_ticket t WHERE t.tracker_id = c.tracker_id AND t.id = c.ticket_id)
      LIMIT ${COUNTED_MAX}) one) c`
