import type { Db } from '@guichet/db/connect'

/** What an acknowledged write would not survive. Known by its name to who tells it (apps/cli), which must not load the database client. */
export class DurabilityError extends Error {
  override readonly name = 'DurabilityError'
}

/** Off, each of these lets PostgreSQL answer that something is written which a crash would undo. */
const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/**
 * Refuses a server that forgets, by the settings of this very connection.
 *
 * @throws {DurabilityError}
 */
export async function refuseForgetful(db: Db): Promise<void> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_settings WHERE name = ANY (${[...NEEDED]}) AND setting = 'off' ORDER BY name`
  if (rows.length === 0) return
  const names = rows.map(({ name }) => name).join(', ')
  throw new DurabilityError(
    `This PostgreSQL would lose what it has acknowledged: ${names} off. Switch them on, or set NODE_ENV=development to work without.`,
  )
}
