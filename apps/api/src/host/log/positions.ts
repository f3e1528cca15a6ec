import type { PoolClient } from '@guichet/db/connect'
import { mutant } from '../mutants.ts'

/**
 * Gives the next positions to events that have none, in one statement: it is done whole or not at all, and what is under way when the
 * process dies is not done. Null: somebody else leads by now.
 *
 * The head is locked first, and only under the epoch it was taken with, so that positions are given by one relay at a time, and a late
 * one finds nothing to do. Events are locked before they are counted: each counted one gets its position, hence no gap.
 *
 * They are taken by id, which is about the order of time; but within a subject by version, whatever the clocks of the processes say. So
 * the earlier versions of what was taken come along, and an event's turn is the latest id up to its version.
 */
export async function givePositions(client: PoolClient, epoch: bigint, atMost: number): Promise<number | null> {
  const { rows } = await client.query<{ given: number; leading: boolean }>({
    name: `give-positions${mutant('cursor-by-id') ? '-by-id' : ''}`,
    text: `
      WITH head AS (
        SELECT position FROM core_log_head
        WHERE epoch = COALESCE($1, epoch) AND EXISTS (SELECT FROM core_event WHERE position IS NULL) FOR UPDATE
      ), taken AS (
        SELECT id, subject_id, subject_version FROM core_event
        WHERE position IS NULL AND (SELECT position FROM head) IS NOT NULL ${mutant('cursor-by-id') ? AFTER_THE_LAST : ''}
        ORDER BY id LIMIT $2
      ), due AS (
        SELECT id, subject_id, subject_version FROM core_event
        WHERE position IS NULL AND id = ANY (ARRAY (
          SELECT id FROM taken
          UNION SELECT e.id FROM taken t JOIN core_event e ON e.subject_id = t.subject_id AND e.subject_version < t.subject_version
          WHERE e.position IS NULL))
        FOR UPDATE
      ), turns AS (
        SELECT id, subject_version, CASE WHEN subject_version IS NULL THEN id::text
          ELSE max(id::text) OVER (PARTITION BY subject_id ORDER BY subject_version) END COLLATE "C" AS turn
        FROM due
      ), numbered AS (
        SELECT id, (SELECT position FROM head) + row_number() OVER (ORDER BY turn, subject_version, id) AS position FROM turns
      ), given AS (
        UPDATE core_event e SET position = n.position FROM numbered n WHERE e.id = n.id RETURNING e.position
      ), moved AS (
        UPDATE core_log_head SET position = (SELECT max(position) FROM given) WHERE EXISTS (SELECT FROM given)
      )
      SELECT (SELECT count(*) FROM given)::int AS given, epoch = COALESCE($1, epoch) AS leading FROM core_log_head`,
    values: [mutant('relay-unfenced') ? null : epoch, atMost],
  })
  const [row] = rows
  return row?.leading === true ? row.given : null
}

/** What everybody does first, and what loses events: ids are made before their transactions commit. */
const AFTER_THE_LAST = `AND id > COALESCE((SELECT id FROM core_event WHERE position = (SELECT position FROM head)), '00000000-0000-0000-0000-000000000000')`
