import { globSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropDatabase } from '../databases.ts'
import { layoutOf } from '../embedded/layout.ts'
import { stopServer } from '../embedded/stop.ts'
import { withClient } from '../with-client.ts'
import { isLeftover, type RunId } from './run-id.ts'

/** Every database and folder of the tests begins with it. */
export const prefix = 'guichet_test'

/** A folder of a run; that of its embedded server has no label. */
export const folderOf = (run: RunId, label = '') => join(tmpdir(), `${prefix}_${run}${label}`)

/** Removes the folders of killed runs, and stops the servers in them. */
export async function removeDeadFolders(): Promise<void> {
  for (const name of globSync(`${prefix}_*`, { cwd: tmpdir() }).filter(isLeftover)) {
    const folder = join(tmpdir(), name)
    await stopServer(layoutOf(folder).postmasterPid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Drops the databases of one run, or else of every killed one. */
export async function dropDatabasesOf(adminUrl: string, run?: RunId): Promise<void> {
  const names = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database')
    return rows.map(({ datname }) => datname).filter((name) => name.startsWith(prefix))
  })
  for (const name of names) {
    if (run === undefined ? isLeftover(name) : name.includes(run)) await dropDatabase(adminUrl, name)
  }
}
