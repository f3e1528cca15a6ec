import type { Db, Tx } from '@guichet/db/connect'
import type { ContextLevel } from '@guichet/domain/access/contexts'
import { noSql, sql } from '@guichet/plugin-kit/sql'
import { likePattern } from '../../host/access/holders.ts'
import { capabilities } from '../capabilities.ts'
import type { NameCursor } from '@guichet/plugin-kit/paging'
import { rolesOf, shown, underMine } from '../seen.ts'

export interface ContextRow {
  readonly id: string
  readonly level: ContextLevel
  /** Null: the site. */
  readonly name: string | null
  readonly component: string | null
  readonly path: readonly string[]
  readonly overrides: number
}

const KIND = 'place'
const MAY_OVERRIDE = [
  { kind: KIND, capability: 'core/role:override', defaults: capabilities['core/role:override'].defaults },
]

const PLACES = sql`
  SELECT x.id, x.level, x.path, x.parent_id, ${KIND}::text AS kind, COALESCE(g.name, k.full_name, a.name) AS name, a.component,
    (SELECT count(*)::int FROM core_role_override o WHERE o.context_id = x.id) AS overrides
  FROM core_context x
  LEFT JOIN core_category g ON g.id = x.id LEFT JOIN core_course k ON k.id = x.id LEFT JOIN core_activity a ON a.id = x.id`

/** More places than this nobody was given roles in by name. */
const MOST = 200

/** The places where somebody was given a role, or everyone was, by which they may change permissions there. */
export function listGivenPlaces(db: Db, userId: string): Promise<ContextRow[]> {
  return db.$queryRaw<ContextRow[]>`
    WITH ${rolesOf(userId)}
    SELECT id, level, name, component, path, overrides FROM (
      ${PLACES} WHERE x.id IN (SELECT place FROM mine) ORDER BY cardinality(x.path), x.id OFFSET 0
    ) AS c
    WHERE ${shown(MAY_OVERRIDE)} ORDER BY cardinality(c.path), c.name, c.id LIMIT ${MOST}`
}

interface Below {
  readonly parentId: string
  readonly matching: string | undefined
  /** Components whose activities are there. */
  readonly on: readonly string[]
  readonly after: NameCursor | null
  readonly take: number
}

export function listBelow(db: Db, userId: string, below: Below): Promise<ContextRow[]> {
  const { parentId, matching, on, after, take } = below
  return db.$queryRaw<ContextRow[]>`
    WITH ${rolesOf(userId)}
    SELECT id, level, name, component, path, overrides FROM (
      SELECT * FROM (${PLACES} WHERE x.parent_id = ${parentId}::uuid AND ${underMine}) AS p
      WHERE (p.component IS NULL OR p.component = ANY(${[...on]}::text[]))
        ${matching ? sql`AND p.name ILIKE ${likePattern(matching)}` : noSql}
        ${after ? sql`AND (p.name, p.id) > (${after[0]}, ${after[1]}::uuid)` : noSql}
      ORDER BY p.name, p.id OFFSET 0
    ) AS c
    WHERE ${shown(MAY_OVERRIDE)} ORDER BY c.name, c.id LIMIT ${take}`
}

/** Contexts by id, as they are called; in the order asked. */
export async function namedContexts(db: Db | Tx, ids: readonly string[]): Promise<ContextRow[]> {
  const rows = await db.$queryRaw<ContextRow[]>`${PLACES} WHERE x.id = ANY(${[...ids]}::uuid[])`
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
