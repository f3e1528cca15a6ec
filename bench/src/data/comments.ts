import type { Random } from '@guichet/cli/src/fault/harness/random.ts'
import { newId } from '@guichet/db/ids'
import type pg from 'pg'
import { prose } from './texts.ts'

/** How often each ticket was spoken of. */
const EACH = 3

const COMMENTS = `
  WITH said AS (
    SELECT t.tracker_id, t.id AS ticket_id, c.id, c.event, c."authorId", c.body, t.updated_at + c.turn * interval '1 minute' AS at
    FROM json_to_recordset($2::json) AS c(number int, turn int, id uuid, event uuid, "authorId" uuid, body text)
    JOIN tracker_ticket t ON t.tracker_id = $1::uuid AND t.number = c.number
  ), comment AS (
    INSERT INTO tracker_comment (tracker_id, ticket_id, id, author_id, body, created_at)
    SELECT tracker_id, ticket_id, id, "authorId", body, at FROM said
  ), ticket AS (
    UPDATE tracker_ticket t SET comment_count = ${EACH}, commented_at = last.at, updated_at = last.at
    FROM (SELECT ticket_id, max(at) AS at FROM said GROUP BY ticket_id) last WHERE t.tracker_id = $1::uuid AND t.id = last.ticket_id
  ), head AS (SELECT position FROM core_log_head FOR UPDATE), told AS (
    INSERT INTO core_event (id, position, type, context_id, activity_id, subject_id, subject_version, actor_id, granted_by, changes,
      occurred_at, recorded_at)
    SELECT event, (SELECT position FROM head) + row_number() OVER (ORDER BY at, id), 'tracker.comment.created', tracker_id, tracker_id, id,
      1, "authorId", '{}', jsonb_build_object('ticket', jsonb_build_array(NULL, ticket_id), 'body', NULL), at, at FROM said
    RETURNING position
  )
  UPDATE core_log_head SET position = (SELECT max(position) FROM told)`

interface Speaking {
  readonly trackerId: string
  readonly numbers: readonly number[]
  readonly agents: readonly string[]
  readonly random: Random
}

/** What was said of some tickets, as those who spoke would have left it: by agents, each time a minute after the last change. */
export async function writeComments(
  client: pg.Client,
  { trackerId, numbers, agents, random }: Speaking,
): Promise<void> {
  const comments = numbers.flatMap((number) =>
    Array.from({ length: EACH }, (_, i) => ({
      number,
      turn: 1 + i,
      id: newId(),
      event: newId(),
      authorId: random.one(agents),
      body: prose(random, 40, 80),
    })),
  )
  await client.query(COMMENTS, [trackerId, JSON.stringify(comments)])
}
