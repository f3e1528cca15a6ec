import type { Tx } from '@guichet/db/connect'
import { invariant, MOST_BREACHES, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql } from '@guichet/plugin-kit/sql'

interface ForeignKey {
  readonly name: string
  readonly child: string
  readonly parent: string
  /** Conditions and columns on `c` (child) and `p` (parent), quoted by PostgreSQL. */
  readonly same: string
  readonly present: string
  readonly key: string
}

/** Of core and plugins alike. Where one is composite with a tracker's id, it also says that nothing crosses trackers. */
async function foreignKeys(tx: Tx): Promise<ForeignKey[]> {
  return tx.$queryRaw<ForeignKey[]>`
    SELECT k.conname AS name, k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
      string_agg(format('p.%I = c.%I', theirs.attname, ours.attname), ' AND ') AS same,
      string_agg(format('c.%I IS NOT NULL', ours.attname), ' AND ') AS present,
      string_agg(format('c.%I::text', ours.attname), ', ') AS key
    FROM pg_constraint k
    CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair(ours, theirs)
    JOIN pg_attribute ours ON ours.attrelid = k.conrelid AND ours.attnum = pair.ours
    JOIN pg_attribute theirs ON theirs.attrelid = k.confrelid AND theirs.attnum = pair.theirs
    WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace
    GROUP BY k.oid, k.conname, k.conrelid, k.confrelid ORDER BY k.conname`
}

/** PostgreSQL keeps them, unless somebody switched that off, say while restoring: so each row is looked at. */
async function orphans(tx: Tx): Promise<string[]> {
  const breaches: string[] = []
  for (const { name, child, parent, same, present, key } of await foreignKeys(tx)) {
    const rows = await tx.$queryRawUnsafe<{ key: string }[]>(
      `SELECT concat_ws(' ', ${key}) AS key FROM ${child} c
       WHERE ${present} AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${same}) LIMIT ${MOST_BREACHES}`,
    )
    breaches.push(...rows.map((row) => `${child} → ${parent} (${name}): ${row.key} is not there`))
    if (breaches.length >= MOST_BREACHES) break
  }
  return breaches.slice(0, MOST_BREACHES)
}

/** I10: nothing refers to what is not there. */
export const references: readonly Invariant[] = [
  { id: 'I10', what: 'every foreign key leads to a row', check: orphans },
  invariant(
    'I10',
    'a context is one of something that is there, right under its parent',
    sql`SELECT format('context %s (%s): %s', c.id, c.level, CASE WHEN thing.id IS NULL AND c.level <> 'site' THEN 'of nothing' ELSE 'its path is wrong' END) AS breach
      FROM core_context c
      LEFT JOIN core_context parent ON parent.id = c.parent_id
      LEFT JOIN (
        SELECT id, 'category' AS level FROM core_category UNION ALL SELECT id, 'course' FROM core_course
        UNION ALL SELECT id, 'activity' FROM core_activity
      ) thing ON thing.id = c.id AND thing.level = c.level
      WHERE (c.level = 'site') <> (c.parent_id IS NULL) OR (c.level <> 'site' AND thing.id IS NULL)
        OR c.path <> COALESCE(parent.path, '{}') || c.id`,
  ),
  invariant(
    'I10',
    'an activity is one of a plugin that was installed',
    sql`SELECT format('activity %s: of %s, which was never here', a.id, a.component) AS breach
      FROM core_activity a WHERE NOT EXISTS (SELECT FROM core_plugin p WHERE p.component = a.component)`,
  ),
  invariant(
    'I10',
    'an event tells of a context, an activity and people that are there',
    sql`SELECT format('event %s (%s): no such %s', e.id, e.type, CASE WHEN c.id IS NULL THEN 'context'
          WHEN e.activity_id IS NOT NULL AND a.id IS NULL THEN 'activity' ELSE 'actor' END) AS breach
      FROM core_event e
      LEFT JOIN core_context c ON c.id = e.context_id
      LEFT JOIN core_activity a ON a.id = e.activity_id
      LEFT JOIN core_user u ON u.id = e.actor_id
      WHERE c.id IS NULL OR (e.activity_id IS NOT NULL AND a.id IS NULL) OR (e.actor_id IS NOT NULL AND u.id IS NULL)`,
  ),
]
