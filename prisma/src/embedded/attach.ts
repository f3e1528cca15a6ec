import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Layout } from './layout.ts'
import { superuser } from './make-cluster.ts'
import { type Postmaster, readPostmaster } from './postmaster-pid.ts'

/** A server that survived may still be recovering; one that is stopping goes within seconds. */
const patienceMs = 60_000
/** A process id that has gone to another program leaves nobody on the port. */
const refusedPatienceMs = 3_000

/**
 * The server that already runs on the data, verified: it takes our password and says that these are its data. Waits
 * while it is starting or stopping. Undefined when there is none; if something else is there, PostgreSQL will say so.
 */
export async function findRunning(layout: Layout): Promise<Postmaster | undefined> {
  if (!existsSync(layout.password)) return undefined
  const password = readFileSync(layout.password, 'utf8')
  const started = Date.now()
  for (;;) {
    const postmaster = readPostmaster(layout.postmasterPid)
    if (!postmaster) return undefined
    if (postmaster.status === 'ready' || postmaster.status === 'standby') {
      const answer = await ask(postmaster.port, password)
      if (answer === realpathSync(layout.data)) return postmaster
      if (answer !== undefined) return undefined
    }
    const waited = Date.now() - started
    if (waited > (postmaster.status === 'ready' ? refusedPatienceMs : patienceMs)) return undefined
    await sleep(50)
  }
}

/** The data directory of the server on a port, or undefined when it does not answer us. */
async function ask(port: number, password: string): Promise<string | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return realpathSync(rows[0]?.data_directory ?? '')
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}
