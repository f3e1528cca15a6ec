import type { Db, Tx } from '@guichet/db/connect'
import { joinSql, noSql, sql } from '@guichet/plugin-kit/sql'
import type { NameCursor } from '../paging.ts'
import { rolesOf, shown, underMine, type Showing } from '../seen.ts'

/** An activity in its place. */
export interface ActivityRow {
  readonly id: string
  readonly component: string
  readonly name: string
  readonly version: number
  readonly path: readonly string[]
  readonly courseId: string | null
  readonly courseName: string | null
}

interface Wanted {
  readonly ids?: readonly string[]
  readonly courseId?: string | undefined
  readonly after?: NameCursor | null
  readonly take: number
}

const ACTIVITIES = sql`
  SELECT a.id, a.component, a.name, a.version, x.path, a.component AS kind, k.id AS "courseId", k.full_name AS "courseName"
  FROM core_activity a JOIN core_context x ON x.id = a.id LEFT JOIN core_course k ON k.id = x.parent_id`

/** What a kind of activity rests on, itself included: while any of it is off, its activities are not there. */
export interface Footing {
  readonly kind: string
  readonly needs: readonly string[]
}

interface Kinds {
  readonly showing: readonly Showing[]
  readonly footings: readonly Footing[]
}

/** The one way to activities for who wants to see them: those of plugins that are on, which show themselves to the person. */
export function listSeenActivities(
  db: Db,
  userId: string,
  { showing, footings }: Kinds,
  { ids, courseId, after, take }: Wanted,
): Promise<ActivityRow[]> {
  const needs = footings.map(({ kind, needs: all }) => sql`(${kind}::text, ${[...all]}::text[])`)
  const isOn =
    needs.length === 0
      ? sql`FALSE`
      : sql`NOT EXISTS (
          SELECT FROM (VALUES ${joinSql(needs)}) AS footing (kind, needs) JOIN core_plugin p ON p.component = ANY(footing.needs)
          WHERE footing.kind = a.component AND NOT p.enabled)`
  return db.$queryRaw<ActivityRow[]>`
    WITH ${rolesOf(userId)}
    SELECT * FROM (
      ${ACTIVITIES}
      WHERE ${underMine} AND ${isOn}
        ${ids === undefined ? noSql : sql`AND a.id = ANY(${[...ids]}::uuid[])`}
        ${courseId === undefined ? noSql : sql`AND x.parent_id = ${courseId}::uuid`}
        ${after ? sql`AND (a.name, a.id) > (${after[0]}, ${after[1]}::uuid)` : noSql}
      ORDER BY a.name, a.id OFFSET 0
    ) AS c
    WHERE ${shown(showing)} ORDER BY c.name, c.id LIMIT ${take}`
}

export async function findActivity(tx: Tx, id: string): Promise<ActivityRow | null> {
  const [row] = await tx.$queryRaw<ActivityRow[]>`${ACTIVITIES} WHERE a.id = ${id}::uuid`
  return row ?? null
}

interface NewActivity {
  readonly id: string
  readonly component: string
  readonly name: string
  /** Down to the activity, itself included. */
  readonly path: readonly string[]
  readonly everyone: string | null
  readonly at: Date
}

export async function createActivity(tx: Tx, { id, component, name, path, everyone, at }: NewActivity): Promise<void> {
  const role = everyone === null ? null : await tx.role.findUniqueOrThrow({ where: { shortName: everyone } })
  await tx.context.create({
    data: { id, level: 'activity', parentId: path.at(-2)!, path: [...path], everyoneRoleId: role?.id ?? null },
  })
  await tx.activity.create({ data: { id, component, name, createdAt: at, updatedAt: at } })
}

/** False when its version is no longer the expected one. */
export async function renameActivity(
  tx: Tx,
  { id, version }: { id: string; version: number },
  name: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.activity.updateMany({
    where: { id, version },
    data: { name, version: { increment: 1 }, updatedAt: now },
  })
  return count > 0
}

export async function disabledComponents(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.plugin.findMany({ where: { enabled: false }, select: { component: true } })
  return new Set(rows.map(({ component }) => component))
}
