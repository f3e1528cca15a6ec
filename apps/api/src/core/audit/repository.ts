import type { Db } from '@guichet/db/connect'
import type { ContextLevel } from '@guichet/domain/access/contexts'
import type { Actor } from '@guichet/plugin-kit/host'
import { joinSql, noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import { capabilities } from '../capabilities.ts'
import { rolesOf, shown, underMine } from '../seen.ts'

export interface AuditRow {
  readonly id: string
  readonly type: string
  readonly actorId: string | null
  readonly contextId: string
  readonly subjectId: string
  readonly cause: string | null
  readonly via: Actor['via'] | null
  readonly requestId: string | null
  readonly changes: Readonly<Record<string, readonly [unknown, unknown] | null>>
  readonly recordedAt: Date
}

export interface AuditFilter {
  readonly by?: string | undefined
  readonly about?: string | undefined
  readonly type?: string | undefined
  readonly context?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

interface Asked {
  readonly userId: string
  /** Whether they may read what was done on the site as a whole, and in places that are gone. */
  readonly everywhere: boolean
  readonly filter: AuditFilter
  /** Types that the filter lets through; null: all. */
  readonly types: readonly string[] | null
  /** The last one seen. */
  readonly after: string | null
  readonly take: number
}

const KIND = 'audit'
const AUDITED = [{ kind: KIND, capability: 'core/audit:view', defaults: capabilities['core/audit:view'].defaults }]

const COLUMNS = sql`
  e.id, e.type, e.actor_id AS "actorId", e.context_id AS "contextId", e.subject_id AS "subjectId", e.cause, e.via,
  e.request_id AS "requestId", e.changes, e.recorded_at AS "recordedAt"`

/**
 * The newest first, by id: ids are made in the order of time. Everywhere, it goes down the log and asks of each event whether its place is
 * the person's to audit. Within some places, it takes the newest of each of them by the index on places.
 */
export function auditQuery({ userId, everywhere, filter, types, after, take }: Asked): Sql {
  const where = conditions(filter, types, after)
  if (everywhere && filter.context === undefined) {
    return sql`
      WITH ${rolesOf(userId)}
      SELECT ${COLUMNS} FROM core_event e
      WHERE ${joinSql(where, ' AND ')} AND NOT EXISTS (
        SELECT FROM (SELECT k.path, ${KIND}::text AS kind FROM core_context k WHERE k.id = e.context_id) AS c WHERE NOT ${shown(AUDITED)})
      ORDER BY e.id DESC LIMIT ${take}`
  }
  return sql`
    WITH ${rolesOf(userId)}, places AS MATERIALIZED (
      SELECT c.id FROM (
        SELECT x.id, x.path, ${KIND}::text AS kind FROM core_context x
        WHERE ${underMine} ${filter.context === undefined ? noSql : sql`AND x.path @> ARRAY[${filter.context}::uuid]`}
      ) AS c WHERE ${shown(AUDITED)}
    )
    SELECT newest.* FROM places CROSS JOIN LATERAL (
      SELECT ${COLUMNS} FROM core_event e WHERE e.context_id = places.id AND ${joinSql(where, ' AND ')}
      ORDER BY e.id DESC LIMIT ${take}
    ) AS newest
    ORDER BY newest.id DESC LIMIT ${take}`
}

export function listAudit(db: Db, asked: Asked): Promise<AuditRow[]> {
  return db.$queryRaw<AuditRow[]>`${auditQuery(asked)}`
}

function conditions({ by, about, from, until }: AuditFilter, types: readonly string[] | null, after: string | null) {
  return [
    sql`TRUE`,
    ...(by === undefined ? [] : [sql`e.actor_id = ${by}::uuid`]),
    ...(about === undefined ? [] : [sql`e.subject_id = ${about}::uuid`]),
    ...(types === null ? [] : [sql`e.type = ANY(${[...types]}::text[])`]),
    ...(from === undefined ? [] : [sql`e.id >= ${firstIdAt(from)}::uuid AND e.recorded_at >= ${from}::timestamptz`]),
    ...(until === undefined ? [] : [sql`e.id < ${firstIdAt(until)}::uuid AND e.recorded_at < ${until}::timestamptz`]),
    ...(after === null ? [] : [sql`e.id < ${after}::uuid`]),
  ]
}

/** The lowest id (UUIDv7) that is made at a moment. */
function firstIdAt(at: string): string {
  const time = Math.max(0, Date.parse(at)).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

export interface NamedPlace {
  readonly id: string
  readonly level: ContextLevel
  readonly name: string | null
}

/** Those of some places that the person may audit, as they are called now. */
export function placesIn(db: Db, userId: string, ids: readonly string[]): Promise<NamedPlace[]> {
  return db.$queryRaw<NamedPlace[]>`
    WITH ${rolesOf(userId)}
    SELECT c.id, c.level, c.name FROM (
      SELECT x.id, x.level, x.path, ${KIND}::text AS kind, COALESCE(g.name, k.full_name, a.name) AS name
      FROM core_context x
      LEFT JOIN core_category g ON g.id = x.id LEFT JOIN core_course k ON k.id = x.id LEFT JOIN core_activity a ON a.id = x.id
      WHERE x.id = ANY(${[...ids]}::uuid[])
    ) AS c WHERE ${shown(AUDITED)}`
}
