import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientBase, DatabaseError } from 'pg'
import { type Component, discoverComponents } from './components.ts'
import { DbError } from './errors.ts'
import { pendingMigrations } from './migrations-check.ts'
import { type Migration, readMigrations } from './migrations-on-disk.ts'
import { readRecorded, record } from './migrations-table.ts'
import { withClient } from './with-client.ts'

/** The key of Prisma's own migration lock: its tool and ours keep out of each other's way. */
const advisoryLock = 72707369
const lockPatienceMs = 60_000
/** A migration that waits for a table makes everybody else wait behind it: it gives up soon, and tries again. */
const lockTimeout = '1s'
const attempts = 5
const oldestServer = 150_000

export type MigrateOptions = {
  /** A direct connection, not one through a transaction pooler: the lock belongs to the session. */
  readonly target: { readonly url: string } | { readonly client: ClientBase }
  /** By default what the repository holds. */
  readonly components?: readonly Component[]
  readonly log?: (line: string) => void
}

/**
 * Brings a database to the migrations on disk, the core's first. Each runs in one transaction with its record, so that
 * after a kill the next call completes the work; processes that call it at once take turns.
 *
 * @returns the names of the migrations that it applied
 * @throws {DbError} `server_too_old`, `migrations_locked`, `migration_invalid`, `migration_changed`, `migration_missing`,
 *   `migration_failed`; nothing is applied after the first failure
 */
export function migrate({ target, components, log }: MigrateOptions): Promise<string[]> {
  const present = components ?? discoverComponents().components
  const work = (client: ClientBase) => migrateWith(client, present, log ?? (() => undefined))
  return 'client' in target ? work(target.client) : withClient(target.url, work)
}

async function migrateWith(client: ClientBase, components: readonly Component[], log: (line: string) => void) {
  await checkServer(client)
  const onDisk = readMigrations(components)
  await takeLock(client)
  try {
    const pending = pendingMigrations(onDisk, await readRecorded(client), components)
    for (const migration of pending) {
      await applyPatiently(client, migration)
      log(`applied ${migration.name}`)
    }
    return pending.map(({ name }) => name)
  } finally {
    // If the connection is what failed, the lock went with it.
    await client.query('SELECT pg_advisory_unlock($1)', [advisoryLock]).catch(() => undefined)
  }
}

async function checkServer(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
  )
  const [version] = rows
  if (version && version.number < oldestServer) {
    throw new DbError('server_too_old', `The server is PostgreSQL ${version.name}; Guichet needs 15 or newer.`)
  }
}

/** Polls: a session that blocks on the lock would hold a snapshot, which stalls vacuum and concurrent index builds. */
async function takeLock(client: ClientBase): Promise<void> {
  for (const deadline = Date.now() + lockPatienceMs; ; await sleep(100)) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [advisoryLock])
    if (rows[0]?.taken) return
    if (Date.now() > deadline) {
      throw new DbError('migrations_locked', `Another process has been migrating for ${lockPatienceMs / 1000} s.`)
    }
  }
}

async function applyPatiently(client: ClientBase, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await apply(client, migration)
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined)
      const lockTimedOut = (error as DatabaseError).code === '55P03'
      if (!lockTimedOut || attempt === attempts) throw failed(migration, error as DatabaseError)
      await sleep(500 * attempt)
    }
  }
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  await client.query(`SET LOCAL lock_timeout = '${lockTimeout}'; SET LOCAL statement_timeout = 0`)
  await client.query(migration.sql)
  await record(client, migration)
  await client.query('COMMIT')
}

function failed({ name, sql }: Migration, error: DatabaseError): DbError {
  const line = error.position ? ` at line ${sql.slice(0, Number(error.position)).split('\n').length}` : ''
  return new DbError('migration_failed', `Migration ${name} failed${line}: ${error.message}`, { cause: error })
}
