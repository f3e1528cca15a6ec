import type pg from 'pg'
import type { Life } from './lives.ts'

/** The columns of what is sent, as `json_to_recordset` reads them: one statement writes many rows. */
const ROWS = `json_to_recordset($2::json) AS r(id uuid, number int, summary text, description text, state text, closed boolean,
  "reporterId" uuid, "assigneeId" uuid, rank text, version int, "createdAt" timestamptz, "updatedAt" timestamptz,
  "stateChangedAt" timestamptz, "closedAt" timestamptz, steps json)`

/** Bits of every state and of comments: what the reporter of a ticket is told of. */
const ALL_EVENTS = 2_047

const TICKETS = `
  INSERT INTO tracker_ticket (tracker_id, id, number, summary, description, state, closed, reporter_id, assignee_id, rank, version,
    created_at, updated_at, state_changed_at, closed_at)
  SELECT $1::uuid, r.id, r.number, r.summary, r.description, r.state, r.closed, r."reporterId", r."assigneeId", r.rank, r.version,
    r."createdAt", r."updatedAt", r."stateChangedAt", r."closedAt" FROM ${ROWS}`

const WATCHES = `
  INSERT INTO tracker_watch (tracker_id, ticket_id, user_id, events, created_at)
  SELECT $1::uuid, r.id, r."reporterId", ${ALL_EVENTS}, r."createdAt" FROM ${ROWS}`

/** Its reporter has seen a ticket as it was reported, its assignee as it is. */
const SEEN = `
  INSERT INTO tracker_seen (tracker_id, ticket_id, user_id, version, seen_at)
  SELECT $1::uuid, r.id, r."reporterId", 1, r."createdAt" FROM ${ROWS}
  UNION ALL SELECT $1::uuid, r.id, r."assigneeId", r.version, r."updatedAt" FROM ${ROWS} WHERE r."assigneeId" IS NOT NULL`

/** With their positions, after the last that was given: nothing is left for the relay to do. */
const EVENTS = `
  WITH head AS (SELECT position FROM core_log_head FOR UPDATE), written AS (
    INSERT INTO core_event (id, position, type, context_id, activity_id, subject_id, subject_version, actor_id, workflow_version,
      granted_by, changes, occurred_at, recorded_at)
    SELECT s.id, (SELECT position FROM head) + row_number() OVER (ORDER BY r.number, s.version), s.type, $1::uuid, $1::uuid, r.id, s.version,
      s."actorId", CASE WHEN s.type <> 'tracker.ticket.assigned' THEN 1 END, s."grantedBy", s.changes, s.at, s.at
    FROM ${ROWS}, json_to_recordset(r.steps) AS s(id uuid, version int, type text, "actorId" uuid, "grantedBy" text[], changes jsonb,
      at timestamptz)
    RETURNING position)
  UPDATE core_log_head SET position = (SELECT max(position) FROM written)`

/** Whoever follows the log has no need to be told of what never happened. */
export const CURSORS = 'UPDATE core_log_cursor SET position = (SELECT position FROM core_log_head)'

const STACK = `UPDATE tracker SET next_number = $2, top_rank = $3 WHERE id = $1`

/** Writes lives as those who lived them would have left them, in one transaction. */
export async function writeLives(client: pg.Client, trackerId: string, lives: readonly Life[]): Promise<void> {
  const last = lives.at(-1)
  if (last === undefined) return
  const rows = JSON.stringify(lives)
  await client.query('BEGIN')
  for (const text of [TICKETS, WATCHES, SEEN, EVENTS]) await client.query(text, [trackerId, rows])
  await client.query('COMMIT')
}

export async function setStack(client: pg.Client, trackerId: string, next: number, top: string): Promise<void> {
  await client.query(STACK, [trackerId, next, top])
}
