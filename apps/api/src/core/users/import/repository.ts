import type { Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'

/** Of these, the usernames and the e-mail addresses that somebody has. */
export async function takenAmong(
  db: Db | Tx,
  { usernames, emails }: { readonly usernames: readonly string[]; readonly emails: readonly string[] },
): Promise<{ readonly usernames: ReadonlySet<string>; readonly emails: ReadonlySet<string> }> {
  const found = await db.user.findMany({
    where: { OR: [{ username: { in: [...usernames] } }, { email: { in: [...emails] } }] },
    select: { username: true, email: true },
  })
  return {
    usernames: new Set(found.map(({ username }) => username)),
    emails: new Set(found.flatMap(({ email }) => email ?? [])),
  }
}

export async function createUsers(tx: Tx, data: Prisma.UserCreateManyInput[]): Promise<void> {
  await tx.user.createMany({ data })
}
