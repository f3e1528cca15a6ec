import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { DbError } from '../errors.ts'
import { removeDead } from '../remove-dead.ts'
import type { Binaries } from './binaries.ts'
import { explain } from './explain.ts'
import { giveTo, type Identity } from './identity.ts'
import { clusterLayout, type Layout } from './layout.ts'
import type { Durability } from './settings.ts'

/** The superuser of the embedded server. */
export const superuser = 'guichet'

/**
 * Makes the cluster if there is none. It is made aside and appears by a rename, so that one whose making was
 * interrupted never looks like one, and of two processes that make it at once, one wins.
 *
 * @throws {DbError} `no_space`, `permission_denied`, `other_major_version`, `start_failed`
 */
export async function ensureCluster(
  layout: Layout,
  binaries: Binaries,
  identity: Identity,
  durability: Durability,
  log: (line: string) => void,
): Promise<void> {
  removeDead(layout.dataDir, 'cluster.new-')
  if (!existsSync(layout.version)) {
    log(`Making a database in ${layout.dataDir}`)
    await makeCluster(layout, binaries, identity, durability)
  }
  const version = readFileSync(layout.version, 'utf8').trim()
  if (version !== String(binaries.major)) {
    throw new DbError(
      'other_major_version',
      `The data in ${layout.dataDir} were made by PostgreSQL ${version}; the bundled one is ${binaries.major}. Start ` +
        `the former version and move them with pg_dump, or choose another data folder.`,
    )
  }
}

async function makeCluster(layout: Layout, binaries: Binaries, identity: Identity, durability: Durability) {
  const folder = mkdtempSync(`${layout.cluster}.new-${process.pid}-`)
  const making = clusterLayout(folder)
  try {
    mkdirSync(making.data, { mode: 0o700 })
    mkdirSync(making.log, { mode: 0o700 })
    writeFileSync(making.password, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true })
    giveTo(folder, identity)
    await initdb(layout.dataDir, making, binaries, identity, durability)
    renameSync(folder, layout.cluster)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (existsSync(layout.version)) return // another process was faster
    throw error instanceof DbError ? error : explain('Making the database', layout.dataDir, String(error), error)
  }
}

async function initdb(
  dataDir: string,
  { data, password }: { data: string; password: string },
  binaries: Binaries,
  identity: Identity,
  durability: Durability,
): Promise<void> {
  const [command, args, options] = identity.wrap(binaries.initdb, [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every system. French order is asked for in the queries that show lists.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    ...(durability === 'off' ? ['--no-sync'] : []),
  ])
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const child = spawn(command, args, {
    ...options,
    env,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  })
  const closed = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  const said = child.stderr ? text(child.stderr) : ''
  const code = await closed.catch((error: unknown) => {
    throw explain('initdb', dataDir, '', error)
  })
  if (code !== 0) throw explain('initdb', dataDir, await said)
}
