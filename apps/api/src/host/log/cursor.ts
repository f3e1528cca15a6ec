import type { Db, Tx } from '@guichet/db/connect'
import type { PositionedEvent } from '@guichet/plugin-kit/event'
import type { Host } from '@guichet/plugin-kit/host'
import type { Reader } from '@guichet/plugin-kit/server'
import { mutant } from '../mutants.ts'
import { eventsAfter, headOf } from './event-log.ts'

/** A reader could not handle what begins at this position. */
export class ReaderError extends Error {
  readonly position: number
  constructor(position: number, cause: unknown) {
    super('a reader failed', { cause })
    this.position = position
  }
}

interface Reading {
  readonly db: Db
  readonly host: Host
  readonly reader: Reader
  readonly epoch: bigint
  readonly limit: number
}

/**
 * Hands a reader the next events, and moves its place with what it wrote: one transaction. False: there are none, or another leader runs
 * it by now.
 */
export async function readOn(reading: Reading): Promise<boolean> {
  const { db, host, reader } = reading
  if (await isUpToDate(reading)) return false
  if (mutant('cursor-apart')) return readApart(reading)
  return db.$transaction(async (tx) => {
    const events = await claim(tx, reading)
    if (events.length === 0) return false
    await handle(reader, events, tx, host)
    await moveTo(tx, reader.name, events)
    return true
  })
}

async function handle(reader: Reader, events: readonly PositionedEvent[], tx: Tx, host: Host): Promise<void> {
  try {
    await reader.handle(events, tx, host)
  } catch (error) {
    throw new ReaderError(events[0]?.position ?? 0, error)
  }
}

/** Seen without a lock, so that nothing is written while nothing happens. */
async function isUpToDate({ db, reader, epoch }: Reading): Promise<boolean> {
  const [cursor, head] = await Promise.all([db.logCursor.findUnique({ where: { reader: reader.name } }), headOf(db)])
  return cursor !== null && (cursor.epoch > epoch || (cursor.epoch === epoch && Number(cursor.position) >= head))
}

/**
 * Locks the reader's place to the end of the transaction, under this leader's epoch; a former leader that comes late finds a higher one,
 * and gets no events. It waits for one that is still at work, and goes on where that one got to.
 */
async function claim(tx: Tx, { reader, epoch, limit }: Reading): Promise<readonly PositionedEvent[]> {
  const begin = reader.from === 'start' ? 0 : await headOf(tx)
  const [cursor] = await tx.$queryRaw<{ position: bigint }[]>`
    INSERT INTO core_log_cursor AS c (reader, position, epoch) VALUES (${reader.name}, ${begin}, ${epoch})
    ON CONFLICT (reader) DO UPDATE SET epoch = EXCLUDED.epoch WHERE c.epoch <= EXCLUDED.epoch RETURNING c.position`
  if (cursor === undefined) return []
  return eventsAfter(tx, { after: Number(cursor.position), limit })
}

async function moveTo(tx: Tx, reader: string, events: readonly PositionedEvent[]): Promise<void> {
  await tx.logCursor.update({ where: { reader }, data: { position: events.at(-1)?.position ?? 0 } })
}

/** What must not be: see the mutant's name. */
async function readApart(reading: Reading): Promise<boolean> {
  const { db, host, reader } = reading
  const events = await db.$transaction(async (tx) => {
    const found = await claim(tx, reading)
    if (found.length > 0) await handle(reader, found, tx, host)
    return found
  })
  if (events.length > 0) await moveTo(db, reader.name, events)
  return events.length > 0
}
