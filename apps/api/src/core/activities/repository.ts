import type { Db, Tx } from '@guichet/db/connect'
import { joinSql, noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import { rolesOf, shown, underMine, type Showing } from '../seen.ts'

/** An activity in its place. */
export interface ActivityRow {
  readonly id: string
  readonly component: string
  readonly name: string
  readonly version: number
  readonly path: readonly string[]
  readonly hidden: boolean
  /** In its course; 0 where activities of many courses are listed. */
  readonly place: number
  readonly courseId: string | null
  readonly courseName: string | null
}

interface Wanted {
  readonly component?: string
  readonly ids?: readonly string[]
  readonly courseId?: string | undefined
  /** Only what lies in this place. */
  readonly within?: string | undefined
  readonly after?: readonly [place: number, name: string, id: string] | null
  readonly take: number
}

const activities = (place: Sql) => sql`
  SELECT ${place} AS place, a.id, a.component, a.name, a.version, x.path, x.hidden, a.component AS kind, k.id AS "courseId", k.full_name AS "courseName"
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
  { component, ids, courseId, within, after, take }: Wanted,
): Promise<ActivityRow[]> {
  const needs = footings.map(({ kind, needs: all }) => sql`(${kind}::text, ${[...all]}::text[])`)
  const isOn =
    needs.length === 0
      ? sql`FALSE`
      : sql`NOT EXISTS (
          SELECT FROM (VALUES ${joinSql(needs)}) AS footing (kind, needs) JOIN core_plugin p ON p.component = ANY(footing.needs)
          WHERE footing.kind = a.component AND NOT p.enabled)`
  const place = courseId === undefined ? sql`0` : sql`a.place`
  return db.$queryRaw<ActivityRow[]>`
    WITH ${rolesOf(userId)}
    SELECT * FROM (
      ${activities(place)}
      WHERE ${underMine} AND ${isOn}
        ${component === undefined ? noSql : sql`AND a.component = ${component}`}
        ${ids === undefined ? noSql : sql`AND a.id = ANY(${[...ids]}::uuid[])`}
        ${courseId === undefined ? noSql : sql`AND x.parent_id = ${courseId}::uuid`}
        ${within === undefined ? noSql : sql`AND ${within}::uuid = ANY(x.path)`}
        ${after ? sql`AND (${place}, a.name, a.id) > (${after[0]}::int, ${after[1]}, ${after[2]}::uuid)` : noSql}
      ORDER BY 1, a.name, a.id OFFSET 0
    ) AS c
    WHERE ${shown(showing)} ORDER BY c.place, c.name, c.id LIMIT ${take}`
}

export async function findActivity(tx: Tx, id: string): Promise<ActivityRow | null> {
  const [row] = await tx.$queryRaw<ActivityRow[]>`${activities(sql`a.place`)} WHERE a.id = ${id}::uuid`
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
  const place = (await lastPlace(tx, path.at(-2)!)) + 1
  await tx.activity.create({ data: { id, component, name, place, createdAt: at, updatedAt: at } })
}

async function lastPlace(tx: Tx, parentId: string): Promise<number> {
  const { _max } = await tx.activity.aggregate({ where: { context: { parentId } }, _max: { place: true } })
  return _max.place ?? 0
}

/** Numbers the activities of a course anew, with one of them behind another, or first. */
export async function reorder(tx: Tx, { id, parentId, after }: { id: string; parentId: string; after: string | null }) {
  await tx.$executeRaw`
    WITH others AS (
      SELECT a.id, row_number() OVER (ORDER BY a.place, a.name, a.id) * 2 AS turn
      FROM core_activity a JOIN core_context x ON x.id = a.id WHERE x.parent_id = ${parentId}::uuid AND a.id <> ${id}::uuid
    ), turns AS (
      SELECT id, turn FROM others
      UNION ALL SELECT ${id}::uuid, COALESCE((SELECT turn FROM others WHERE id = ${after}::uuid), 0) + 1
    ), numbered AS (SELECT id, row_number() OVER (ORDER BY turn) AS place FROM turns)
    UPDATE core_activity a SET place = n.place FROM numbered n WHERE a.id = n.id AND a.place <> n.place`
}

/** False when its version is no longer the expected one. */
export async function removeActivity(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  const { count } = await tx.activity.deleteMany({ where: { id, version } })
  return count > 0
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
