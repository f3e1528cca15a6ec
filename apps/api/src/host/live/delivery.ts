import type { PositionedEvent } from '@guichet/plugin-kit/event'
import type { Host } from '@guichet/plugin-kit/host'
import type { FastifyBaseLogger } from 'fastify'
import type { Directory } from '../access/directory.ts'
import type { Guard } from '../access/guard.ts'
import type { EndedAmong } from '../access/identify.ts'
import { mutant } from '../mutants.ts'
import type { EventStream } from './event-stream.ts'
import { inTurns } from './in-turns.ts'
import { byActivity, visibleTo } from './visible.ts'

/** People whose plugin is asked at a time: more would take the connections that requests need. */
const AT_A_TIME = 4

export interface DeliveryDeps {
  readonly host: Host
  readonly guard: Guard
  readonly endedAmong: EndedAmong
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'error'>
}

/** What changes what every screen shows: those that are open load everything anew. */
const CHANGES_ALL: ReadonlySet<string> = new Set([
  'core.plugin.enabled',
  'core.plugin.disabled',
  'core.settings.changed',
])

/** Hands stretches of the log to streams. */
export class Delivery {
  readonly #deps: DeliveryDeps
  #rightsAtFirst: Directory | null = null

  constructor(deps: DeliveryDeps) {
    this.#deps = deps
  }

  /**
   * Asks who may see what now, then whether they are still here, then sends. A stream may have had some of the events already. One whose
   * position is not the last one's afterwards did not take them all.
   */
  async deliver(events: readonly PositionedEvent[], streams: readonly EventStream[]): Promise<void> {
    const last = events.at(-1)?.position ?? 0
    if (events.some(({ type }) => CHANGES_ALL.has(type))) return this.#resync(streams, last)
    const seen = await this.#see(events, streams)
    const told = seen.filter(({ visible }) => visible === null || visible.size > 0).flatMap(({ theirs }) => theirs)
    const ended = await this.#ended(told)
    for (const { theirs, visible } of seen) {
      for (const stream of theirs) {
        if (ended.has(stream.of.credential.id)) stream.end()
        else if (visible === null) stream.resync(last)
        else stream.send(events, visible, last)
      }
    }
  }

  /** Ends the streams of whoever may be here no more, and keeps the others alive. */
  async beat(streams: readonly EventStream[]): Promise<void> {
    const ended = await this.#ended(streams)
    for (const stream of streams) {
      if (ended.has(stream.of.credential.id)) stream.end()
      else stream.beat()
    }
  }

  async #resync(streams: readonly EventStream[], last: number): Promise<void> {
    const ended = await this.#ended(streams)
    for (const stream of streams) {
      if (ended.has(stream.of.credential.id)) stream.end()
      else stream.resync(last)
    }
  }

  /** By person: event id → payload; null when the plugin could not say. */
  async #see(events: readonly PositionedEvent[], streams: readonly EventStream[]) {
    const { guard, log } = this.#deps
    const inForce = await guard.rights.directory()
    const directory = mutant('deliver-before-rights') ? (this.#rightsAtFirst ??= inForce) : inForce
    const activities = await byActivity(guard, directory, events)
    const people = Map.groupBy(streams, ({ of: { actor } }) => `${actor.id} ${actor.within ?? ''}`)
    return inTurns([...people.values()], AT_A_TIME, async (theirs) => {
      const wanted = activities.filter(({ place }) => theirs.some((each) => each.wants({ activityId: place.id })))
      try {
        return { theirs, visible: await visibleTo(this.#deps, directory, theirs[0]!.of.actor, wanted) }
      } catch (error) {
        log.error({ err: error }, 'a plugin could not say what somebody may see')
        return { theirs, visible: null }
      }
    })
  }

  async #ended(streams: readonly EventStream[]): Promise<ReadonlySet<string>> {
    if (streams.length === 0 || mutant('stream-outlives-session')) return new Set()
    return this.#deps.endedAmong(streams.map(({ of }) => of.credential))
  }
}
