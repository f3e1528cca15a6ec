import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DbError } from './errors.ts'
import { databaseOf, placeOf, withDatabase } from './server-url.ts'
import { withClient } from './with-client.ts'

/** SQLSTATE of a failure, or the system's code (ECONNREFUSED). */
const codeOf = (error: unknown) => (error as { code?: string } | undefined)?.code ?? 'unknown'

/**
 * Waits until the server answers, then makes the URL's database if it is missing.
 *
 * @param patienceMs how long to try again while nobody answers: a server in the next container may still be starting.
 * @returns whether the database was made
 * @throws {DbError} `unreachable`, `login_refused`, `database_missing` (it is, and this user may not make it)
 */
export async function ensureDatabase(url: string, patienceMs = 10_000): Promise<boolean> {
  if (!(await waitUntilAnswers(url, patienceMs))) {
    await createDatabase(withDatabase(url, 'postgres'), databaseOf(url))
    return true
  }
  return false
}

/** Makes an empty database, unless it exists. */
export async function createDatabase(adminUrl: string, name: string): Promise<void> {
  try {
    await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`))
  } catch (error) {
    // Made meanwhile by another process; two at once collide in the catalogue's index.
    if (['42P04', '23505'].includes(codeOf(error))) return
    throw new DbError(
      'database_missing',
      `There is no database "${name}" at ${placeOf(adminUrl)}, and making it failed: ${messageOf(error)}`,
      { cause: error },
    )
  }
}

/** Copies a database to which nobody is connected; a connection that is just closing is waited for. */
export async function createFromTemplate(adminUrl: string, template: string, name: string): Promise<void> {
  // Copying files is twice as fast as writing the copy to the log, on a server that does not sync.
  const sql = `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY FILE_COPY`
  await withClient(adminUrl, async (client) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await client.query(sql)
      } catch (error) {
        const inUse = codeOf(error) === '55006'
        if (!inUse || attempt === 5) throw error
        await sleep(100 * attempt)
      }
    }
  })
}

/** Drops a database if it exists, with whatever is connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const sql = `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`
  await withClient(adminUrl, (client) => client.query(sql))
}

/** Whether the URL's database exists, once its server answers. */
async function waitUntilAnswers(url: string, patienceMs: number): Promise<boolean> {
  const place = placeOf(url)
  for (const deadline = Date.now() + patienceMs; ; await sleep(250)) {
    try {
      await withClient(url, (client) => client.query('SELECT 1'))
      return true
    } catch (error) {
      const code = codeOf(error)
      if (code === '3D000') return false
      if (code.startsWith('28')) {
        throw new DbError('login_refused', `PostgreSQL at ${place}: ${messageOf(error)}. See DATABASE_URL.`, {
          cause: error,
        })
      }
      if (Date.now() > deadline) {
        const message = `No PostgreSQL answers at ${place} (${messageOf(error)}). See DATABASE_URL.`
        throw new DbError('unreachable', message, { cause: error })
      }
    }
  }
}

function messageOf(error: unknown): string {
  // A name with several addresses fails with one error for each, and no message of its own.
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
