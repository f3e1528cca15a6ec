import type { Db } from '@guichet/db/connect'
import { timeouts } from '../../timeouts.ts'
import { startLoop, type Loop } from '../loop.ts'
import { mutant } from '../mutants.ts'
import type { Notice } from '../log/notice.ts'
import { Delivery, type DeliveryDeps } from './delivery.ts'
import type { EventStream } from './event-stream.ts'
import { Feed } from './feed.ts'

/** A client further behind than this loads anew, which costs less than all those events. */
const MOST_BEHIND = 10_000

export interface HubDeps extends DeliveryDeps {
  readonly db: Db
  readonly positioned: Notice
}

/**
 * The streams of this process. Each stretch of the log is read once and handed to all who are up to date; those who come back from a cut,
 * or read slowly, are brought up to date together. What somebody may see is asked when it is handed out, never before.
 */
export class Hub {
  readonly #feed: Feed
  readonly #delivery: Delivery
  readonly #log: HubDeps['log']
  readonly #streams = new Set<EventStream>()
  /** Those that get the next stretch with all others, and those that lack something of before. */
  readonly #upToDate = new Set<EventStream>()
  readonly #behind = new Set<EventStream>()
  #awake: Promise<void> | null = null
  #closed = false
  readonly #catching: Loop
  readonly #ends: (() => void | Promise<void>)[]

  constructor(deps: HubDeps) {
    this.#feed = new Feed(deps.db)
    this.#delivery = new Delivery(deps)
    this.#log = deps.log
    const failed = (error: unknown) => this.#log.warn({ err: error }, 'live events wait for the database')
    const feeding = startLoop(() => this.#hand(), { pause: timeouts.livePoll, failed })
    const beating = startLoop(() => this.#delivery.beat([...this.#streams]), { pause: timeouts.liveCheck, failed })
    this.#catching = startLoop(() => this.#catchUp(), { pause: timeouts.liveCheck, failed })
    const silence = deps.positioned.listen(() => feeding.wake())
    this.#ends = [silence, () => feeding.stop(), () => this.#catching.stop(), () => beating.stop()]
  }

  get closed(): boolean {
    return this.#closed
  }

  streamsOf(actorId: string): number {
    return [...this.#streams].filter((stream) => stream.isOpen && stream.of.actor.id === actorId).length
  }

  /** `lastSeen` as the client says it: null when it says nothing, any text else. */
  async add(stream: EventStream, lastSeen: string | null): Promise<void> {
    this.#streams.add(stream)
    await (this.#awake ??= this.#feed.begin().catch((error: unknown) => ((this.#awake = null), Promise.reject(error))))
    const from = lastSeen === null || mutant('resume-from-now') ? this.#feed.position : await this.#resumable(lastSeen)
    if (from === null) return stream.resync(await this.#feed.head())
    stream.begin(from, this.#retry())
    this.#fallBehind(stream)
  }

  remove(stream: EventStream): void {
    for (const streams of [this.#streams, this.#upToDate, this.#behind]) streams.delete(stream)
  }

  /** Clients are told to come back, a little apart; to another process, or to the next one here. */
  async close(): Promise<void> {
    this.#closed = true
    for (const stream of this.#streams) stream.end(this.#retry())
    for (const end of this.#ends) await end()
  }

  #spread = 0
  #retry(): number {
    this.#spread = (this.#spread + 1) % 20
    return 500 + this.#spread * 100
  }

  /** A position that one can go on from; null when it is none, or too far back. */
  async #resumable(lastSeen: string): Promise<number | null> {
    if (!/^\d{1,15}$/.test(lastSeen)) return null
    const position = Number(lastSeen)
    // Not how far this process has read: it may lag behind the log, and another may be ahead of it.
    const head = await this.#feed.head()
    return position <= head && position >= head - MOST_BEHIND ? position : null
  }

  /** Hands what is new to all that are up to date. Sleeps when there is nobody. */
  async #hand(): Promise<void> {
    if (this.#streams.size === 0) this.#awake = null
    if (this.#awake === null) return
    await this.#awake
    for (;;) {
      const events = await this.#feed.next()
      if (events.length === 0) return
      const streams = [...this.#upToDate]
      try {
        await this.#delivery.deliver(events, streams)
      } catch (error) {
        this.#log.warn({ err: error }, 'live events wait for the database')
      }
      for (const stream of streams) if (stream.position < this.#feed.position) this.#fallBehind(stream)
    }
  }

  #fallBehind(stream: EventStream): void {
    this.#upToDate.delete(stream)
    if (!stream.isOpen) return
    this.#behind.add(stream)
    this.#catching.wake()
  }

  /** Brings all that are behind up to date: a stretch from where the last one of them is, for each that is within it. */
  async #catchUp(): Promise<void> {
    for (;;) {
      for (const stream of this.#behind) this.#sort(stream)
      if (this.#behind.size === 0) return
      const lowest = Math.min(...[...this.#behind].map(({ position }) => position))
      const events = await this.#feed.again(lowest)
      const last = events.at(-1)?.position ?? 0
      const streams = [...this.#behind].filter(({ position }) => position >= lowest && position < last)
      // The log has no gap: what does not begin there begins with what is kept of it.
      if (events[0]?.position === lowest + 1) await this.#delivery.deliver(events, streams)
      else for (const stream of this.#behind) if (stream.position <= lowest) stream.resync(this.#feed.position)
      for (const stream of streams) if (stream.position < last) void this.#wait(stream)
    }
  }

  /** Where a stream that is behind belongs by now. */
  #sort(stream: EventStream): void {
    if (stream.position < this.#feed.position - MOST_BEHIND) stream.resync(this.#feed.position)
    if (stream.isOpen && stream.position < this.#feed.position) return
    this.#behind.delete(stream)
    if (stream.isOpen) this.#upToDate.add(stream)
  }

  /** One that does not read as fast as it is written to goes on when it has read. */
  async #wait(stream: EventStream): Promise<void> {
    this.#behind.delete(stream)
    if (await stream.drained()) this.#fallBehind(stream)
  }
}
