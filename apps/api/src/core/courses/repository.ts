import type { Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import { noSql, sql } from '@guichet/plugin-kit/sql'
import { capabilities } from '../capabilities.ts'
import type { NameCursor } from '@guichet/plugin-kit/paging'
import { rolesOf, shown, underMine, type Showing } from '../seen.ts'

/** A course with the category that it is in. */
export interface CourseRow {
  readonly id: string
  readonly shortName: string
  readonly fullName: string
  readonly version: number
  readonly path: readonly string[]
  readonly hidden: boolean
  readonly categoryId: string | null
  readonly categoryName: string | null
}

const SHOWING: readonly Showing[] = [
  { kind: 'course', capability: 'core/course:view', defaults: capabilities['core/course:view'].defaults },
]

const COURSES = sql`
  SELECT k.id, k.short_name AS "shortName", k.full_name AS "fullName", k.version, x.path, x.hidden, 'course' AS kind,
    g.id AS "categoryId", g.name AS "categoryName"
  FROM core_course k JOIN core_context x ON x.id = k.id LEFT JOIN core_category g ON g.id = x.parent_id`

export function listSeenCourses(
  db: Db,
  userId: string,
  { parentId, after, take }: { parentId: string | undefined; after: NameCursor | null; take: number },
): Promise<CourseRow[]> {
  return db.$queryRaw<CourseRow[]>`
    WITH ${rolesOf(userId)}
    SELECT * FROM (
      ${COURSES}
      WHERE ${underMine} ${parentId === undefined ? noSql : sql`AND x.parent_id = ${parentId}::uuid`}
        ${after === null ? noSql : sql`AND (k.full_name, k.id) > (${after[0]}, ${after[1]}::uuid)`}
      ORDER BY k.full_name, k.id OFFSET 0
    ) AS c
    WHERE ${shown(SHOWING)} ORDER BY c."fullName", c.id LIMIT ${take}`
}

export async function findCourse(db: Db | Tx, id: string): Promise<CourseRow | null> {
  const [row] = await db.$queryRaw<CourseRow[]>`${COURSES} WHERE k.id = ${id}::uuid`
  return row ?? null
}

interface NewCourse {
  readonly id: string
  readonly path: readonly string[]
  readonly shortName: string
  readonly fullName: string
  readonly at: Date
}

/** `path` leads to the course, itself included. */
export async function createCourse(tx: Tx, { id, path, shortName, fullName, at }: NewCourse): Promise<void> {
  await tx.context.create({ data: { id, level: 'course', parentId: path.at(-2)!, path: [...path] } })
  await tx.course.create({ data: { id, shortName, fullName, createdAt: at, updatedAt: at } })
}

/** False when its version is no longer the expected one. */
export async function updateCourse(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.CourseUpdateManyMutationInput,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.course.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: now },
  })
  return count > 0
}

/** False when its version is no longer the expected one. */
export async function removeCourse(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  const { count } = await tx.course.deleteMany({ where: { id, version } })
  return count > 0
}
