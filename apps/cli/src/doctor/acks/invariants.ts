import { invariant, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql } from '@guichet/plugin-kit/sql'

/** Where the log is while it is looked at. */
export const LOG_TABLE = sql`CREATE TEMPORARY TABLE guichet_ack
  (key text, actor uuid, at timestamptz, method text, path text, status int, body jsonb) ON COMMIT DROP`

const acknowledged = sql`(SELECT DISTINCT key, actor, method, path, status, body FROM guichet_ack WHERE status BETWEEN 200 AND 299)`

/** The versioned things that a kept answer is about: the answer itself, or what is right inside it. */
const named = sql`(
  SELECT r.actor_id, r.key, r.status, (thing.value->>'id')::uuid AS id, (thing.value->>'version')::int AS version
  FROM core_idempotency_record r
  CROSS JOIN LATERAL (
    SELECT r.body AS value
    UNION ALL SELECT value FROM jsonb_each(CASE WHEN jsonb_typeof(r.body) = 'object' THEN r.body ELSE '{}' END)
  ) thing
  WHERE jsonb_typeof(thing.value) = 'object' AND jsonb_typeof(thing.value->'version') = 'number'
    AND thing.value->>'id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')`

/** What the log's clients did since its first line. A second is allowed for between their clock and the server's. */
const since = sql`(SELECT min(at) - interval '1 second' FROM guichet_ack)`
const clients = sql`(SELECT DISTINCT actor FROM guichet_ack)`

/** I1 and I2, over `guichet_ack` and what the server keeps under each key for 24 hours. */
export const ackInvariants: readonly Invariant[] = [
  invariant(
    'I1',
    'every acknowledged write is there, under its key, with the answer that was given',
    sql`SELECT format('%s %s (key %s): answered %s, %s', a.method, a.path, a.key, a.status,
          CASE WHEN r.key IS NULL THEN 'nothing is kept' ELSE 'another answer is kept' END) AS breach
      FROM ${acknowledged} a LEFT JOIN core_idempotency_record r ON r.actor_id = a.actor AND r.key = a.key
      WHERE r.key IS NULL OR r.status <> a.status OR r.body IS DISTINCT FROM a.body`,
  ),
  invariant(
    'I1',
    'one key has one answer, however often it was sent',
    sql`SELECT format('key %s: %s different answers', key, count(*)) AS breach FROM ${acknowledged} a
      GROUP BY actor, key HAVING count(*) > 1`,
  ),
  invariant(
    'I1',
    'what a kept answer tells of is in the log of events',
    sql`SELECT format('key %s: no event of %s, version %s', n.key, n.id, n.version) AS breach
      FROM ${named} n WHERE n.actor_id IN ${clients}
        AND NOT EXISTS (SELECT FROM core_event e WHERE e.subject_id = n.id AND e.subject_version = n.version)`,
  ),
  invariant(
    'I2',
    'every key that is kept was sent',
    sql`SELECT format('key %s of %s was never sent', r.key, r.actor_id) AS breach
      FROM core_idempotency_record r
      WHERE r.actor_id IN ${clients} AND r.created_at >= ${since}
        AND NOT EXISTS (SELECT FROM guichet_ack a WHERE a.actor = r.actor_id AND a.key = r.key)`,
  ),
  invariant(
    'I2',
    'nothing was written besides: each event of these clients is one that a kept answer tells of, and only one',
    sql`SELECT format('event %s (%s of %s, version %s): %s answers tell of it', e.id, e.type, e.subject_id, e.subject_version, count(n.key)) AS breach
      FROM core_event e LEFT JOIN ${named} n ON n.actor_id = e.actor_id AND n.id = e.subject_id AND n.version = e.subject_version
      WHERE e.actor_id IN ${clients} AND e.recorded_at >= ${since} AND e.subject_version IS NOT NULL AND e.cause IS NULL
      GROUP BY e.id, e.type, e.subject_id, e.subject_version HAVING count(n.key) = 0`,
  ),
]
