import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PositionedEvent } from '@guichet/plugin-kit/event'
import type { Actor } from '@guichet/plugin-kit/host'
import { timeouts } from '../../timeouts.ts'
import type { Credential } from '../access/identify.ts'
import { mutant } from '../mutants.ts'
import { eventRecord, heartbeat, idRecord, resyncRecord, retryRecord } from './wire.ts'

/** Characters kept for a client that does not read; whatever else there is for it stays in the database. */
const MOST_KEPT = 262_144
/** What the socket takes at once is gone after this. */
const FLUSH = 20

export interface StreamOf {
  readonly actor: Pick<Actor, 'id' | 'within'>
  readonly credential: Credential
  /** Only events of these activities; null: of all. */
  readonly activities: ReadonlySet<string> | null
}

/** One client's open answer. Whatever happens to it, a client that comes back with the last id it got misses nothing. */
export class EventStream {
  readonly of: StreamOf
  /** Up to here everything was sent, or is not for this client. */
  position = 0
  readonly #response: ServerResponse
  /** The last position that the client was told. */
  #told = 0
  readonly #endsAt = performance.now() + timeouts.stream
  #quietSince = performance.now()
  #open = true

  constructor(of: StreamOf, response: ServerResponse) {
    this.of = of
    this.#response = response
    response.once('close', () => (this.#open = false))
    // Told by 'close'.
    response.on('error', () => undefined)
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** Where it begins; at once, so that the client can come back to here. */
  begin(position: number, retry: number): void {
    this.position = position
    this.#told = position
    this.#write(retryRecord(retry) + idRecord(position))
  }

  wants({ activityId }: { readonly activityId: string | null }): boolean {
    return activityId !== null && (this.of.activities?.has(activityId) ?? true)
  }

  /**
   * Events up to `position`, of which the client gets those it may see. False: it does not read as fast; it has got some of them, and its
   * own position says how far.
   */
  send(events: readonly PositionedEvent[], visible: ReadonlyMap<string, unknown>, position: number): boolean {
    let text = ''
    for (const event of events) {
      if (event.position <= this.position || !this.wants(event) || !visible.has(event.id)) continue
      const record = eventRecord(event, visible.get(event.id))
      const kept = this.#response.writableLength + text.length
      if (kept > 0 && kept + record.length > MOST_KEPT && !mutant('unbounded-stream')) {
        this.#write(text)
        return false
      }
      text += record
      this.#told = event.position
      this.position = event.position
    }
    this.#write(text)
    this.position = Math.max(this.position, position)
    return true
  }

  /** When it has long been quiet: how far it has come, or that it lives. */
  beat(): void {
    const now = performance.now()
    if (now > this.#endsAt) return this.end()
    const quiet = now - this.#quietSince
    if (this.position > this.#told && quiet >= timeouts.streamPosition) {
      this.#told = this.position
      this.#write(idRecord(this.position))
    } else if (quiet >= timeouts.streamHeartbeat) this.#write(heartbeat)
  }

  /** Waits until the client has read what was written; false when it does not, or is gone. */
  async drained(): Promise<boolean> {
    if (!this.#open) return false
    if (!this.#response.writableNeedDrain) {
      if (this.#response.writableLength > 0) await sleep(FLUSH)
      return this.#open
    }
    const patience = new AbortController()
    const gone = () => patience.abort()
    this.#response.once('close', gone)
    const late = setTimeout(gone, timeouts.streamDrain)
    try {
      await once(this.#response, 'drain', { signal: patience.signal })
      return this.#open
    } catch {
      this.resync(this.position)
      return false
    } finally {
      clearTimeout(late)
      this.#response.off('close', gone)
    }
  }

  /** The client loads anew, and comes back after `position`. */
  resync(position: number): void {
    this.#finish(resyncRecord(position))
  }

  /** The client comes back, after a while if one is given. */
  end(retry?: number): void {
    this.#finish(retry === undefined ? '' : retryRecord(retry))
  }

  #write(text: string): void {
    if (!this.#open || text === '') return
    this.#quietSince = performance.now()
    this.#response.write(text)
  }

  #finish(text: string): void {
    if (!this.#open) return
    this.#open = false
    this.#response.end(text)
    const cut = setTimeout(() => this.#response.destroy(), timeouts.streamEnd)
    this.#response.once('close', () => clearTimeout(cut))
  }
}
