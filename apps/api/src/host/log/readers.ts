import type { Db } from '@guichet/db/connect'
import type { Host } from '@guichet/plugin-kit/host'
import type { Reader } from '@guichet/plugin-kit/server'
import type { FastifyBaseLogger } from 'fastify'
import { startLoop } from '../loop.ts'
import type { Notice } from './notice.ts'
import type { Rests } from '../plugins/resting.ts'
import { ReaderError, readOn } from './cursor.ts'

const BATCH = 100
/** Without being woken; what wakes them is the relay of the same process. */
const POLL = 1_000

interface Options {
  readonly db: Db
  readonly host: Host
  readonly log: Pick<FastifyBaseLogger, 'error'>
  readonly readers: readonly Reader[]
  readonly rests: Rests
  readonly positioned: Notice
  /** Of the leader that runs them. */
  readonly epoch: bigint
}

/** Runs every reader by itself: one that fails or is slow holds up nobody else. */
export function startReaders({ db, host, log, readers, rests, positioned, epoch }: Options): { stop(): Promise<void> } {
  const loops = readers.map((reader) => {
    // After a failure one event at a time: what can be handled is, and the log names the one that cannot.
    let oneByOne = 0
    const round = async () => {
      const limit = () => (oneByOne > 0 ? 1 : BATCH)
      while (!(await rests(reader.name)) && (await readOn({ db, host, reader, epoch, limit: limit() }))) oneByOne--
    }
    const failed = (error: unknown) => {
      oneByOne = BATCH
      const position = error instanceof ReaderError ? error.position : undefined
      log.error(
        { err: error instanceof ReaderError ? error.cause : error, reader: reader.name, position },
        'a reader failed',
      )
    }
    return startLoop(round, { pause: POLL, failed })
  })
  const silence = positioned.listen(() => {
    for (const loop of loops) loop.wake()
  })
  return {
    async stop() {
      silence()
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
