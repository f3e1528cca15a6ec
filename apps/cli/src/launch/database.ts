import { join } from 'node:path'
import type { Config } from '@guichet/api/config'
import { ensureDatabase } from '@guichet/db/databases'
import { startEmbedded } from '@guichet/db/embedded/start-embedded'
import { migrate } from '@guichet/db/migrate'

export interface OpenDatabase {
  readonly url: string
  readonly applied: readonly string[]
  stop(): Promise<void>
}

/** The migrated database: the one of DATABASE_URL, else the embedded server in the data folder. `keep`: start that again when it dies. */
export async function openDatabase(
  config: Config,
  log: (line: string) => void,
  { keep = false }: { keep?: boolean } = {},
): Promise<OpenDatabase> {
  const server =
    config.databaseUrl === null
      ? await startEmbedded({ dataDir: join(config.dataFolder, 'postgresql'), log, keep })
      : { url: () => config.databaseUrl!, stop: async () => {} }
  const url = server.url('guichet')
  try {
    await ensureDatabase(url)
    const applied = await migrate({ target: { url }, log })
    return { url, applied, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}
