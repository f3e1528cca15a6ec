import type { Tx } from '@guichet/plugin-kit/host'
import { latestAnswer, latestReport } from './repository.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Of one visitor to their ticket, in an hour. */
const ANSWERS = 10

interface Counted {
  readonly trackerId: string
  readonly network: Uint8Array<ArrayBuffer>
  readonly perHour: number
  readonly perDay: number
  readonly now: Date
}

/**
 * Seconds until one more report may come; 0: it may. From one network in an hour, and from all in a day, as the tracker's settings say. Asked while
 * the tracker's stack is held, so that those at once count too.
 */
export async function waitForReport(tx: Tx, { trackerId, network, perHour, perDay, now }: Counted): Promise<number> {
  const ofNetwork = await latestReport(tx, { trackerId, network, since: before(now, HOUR), skip: perHour - 1 })
  const ofAll = await latestReport(tx, { trackerId, network: null, since: before(now, DAY), skip: perDay - 1 })
  return Math.max(secondsLeft(ofNetwork, HOUR, now), secondsLeft(ofAll, DAY, now))
}

/** The same of one more answer to a ticket, which is held. */
export async function waitForAnswer(tx: Tx, of: { trackerId: string; ticketId: string }, now: Date): Promise<number> {
  return secondsLeft(await latestAnswer(tx, { ...of, since: before(now, HOUR), skip: ANSWERS - 1 }), HOUR, now)
}

const before = (now: Date, span: number) => new Date(now.getTime() - span)

/** Until what fills the measure is no longer counted. */
const secondsLeft = (at: Date | null, span: number, now: Date): number =>
  at === null ? 0 : Math.max(1, Math.ceil((at.getTime() + span - now.getTime()) / 1_000))
