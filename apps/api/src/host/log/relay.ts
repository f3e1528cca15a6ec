import type { Connection, PoolClient } from '@guichet/db/connect'
import type { FastifyBaseLogger } from 'fastify'
import { Bell, startLoop } from '../loop.ts'
import type { Notice } from './notice.ts'
import { takeLead } from './leadership.ts'
import { givePositions } from './positions.ts'

/** Positions are given in statements of at most about so many. */
const BATCH = 1_000
/** Without a nudge: what other processes committed is seen this soon. */
const POLL = 200
/** After a nudge: what commits meanwhile goes along. */
const GATHER = 5
/** Who does not lead asks this often whether the leader is gone. */
const ASK = 500

export interface RelayOptions {
  /** Of its own, for one session. */
  readonly pool: Connection['pool']
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn'>
  /** Somebody in this process has committed events. */
  readonly committed: Notice
  /** Told when events got positions. */
  readonly positioned: Notice
  /** What only the leader does besides, under its epoch, until it is told to stop. */
  readonly whileLeading?: (epoch: bigint) => { stop(): Promise<void> }
}

export interface Relay {
  /** The epoch it leads under; null when it does not. */
  readonly epoch: bigint | null
  stop(): Promise<void>
}

/**
 * Takes part in giving positions: every process has a relay, of which one leads. It leads as long as its connection to the database
 * lives; when that breaks it is as any other, and the first to ask is the next leader.
 */
export function startRelay(options: RelayOptions): Relay {
  const { pool, log, committed } = options
  const bell = new Bell()
  const silence = committed.listen(() => bell.ring())
  let epoch: bigint | null = null
  let stopping = false

  const session = async () => {
    const client = await pool.connect()
    try {
      epoch = await takeLead(client)
      if (epoch !== null) await lead(options, client, epoch, bell, () => stopping)
    } finally {
      // Closing a leader's connection lets go of the lock.
      client.release(epoch !== null)
      epoch = null
    }
  }
  const sessions = startLoop(session, {
    pause: ASK,
    failed: (error) => log.warn({ err: error }, 'the relay lost the database'),
  })
  return {
    get epoch() {
      return epoch
    },
    async stop() {
      silence()
      stopping = true
      bell.end()
      await sessions.stop()
    },
  }
}

/** Until its connection breaks (then it throws), somebody else leads, or it is to stop. */
async function lead(
  { log, positioned, whileLeading }: RelayOptions,
  client: PoolClient,
  epoch: bigint,
  bell: Bell,
  stopping: () => boolean,
): Promise<void> {
  log.info({ epoch: String(epoch) }, 'gives positions to events from now on')
  const others = whileLeading?.(epoch)
  try {
    while (!stopping()) {
      bell.forget()
      const given = await givePositions(client, epoch, BATCH)
      if (given === null) return log.warn({ epoch: String(epoch) }, 'another relay leads')
      if (given > 0) positioned.tell()
      if (given < BATCH) {
        await bell.heard(POLL)
        await bell.silence(GATHER)
      }
    }
  } finally {
    await others?.stop()
  }
}

/** The next statement tells. */
