import type { Connection } from '@guichet/db/connect'
import { jobsOf, type App } from './app.ts'
import { startWorker } from './host/jobs/worker.ts'
import { startReaders } from './host/log/readers.ts'
import { startRelay } from './host/log/relay.ts'

interface Connections {
  readonly pool: Connection
  /** Of one connection, for the relay alone: it leads as long as that lives. */
  readonly relayPool: Connection
}

export interface Background {
  /** Waits for what is under way. */
  stop(): Promise<void>
}

/** What a serving process does apart from requests: jobs, and its part in giving positions; the leader runs the readers of the log too. */
export async function startBackground(app: App, { pool, relayPool }: Connections): Promise<Background> {
  const { host, components, rests, server } = app
  const readers = components.flatMap(({ half }) => half.readers ?? [])
  const worker = await startWorker({ ...pool, host, jobs: jobsOf(components), rests, log: server.log })
  const relay = startRelay({
    ...app.log,
    pool: relayPool.pool,
    log: server.log,
    whileLeading: (epoch) =>
      startReaders({ ...app.log, db: pool.prisma, host, log: server.log, readers, rests, epoch }),
  })
  return {
    async stop() {
      await worker.stop()
      await relay.stop()
    },
  }
}
