import type { Prisma, User } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import type { PersonCursor } from '@guichet/plugin-kit/paging'
import type { USER_STATES } from './contract.ts'
import type { Within } from './known.ts'
import { afterName, byName, isPerson, withRoleIn, matchingWords } from './search.ts'

export function findUser(db: Db | Tx, id: string): Promise<User | null> {
  return db.user.findFirst({ where: { id, AND: isPerson } })
}

/** One of those whom somebody may look up. */
export function findKnownUser(db: Db, id: string, within: Within): Promise<User | null> {
  return db.user.findFirst({ where: { id, AND: isPerson, ...withRoleIn(within) } })
}

export function findByUsername(db: Db, username: string): Promise<User | null> {
  return db.user.findUnique({ where: { username } })
}

const STATES = {
  active: { suspendedAt: null },
  suspended: { suspendedAt: { not: null } },
  'never-in': { lastSignInAt: null },
} as const satisfies Record<(typeof USER_STATES)[number], Prisma.UserWhereInput>

export interface UserFilter {
  readonly matching?: string | undefined
  readonly state?: (typeof USER_STATES)[number] | undefined
  readonly origin?: string | undefined
}

interface UserPage extends UserFilter {
  readonly within: Within
  readonly after: PersonCursor | null
  readonly take: number
}

export function listUsers(db: Db, { within, matching, state, origin, after, take }: UserPage): Promise<User[]> {
  const where = {
    ...(origin !== undefined && { origin }),
    AND: [
      isPerson,
      withRoleIn(within),
      matchingWords(matching),
      ...(state === undefined ? [] : [STATES[state]]),
      ...(after === null ? [] : [afterName(after)]),
    ],
  }
  return db.user.findMany({ where, orderBy: [...byName], take })
}

export function createUser(tx: Tx, data: Prisma.UserUncheckedCreateInput): Promise<User> {
  return tx.user.create({ data })
}

/** Null when its version is no longer the expected one. */
export async function updateUser(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.UserUncheckedUpdateManyInput,
  now: Date,
): Promise<User | null> {
  const [row] = await tx.user.updateManyAndReturn({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: now },
  })
  return row ?? null
}

/**
 * Of what is stored beside the profile, without a version: nobody edits it concurrently but to set it anew. Null: none, so that nobody
 * comes in by it.
 */
export async function setPasswordHash(tx: Tx, id: string, passwordHash: string | null): Promise<void> {
  await tx.user.update({ where: { id }, data: { passwordHash } })
}
