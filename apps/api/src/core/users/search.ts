import type { Prisma } from '@guichet/db/client'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import type { PersonCursor } from '@guichet/plugin-kit/paging'

/** Each word must be found in one of these; `%` and `_` in what people type mean themselves. */
export function matchingWords(matching: string | undefined): Prisma.UserWhereInput {
  const words = (matching ?? '').normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 5)
  return {
    AND: words.map((word) => {
      const found = { contains: word.replace(/[\\%_]/g, (c) => `\\${c}`), mode: 'insensitive' } as const
      return { OR: [{ familyName: found }, { givenName: found }, { username: found }, { email: found }] }
    }),
  }
}

export const byName = [
  { familyName: 'asc' },
  { givenName: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.UserOrderByWithRelationInput[]

/** People after one in the order of `byName`. */
export function afterName([familyName, givenName, id]: PersonCursor): Prisma.UserWhereInput {
  return {
    OR: [
      { familyName: { gt: familyName } },
      { familyName, givenName: { gt: givenName } },
      { familyName, givenName, id: { gt: id } },
    ],
  }
}

/** People, without the one who stands for all who have no account. */
export const isPerson = { id: { not: VISITOR_ID } } as const satisfies Prisma.UserWhereInput

/** Who has a role somewhere in one of these categories; null: everybody. */
export function withRoleIn(within: readonly string[] | null): Prisma.UserWhereInput {
  return within === null ? {} : { roleAssignments: { some: { context: { path: { hasSome: [...within] } } } } }
}
