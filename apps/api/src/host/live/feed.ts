import type { Db } from '@guichet/db/connect'
import type { PositionedEvent } from '@guichet/plugin-kit/event'
import { eventsAfter, headOf } from '../log/event-log.ts'

/** Events read at once. */
const STRETCH = 200
/** The last ones read are kept: a client whose connection was cut comes back soon. */
const KEPT = 2_000

/** The log as this process has read it: each stretch once, however many listen. */
export class Feed {
  /** The last position read. */
  position = 0
  readonly #db: Db
  #recent: PositionedEvent[] = []

  constructor(db: Db) {
    this.#db = db
  }

  /** Begins with what is not there yet. */
  async begin(): Promise<void> {
    this.position = await headOf(this.#db)
    this.#recent = []
  }

  head(): Promise<number> {
    return headOf(this.#db)
  }

  /** The next stretch of the log; empty when there is none yet. */
  async next(): Promise<readonly PositionedEvent[]> {
    const events = await eventsAfter(this.#db, { after: this.position, limit: STRETCH })
    this.position = events.at(-1)?.position ?? this.position
    this.#recent = [...this.#recent, ...events].slice(-KEPT)
    return events
  }

  /** A stretch of what was read before, for who is not up to date. */
  async again(after: number): Promise<readonly PositionedEvent[]> {
    const first = this.#recent.findIndex(({ position }) => position === after + 1)
    return first === -1
      ? eventsAfter(this.#db, { after, upTo: this.position, limit: STRETCH })
      : this.#recent.slice(first, first + STRETCH)
  }
}
