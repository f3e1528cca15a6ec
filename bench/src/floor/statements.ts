import type { QueryConfig } from 'pg'
// A plugin has no door for this: the bench goes in through the wall.
import { searchStatement } from '../../../packages/mod-tracker/src/server/testing/search-statement.ts'

// One prepared statement for each request, as somebody would write it who needs nothing but this answer: no rights, no sessions, no rules.
// What a search finds, and in which order, is a matter of its statement: there it is the API's own, with the people joined.

/** The columns of a ticket `t` of tracker `k`, with its people joined. */
const ITEM = `t.id, t.number, k.prefix, t.summary, t.state, t.closed, t.version, t.reporter_id, r.given_name AS r_given,
  r.family_name AS r_family, t.assignee_id, a.given_name AS a_given, a.family_name AS a_family, t.created_at, t.updated_at,
  t.state_changed_at, to_char(t.due_on, 'YYYY-MM-DD') AS due_on, t.comment_count`
const UNREAD = `(t.version > COALESCE(s.version, CASE WHEN t.import_identity IS NULL THEN 0 ELSE 1 END)
  OR COALESCE(t.commented_at > COALESCE(s.seen_at, '-infinity'), FALSE)) AS unread`
const PEOPLE = `JOIN core_user r ON r.id = t.reporter_id LEFT JOIN core_user a ON a.id = t.assignee_id`
const SEEN = (me: string) =>
  `LEFT JOIN tracker_seen s ON s.tracker_id = t.tracker_id AND s.ticket_id = t.id AND s.user_id = ${me}`
const WATCHING = (me: string) =>
  `EXISTS (SELECT FROM tracker_watch w WHERE w.tracker_id = t.tracker_id AND w.ticket_id = t.id AND w.user_id = ${me}) AS watching`

const ORIGIN = `(SELECT row_to_json(o) FROM tracker_origin o WHERE o.tracker_id = t.tracker_id AND o.ticket_id = t.id) AS origin`

const statement =
  (name: string, text: string) =>
  (...values: unknown[]): QueryConfig => ({ name, text, values })

/** tracker, me, limit */
export const list = statement(
  'list',
  `SELECT ${ITEM}, ${UNREAD} FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id ${PEOPLE} ${SEEN('$2')}
   WHERE t.tracker_id = $1 AND t.closed = false ORDER BY t.updated_at DESC, t.id DESC LIMIT $3`,
)

const FOUND = `q.id, q.number, q.prefix, q.summary, q.state, q.closed, q.version, q."reporterId" AS reporter_id, r.given_name AS r_given,
  r.family_name AS r_family, q."assigneeId" AS assignee_id, a.given_name AS a_given, a.family_name AS a_family, q."createdAt" AS created_at,
  q."updatedAt" AS updated_at, q."stateChangedAt" AS state_changed_at, q."dueOn" AS due_on, q."commentCount" AS comment_count, q.unread, q.relevance, q.partial`

export function search(tracker: string, me: string, q: string, limit: number): QueryConfig {
  const { text, values } = searchStatement(tracker, me, q, limit)
  return {
    text: `SELECT ${FOUND} FROM (${text}) q LEFT JOIN core_user r ON r.id = q."reporterId" LEFT JOIN core_user a ON a.id = q."assigneeId"
      ORDER BY q.relevance DESC, q."updatedAt" DESC, q.id DESC`,
    values,
  }
}

const ATTACHED = (owner: 't' | 'c') => {
  const of = owner === 't' ? 't.id' : 'c.ticket_id'
  return `(SELECT coalesce(json_agg(a ORDER BY a.id), '[]') FROM tracker_attachment a
    WHERE a.tracker_id = ${owner}.tracker_id AND a.ticket_id = ${of} AND a.owner_id = ${owner}.id) AS attachments`
}

/** tracker, me, number */
export const ticket = statement(
  'ticket',
  `SELECT ${ITEM}, ${UNREAD}, t.description, t.resolution, t.closed_at, ${ATTACHED('t')}, ${WATCHING('$2')}, ${ORIGIN}
   FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id ${PEOPLE} ${SEEN('$2')} WHERE t.tracker_id = $1 AND t.number = $3`,
)

/** tracker, number, limit */
export const comments = statement(
  'comments',
  `SELECT c.id, c.author_id, a.given_name, a.family_name, c.body, c.created_at, c.version, ${ATTACHED('c')}
   FROM tracker_ticket t JOIN tracker_comment c ON c.tracker_id = t.tracker_id AND c.ticket_id = t.id JOIN core_user a ON a.id = c.author_id
   WHERE t.tracker_id = $1 AND t.number = $2 ORDER BY c.created_at, c.id LIMIT $3`,
)

