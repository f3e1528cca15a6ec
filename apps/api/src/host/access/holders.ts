import { Prisma } from '@guichet/db/client'
import type { Db } from '@guichet/db/connect'
import { hiddenPaths, VIEW_HIDDEN } from '@guichet/domain/access/hidden'
import { resolveForRole, type Permission } from '@guichet/domain/access/resolve'
import type { PersonName } from '@guichet/plugin-kit/host'
import { displayName } from '../display-name.ts'
import type { Directory } from './directory.ts'
import type { Rights } from './rights.ts'

interface Question {
  readonly path: readonly string[]
  readonly anyOf: readonly string[]
  /** Part of a name. */
  readonly matching?: string
  /** Whole names, in lower case. */
  readonly named?: readonly string[]
  /** Only of these people. */
  readonly among?: readonly string[]
  readonly limit: number
}

const MOST = 100

/** People who hold any of the capabilities in a context, by family name: one query over the roles that give it there. */
export async function holders(db: Db, rights: Rights, directory: Directory, question: Question): Promise<PersonName[]> {
  const { path, anyOf, matching, named, among } = question
  const conditions = await Promise.all(anyOf.map((capability) => holds(rights, directory, path, capability)))
  const possible = conditions.filter((condition) => condition !== null)
  const seeing = await Promise.all(
    hiddenPaths(path, await directory.hidden(path)).map((at) => holds(rights, directory, at, VIEW_HIDDEN)),
  )
  if (possible.length === 0 || seeing.includes(null)) return []
  const rows = await db.$queryRaw<{ id: string; given_name: string; family_name: string }[]>`
    SELECT u.id, u.given_name, u.family_name FROM core_user u
    WHERE u.suspended_at IS NULL AND (${Prisma.join(possible, ' OR ')})
      ${
        seeing.length === 0
          ? Prisma.empty
          : Prisma.sql`AND ${Prisma.join(
              seeing.filter((one) => one !== null),
              ' AND ',
            )}`
      }
      ${among === undefined ? Prisma.empty : Prisma.sql`AND u.id = ANY(${among}::uuid[])`}
      ${matching ? Prisma.sql`AND (u.given_name || ' ' || u.family_name) ILIKE ${likePattern(matching)}` : Prisma.empty}
      ${named === undefined ? Prisma.empty : Prisma.sql`AND lower(trim(u.given_name || ' ' || u.family_name)) = ANY(${named}::text[])`}
    ORDER BY u.family_name, u.given_name, u.id LIMIT ${Math.min(question.limit, MOST)}`
  return rows.map((row) => ({ id: row.id, name: displayName(row.given_name, row.family_name) }))
}

/** Whether `u` holds a capability, for a WHERE; null: nobody does. It says what `resolveCapability` says, as a test compares. */
async function holds(
  rights: Rights,
  directory: Directory,
  path: readonly string[],
  capability: string,
): Promise<Prisma.Sql | null> {
  const [roles, overrides, everyones] = await Promise.all([
    directory.roles(),
    directory.overrides(path),
    directory.everyones(),
  ])
  const saying = (permission: Permission) =>
    [...roles].flatMap(([roleId, archetype]) => {
      const role = { roleId, archetype, assignedAt: path[0] ?? '' }
      return resolveForRole(capability, path, role, overrides, rights.defaults) === permission ? [roleId] : []
    })
  const allowing = saying('allow')
  const prohibiting = saying('prohibit')
  const everyoneHas = (roleIds: readonly string[]) =>
    everyones.some((role) => path.includes(role.assignedAt) && roleIds.includes(role.roleId))
  if (allowing.length === 0 || everyoneHas(prohibiting)) return null
  const allowed = everyoneHas(allowing) ? Prisma.sql`TRUE` : hasAny(path, allowing)
  return prohibiting.length === 0 ? allowed : Prisma.sql`(${allowed} AND NOT ${hasAny(path, prohibiting)})`
}

function hasAny(path: readonly string[], roleIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM core_role_assignment a
    WHERE a.user_id = u.id AND a.context_id = ANY(${path}::uuid[]) AND a.role_id = ANY(${roleIds}::uuid[]))`
}

/** `%` and `_` in what people type mean themselves. */
export function likePattern(words: string): string {
  return `%${words.replace(/[\\%_]/g, (c) => `\\${c}`)}%`
}
