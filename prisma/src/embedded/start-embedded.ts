import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DbError } from '../errors.ts'
import { findRunning } from './attach.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { explain } from './explain.ts'
import { chooseIdentity, giveTo } from './identity.ts'
import { launch } from './launch.ts'
import { type Keeper, keepRunning } from './keep-running.ts'
import { type Layout, layoutOf } from './layout.ts'
import { ensureCluster, superuser } from './make-cluster.ts'
import { adopt, claim } from './owner.ts'
import { formerPort, type Postmaster, readPostmaster, removeIfStale } from './postmaster-pid.ts'
import type { Durability } from './settings.ts'
import { stopServer } from './stop.ts'

export type ConnectionFields = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

export type EmbeddedServer = {
  /** Of the superuser, to the database `postgres`, which always exists. */
  readonly connection: ConnectionFields
  /** Of another database of the server. */
  readonly url: (database?: string) => string
  /** Ends the server and every connection to it, unless it belongs to another live process. May be called twice. */
  readonly stop: () => Promise<void>
  /** The server was already running: left by a process that was killed, or of one that is alive. */
  readonly attached: boolean
}

/** For people: one line for each step that takes time. */
export type Log = (line: string) => void

export type EmbeddedOptions = {
  /** A folder of the launcher's own, made with mode 0700 if absent. */
  readonly dataDir: string
  readonly log?: Log
  readonly durability?: Durability
  /** While this process lives, start the server again, at the same address, when it ends without `stop`. */
  readonly keep?: boolean
}

/**
 * Makes, if need be, and starts a PostgreSQL server that listens on a free port of 127.0.0.1 only. It survives a kill -9
 * of this process; the next call on the same folder then attaches to it.
 *
 * @throws {DbError} `unsupported_platform`, `no_space`, `permission_denied`, `other_major_version`, `no_free_port`,
 *   `start_failed`
 */
export async function startEmbedded({
  dataDir,
  log = () => undefined,
  durability = 'on',
  keep = false,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const binaries = findBinaries()
  const layout = layoutOf(resolve(dataDir))
  try {
    const { running, attached, owned } = await start(layout, binaries, durability, log)
    const keeper = keep && owned ? keeperOf(layout, binaries, durability, running.port, log) : null
    return describe(layout, running, { attached, owned, keeper })
  } catch (error) {
    throw error instanceof DbError ? error : explain('Starting PostgreSQL', layout.dataDir, String(error), error)
  }
}

interface Started {
  readonly running: Postmaster
  readonly attached: boolean
  readonly owned: boolean
}

async function start(layout: Layout, binaries: Binaries, durability: Durability, log: Log): Promise<Started> {
  mkdirSync(layout.dataDir, { recursive: true, mode: 0o700 })
  // First, because the files of a running server must keep their owner.
  const running = await findRunning(layout)
  if (running) {
    log(`PostgreSQL is already running on 127.0.0.1:${running.port}`)
    return { running, attached: true, owned: adopt(layout.owner) }
  }
  const identity = await chooseIdentity()
  giveTo(layout.dataDir, identity)
  await ensureCluster(layout, binaries, identity, durability, log)
  const former = formerPort(layout.postmasterPid)
  removeIfStale(layout.postmasterPid)
  const started = await launch(layout, binaries, identity, durability, former).catch((error: unknown) => {
    if (former === undefined || !(error instanceof DbError) || error.code !== 'no_free_port') throw error
    return launch(layout, binaries, identity, durability)
  })
  if (started) {
    claim(layout.owner)
    log(`PostgreSQL ${binaries.major} started on 127.0.0.1:${started.port}`)
    return { running: started, attached: false, owned: true }
  }
  const winner = await findRunning(layout)
  if (!winner) throw new DbError('start_failed', `Another program holds the data in ${layout.dataDir}.`)
  return { running: winner, attached: true, owned: false }
}

/** Pools that live on know the server by its port. */
function keeperOf(layout: Layout, binaries: Binaries, durability: Durability, port: number, log: Log): Keeper {
  const restart = async () => {
    removeIfStale(layout.postmasterPid)
    const identity = await chooseIdentity()
    const started = (await launch(layout, binaries, identity, durability, port)) ?? (await findRunning(layout))
    if (started === undefined) throw new DbError('start_failed', `Another program holds the data in ${layout.dataDir}.`)
    claim(layout.owner)
    log(`PostgreSQL runs again on 127.0.0.1:${started.port}`)
  }
  return keepRunning({ isRunning: () => readPostmaster(layout.postmasterPid) !== undefined, restart, log })
}

function describe(
  layout: Layout,
  { port }: Postmaster,
  { attached, owned, keeper }: { attached: boolean; owned: boolean; keeper: Keeper | null },
): EmbeddedServer {
  const password = readFileSync(layout.password, 'utf8')
  const connection = { host: '127.0.0.1', port, user: superuser, password, database: 'postgres' }
  const url = (database = connection.database) =>
    `postgresql://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`
  const stop = async () => {
    await keeper?.stop()
    if (owned) await stopServer(layout.postmasterPid)
  }
  return { connection, url, stop, attached }
}
