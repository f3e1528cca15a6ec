import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Generator } from '../load/generator.ts'
import type { Kind } from '../load/job.ts'
import { percentile } from '../measure/figures.ts'
import { CORES, cpuOf, machineCpu } from '../measure/proc.ts'
import type { Stand } from '../stand/stand.ts'

export type Side = 'floor' | 'ours'

/** One kind of request at one number of connections, for some seconds, on one side. */
export interface Sample {
  readonly requestsPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** CPU milliseconds per request: of the server's processes, and of PostgreSQL's. */
  readonly server: number
  readonly database: number
  readonly bytes: number
  /** How much of the machine others used meanwhile, from 0 to 1. */
  readonly others: number
}

export interface Scene {
  readonly stand: Stand
  readonly generator: Generator
  /** A connection of the bench's own. */
  readonly client: pg.Client
}

interface Wanted {
  readonly side: Side
  readonly kind: Kind
  readonly connections: number
  readonly seconds: number
}

export async function measure(scene: Scene, { side, ...job }: Wanted): Promise<Sample> {
  const { stand, generator } = scene
  const server = side === 'ours' ? stand.api : stand.floor
  // The API has work of its own to do all the time; while the floor is measured it has none.
  if (side === 'floor') stand.api.process.halt()
  try {
    await positionsGiven(scene, side)
    const before = readings(stand, generator, server.process.pid)
    const credentials = stand.credentials()
    const load = await generator.run({ ...job, origin: server.origin, credentials })
    if (load.failures > 0) throw new Error(`${side}: ${load.failures} requests failed, as ${load.failure}`)
    // What a write leaves to be done after its answer belongs to it.
    await positionsGiven(scene, side)
    const after = readings(stand, generator, server.process.pid)
    const spent = (of: keyof Readings) => after[of] - before[of]
    const known = spent('server') + spent('database') + spent('generator') + spent('bench')
    const perRequest = (seconds: number) => (seconds * 1000) / load.requests
    return {
      requestsPerSecond: load.requests / load.seconds,
      p50: percentile(load.latencies, 50),
      p95: percentile(load.latencies, 95),
      p99: percentile(load.latencies, 99),
      server: perRequest(spent('server')),
      database: perRequest(spent('database')),
      bytes: load.bytes / load.requests,
      others: Math.max(0, spent('machine') - known) / (spent('wall') * CORES),
    }
  } finally {
    stand.api.process.go()
  }
}

type Readings = Record<'server' | 'database' | 'generator' | 'bench' | 'machine' | 'wall', number>

function readings({ postgresPid }: Stand, { pid }: Generator, server: number): Readings {
  const { user, system } = process.cpuUsage()
  return {
    server: cpuOf(server),
    database: cpuOf(postgresPid),
    generator: cpuOf(pid),
    bench: (user + system) / 1e6,
    machine: machineCpu(),
    wall: performance.now() / 1000,
  }
}

/** Until the relay has given every event its position; the floor has no relay, and its events are for ours to place before ours is measured. */
async function positionsGiven({ client }: Scene, side: Side): Promise<void> {
  for (let left = side === 'floor' ? 0 : 600; left > 0; left--) {
    const { rows } = await client.query('SELECT FROM core_event WHERE position IS NULL LIMIT 1')
    if (rows.length === 0) return
    await sleep(50)
  }
}
