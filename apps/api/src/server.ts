import type { AddressInfo, Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { buildApp, type App } from './app.ts'
import { startBackground, type Background } from './background.ts'
import type { Config } from './config.ts'
import { openPool } from './database.ts'
import { refuseForgetful } from './durability.ts'
import { openStorage } from './host/files/storage.ts'
import { mutant } from './host/mutants.ts'
import { timeouts } from './timeouts.ts'

/**
 * Connections that wait to be accepted; the kernel may allow fewer. Those past it are not told: their first packet is dropped, and comes again
 * after 1, 3, 7, 15 seconds.
 */
const BACKLOG = 4_096
/** How often it is looked whether anybody is connected, in milliseconds. */
const LOOK = 20

export interface RunningServer {
  readonly app: App
  /** What to type in a browser of this machine. */
  readonly address: string
  /** Tells balancers, stops accepting, lets what is under way finish, closes the pool. */
  close(): Promise<void>
}

/** Serves the API and the SPA on a migrated database. */
export async function serve(config: Config, databaseUrl: string): Promise<RunningServer> {
  let app: App | null = null
  const onIdleError = (error: Error) => app?.server.log.warn({ err: error }, 'an idle connection to the database broke')
  const pool = openPool({ url: databaseUrl, poolSize: config.poolSize, applicationName: 'guichet', onIdleError })
  const relayPool = openPool({ url: databaseUrl, poolSize: 1, applicationName: 'guichet-relay', onIdleError })
  const closePools = async () => void (await Promise.all([pool.close(), relayPool.close()]))
  try {
    const { logLevel, publicUrl, trustProxy, egressAllow, port, host, durable } = config
    if (durable) await refuseForgetful(pool.prisma)
    const storage = await openStorage(config)
    app = await buildApp({ db: pool.prisma, pool: pool.pool, logLevel, publicUrl, trustProxy, storage, egressAllow })
    await app.server.listen({ port, host, backlog: BACKLOG })
    const background = await startBackground(app, { pool, relayPool })
    return { app, address: addressOf(app), close: closer(app, background, closePools) }
  } catch (error) {
    await app?.server.close()
    await closePools()
    throw error
  }
}

/**
 * Whoever comes until everybody knows that it is leaving is served; what is still under way when the time is over is cut off. The relay goes
 * when nothing commits any more, the pools when nobody asks them any more (reliability.md B5, 10).
 */
function closer({ server, leave }: App, background: Background, closePools: () => Promise<void>): () => Promise<void> {
  return async () => {
    if (mutant('leave-at-once')) server.server.closeAllConnections()
    leave()
    await untilAlone(server.server, timeouts.leave)
    const late = setTimeout(() => server.server.closeAllConnections(), timeouts.shutdown).unref()
    await server.close()
    clearTimeout(late)
    await background.stop()
    await closePools()
  }
}

/** Until nobody is connected, or the time is over. */
async function untilAlone(server: Server, milliseconds: number): Promise<void> {
  const connections = promisify(server.getConnections.bind(server))
  const end = performance.now() + milliseconds
  while (performance.now() < end && (await connections()) > 0) await sleep(LOOK)
}

function addressOf({ server }: App): string {
  const bound = server.addresses()[0] as AddressInfo
  const local = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(bound.address)
  const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
  return `http://${local ? 'localhost' : host}:${bound.port}`
}
