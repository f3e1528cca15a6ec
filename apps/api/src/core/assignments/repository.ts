import type { Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import type { Archetype } from '@guichet/domain/access/archetypes'
import type { PersonCursor } from '@guichet/plugin-kit/paging'
import { byName, isPerson, withRoleIn, matchingWords } from '../users/search.ts'

const PERSON = { id: true, givenName: true, familyName: true } as const

export type AssignmentRow = Prisma.RoleAssignmentGetPayload<{ include: typeof whole }>
const whole = { user: { select: PERSON }, role: true } as const

export function listAssignments(
  db: Db,
  contextId: string,
  { after, take }: { after: PersonCursor | null; take: number },
): Promise<AssignmentRow[]> {
  return db.roleAssignment.findMany({
    where: { contextId, ...(after !== null && afterRow(after)) },
    include: whole,
    orderBy: [{ user: { familyName: 'asc' } }, { user: { givenName: 'asc' } }, { id: 'asc' }],
    take,
  })
}

function afterRow([familyName, givenName, id]: PersonCursor): Prisma.RoleAssignmentWhereInput {
  return {
    OR: [
      { user: { familyName: { gt: familyName } } },
      { user: { familyName, givenName: { gt: givenName } } },
      { user: { familyName, givenName }, id: { gt: id } },
    ],
  }
}

/** People whom someone who gives roles in a spot may know of: everyone, or those with a role somewhere in its category. */
const knownIn = (within: string | null) => ({ AND: [isPerson, withRoleIn(within === null ? null : [within])] })

export function listCandidates(db: Db, within: string | null, { matching, take }: { matching: string; take: number }) {
  const where = { suspendedAt: null, AND: [matchingWords(matching), knownIn(within)] }
  return db.user.findMany({ where, orderBy: [...byName], select: PERSON, take })
}

export function findKnown(tx: Tx, within: string | null, id: string) {
  return tx.user.findFirst({ where: { id, ...knownIn(within) }, select: PERSON })
}

/** What was given to a person by hand in this very context. At most one, but for rows of an import. */
export function manualOf(tx: Tx, userId: string, contextId: string): Promise<AssignmentRow[]> {
  return tx.roleAssignment.findMany({ where: { userId, contextId, origin: 'manual' }, include: whole })
}

export async function removeManual(tx: Tx, userId: string, contextId: string): Promise<void> {
  await tx.roleAssignment.deleteMany({ where: { userId, contextId, origin: 'manual' } })
}

interface NewAssignment {
  readonly id: string
  readonly userId: string
  readonly roleId: string
  readonly contextId: string
  readonly assignedAt: Date
}

export function createAssignment(tx: Tx, data: NewAssignment): Promise<AssignmentRow> {
  return tx.roleAssignment.create({ data, include: whole })
}

/** What a person is on the way to a place: by roles given to them, and by everyone's. */
export async function archetypesOn(db: Tx, userId: string, path: readonly string[]): Promise<Archetype[]> {
  const places = { in: [...path] }
  const given = await db.roleAssignment.findMany({
    where: { userId, contextId: places },
    select: { role: { select: { archetype: true } } },
  })
  const everyones = await db.context.findMany({
    where: { id: places, everyoneRoleId: { not: null } },
    select: { everyoneRole: { select: { archetype: true } } },
  })
  const kept = [
    ...given.map(({ role }) => role.archetype),
    ...everyones.flatMap((row) => row.everyoneRole?.archetype ?? []),
  ]
  // The database holds no other (core_role_archetype_check).
  return kept as Archetype[]
}

export async function archetypesAnywhere(db: Tx, userId: string): Promise<Archetype[]> {
  const given = await db.roleAssignment.findMany({
    where: { userId },
    select: { role: { select: { archetype: true } } },
  })
  return given.map(({ role }) => role.archetype as Archetype)
}

/** Who runs the site and may come in. */
export async function siteManagers(tx: Tx, siteId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.roleAssignment.findMany({
    where: { contextId: siteId, role: { archetype: 'manager' }, user: { suspendedAt: null } },
    select: { userId: true },
  })
  return new Set(rows.map(({ userId }) => userId))
}

export function findRole(tx: Tx, shortName: string) {
  return tx.role.findUnique({ where: { shortName } })
}