/** tracker, me, number, new id, body, now, id of the event, key, hash */
export const comment = statement(
  'comment',
  `WITH t AS (
     UPDATE tracker_ticket SET comment_count = comment_count + 1, commented_at = GREATEST(commented_at, $6), updated_at = GREATEST(updated_at, $6)
     WHERE tracker_id = $1 AND number = $3 RETURNING *
   ), c AS (
     INSERT INTO tracker_comment (tracker_id, ticket_id, id, author_id, body, created_at)
     SELECT tracker_id, id, $4, $2, $5, $6 FROM t RETURNING *
   ), s AS (
     INSERT INTO tracker_seen AS s (tracker_id, ticket_id, user_id, version, seen_at) SELECT tracker_id, id, $2, version, $6 FROM t
     ON CONFLICT (tracker_id, ticket_id, user_id) DO UPDATE SET seen_at = EXCLUDED.seen_at
   ), e AS (
     INSERT INTO core_event (id, type, context_id, activity_id, subject_id, subject_version, actor_id, granted_by, changes, occurred_at,
       recorded_at)
     SELECT $7, 'tracker.comment.created', tracker_id, tracker_id, id, 1, $2, '{}',
       jsonb_build_object('ticket', jsonb_build_array(NULL, ticket_id), 'body', NULL), $6, $6 FROM c
   ), i AS (
     INSERT INTO core_idempotency_record (actor_id, key, request_hash, status, etag, location, body, created_at)
     SELECT $2, $8, $9, 201, '1', '/api/v1/trackers/' || $1::uuid || '/tickets/' || $3 || '/comments/' || id, to_jsonb(c), $6 FROM c
   )
   SELECT c.id, c.author_id, a.given_name, a.family_name, c.body, c.created_at, c.version, '[]'::json AS attachments FROM c JOIN core_user a ON a.id = c.author_id`,
)

/** tracker, me, new id, summary, description, now, id of the event, key, hash */
export const create = statement(
  'create',
  `WITH k AS (
     UPDATE tracker SET next_number = next_number + 1, top_rank = 'R' || lpad((999999999 - next_number)::text, 9, '0')
     WHERE id = $1 RETURNING id, prefix, preset, next_number - 1 AS number, top_rank
   ), t AS (
     INSERT INTO tracker_ticket (tracker_id, id, number, summary, description, state, reporter_id, rank, created_at, updated_at, state_changed_at)
     SELECT k.id, $3, k.number, $4, $5, 'POSTED', $2, k.top_rank, $6, $6, $6 FROM k RETURNING *
   ), w AS (
     INSERT INTO tracker_watch (tracker_id, ticket_id, user_id, events, created_at) SELECT tracker_id, id, $2, 2047, $6 FROM t
   ), s AS (
     INSERT INTO tracker_seen (tracker_id, ticket_id, user_id, version, seen_at) SELECT tracker_id, id, $2, 1, $6 FROM t
   ), e AS (
     INSERT INTO core_event (id, type, context_id, activity_id, subject_id, subject_version, actor_id, workflow_version, granted_by, changes,
       occurred_at, recorded_at)
     SELECT $7, 'tracker.ticket.created', tracker_id, tracker_id, id, 1, $2, 1, '{}',
       '{"state":[null,"POSTED"],"summary":null,"description":null}', $6, $6 FROM t
   ), i AS (
     INSERT INTO core_idempotency_record (actor_id, key, request_hash, status, etag, location, body, created_at)
     SELECT $2, $8, $9, 201, '1', '/api/v1/trackers/' || t.tracker_id || '/tickets/' || t.number, to_jsonb(t), $6 FROM t
   )
   SELECT ${ITEM}, false AS unread, t.description, t.resolution, t.closed_at, '[]'::json AS attachments, true AS watching, NULL::json AS origin, k.preset FROM t CROSS JOIN k ${PEOPLE}`,
)

/** tracker, me, number, version, state, now, id of the event, key, hash */
export const move = statement(
  'move',
  `WITH t AS (
     UPDATE tracker_ticket SET state = $5, version = version + 1, updated_at = $6, state_changed_at = $6
     WHERE tracker_id = $1 AND number = $3 AND version = $4 RETURNING new.*, old.state AS former
   ), s AS (
     INSERT INTO tracker_seen AS s (tracker_id, ticket_id, user_id, version, seen_at) SELECT tracker_id, id, $2, version, $6 FROM t
     ON CONFLICT (tracker_id, ticket_id, user_id) DO UPDATE SET version = EXCLUDED.version, seen_at = EXCLUDED.seen_at
   ), e AS (
     INSERT INTO core_event (id, type, context_id, activity_id, subject_id, subject_version, actor_id, workflow_version, granted_by, changes,
       occurred_at, recorded_at)
     SELECT $7, 'tracker.ticket.moved', tracker_id, tracker_id, id, version, $2, 1, '{reporter,developer,resolver}',
       jsonb_build_object('state', jsonb_build_array(former, state)), $6, $6 FROM t
   ), i AS (
     INSERT INTO core_idempotency_record (actor_id, key, request_hash, status, etag, body, created_at)
     SELECT $2, $8, $9, 200, version::text, to_jsonb(t), $6 FROM t
   )
   SELECT ${ITEM}, false AS unread, t.description, t.resolution, t.closed_at, ${ATTACHED('t')}, ${WATCHING('$2')}, ${ORIGIN}
   FROM t JOIN tracker k ON k.id = t.tracker_id ${PEOPLE}`,
)
