import type { Live, LiveHandler } from '@guichet/plugin-kit/web/live'
import { ApiProblem } from '@guichet/plugin-kit/client'
import { createBackOff } from './live-back-off.ts'
import { parseEvent } from './live-event.ts'
import { createListeners } from './live-listeners.ts'
import { createRecordReader, type StreamRecord } from './live-records.ts'
import type { OpenStream } from './live-stream.ts'
import type { Observable } from './observable.ts'

/** Screens come and go; the stream stays open this long for the next one. */
const LINGER_MS = 30_000
/** The server says at least every 25 s that it lives. A connection that is silent for longer is dead, whatever the browser believes. */
const SILENCE_MS = 60_000

const FINAL: readonly number[] = [400, 401, 403, 404]

/** Up to where everything was heard; what was asked for after that moment holds it. */
interface Heard {
  readonly lastId: string
  readonly at: Date
  /** Of which activities. */
  readonly of: { has(activity: string): boolean }
}

const EVERY_ACTIVITY = { has: () => true }

interface Parts {
  readonly open: OpenStream
  readonly wait: (ms: number, then: () => void) => () => void
  readonly now: () => Date
  readonly random: () => number
  /** Whether anybody looks, and since when the server cannot be reached. */
  readonly awake: Pick<Observable<boolean>, 'get' | 'subscribe'>
  readonly lostAt: Pick<Observable<Date | null>, 'get' | 'subscribe'>
  /** The log's position from before the page asked for anything. Null: not known, and what the first stream finds may be old. */
  readonly since: number | null
}

/**
 * The tab's one stream: open while a screen wants it, somebody looks and the server can be reached; taken up again where it was cut. It
 * never polls.
 */
export function createLive({ open, wait, now, random, awake, lostAt, since }: Parts): Live {
  const listeners = createListeners(now)
  const backOff = createBackOff(random)
  let heard: Heard | null = since === null ? null : { lastId: String(since), at: now(), of: EVERY_ACTIVITY }
  let current: { readonly abort: AbortController; readonly of: ReadonlySet<string> } | null = null
  let cancelRetry: (() => void) | null = null
  /** The server refused for good: another try would get the same answer, until a screen asks for something else. */
  let refused = false

  function reconsider(): void {
    const wanted = listeners.activities()
    if (wanted.size === 0 || !awake.get() || lostAt.get() !== null) {
      if (wanted.size === 0 && current !== null) heard = null
      return close()
    }
    if (current !== null && [...wanted].every((activity) => current?.of.has(activity))) return
    if (refused || (current === null && cancelRetry !== null)) return
    close()
    void listen(wanted)
  }

  function close(): void {
    cancelRetry?.()
    cancelRetry = null
    current?.abort.abort()
    current = null
  }

  async function listen(of: ReadonlySet<string>): Promise<void> {
    const mine = { abort: new AbortController(), of }
    current = mine
    const failure = await follow(mine.abort, of).then(
      () => null,
      (error: unknown) => ({ error }),
    )
    // Called off: whoever did so has seen to what comes next.
    if (current !== mine) return
    current = null
    refused = failure?.error instanceof ApiProblem && FINAL.includes(failure.error.status)
    if (!refused) retry(failure === null ? backOff.ended() : backOff.failed())
  }

  function retry(ms: number): void {
    cancelRetry = wait(ms, () => {
      cancelRetry = null
      reconsider()
    })
  }

  async function follow(abort: AbortController, of: ReadonlySet<string>): Promise<void> {
    const before = heard
    const stream = await open({ activities: [...of].toSorted(), lastId: before?.lastId ?? null, signal: abort.signal })
    for (const activity of of) if (before?.of.has(activity) !== true) listeners.resync(activity, before?.at ?? now())
    const read = createRecordReader((record) => take(record, of))
    const reader = stream.getReader()
    for (;;) {
      const silent = wait(SILENCE_MS, () => void reader.cancel().catch(() => undefined))
      const { done, value } = await reader.read().finally(silent)
      if (done || abort.signal.aborted) return
      read(value)
    }
  }

  function take({ id, event, data, retry: ms }: StreamRecord, of: ReadonlySet<string>): void {
    if (ms !== null) backOff.advised(ms)
    if (id !== null) {
      heard = { lastId: id, at: now(), of }
      backOff.worked()
    }
    if (event === 'resync') for (const activity of of) listeners.resync(activity, now())
    const told = data === null || event === 'resync' ? null : parseEvent(data)
    if (told !== null) listeners.tell(told)
  }

  const again = () => {
    cancelRetry?.()
    cancelRetry = null
    reconsider()
  }
  awake.subscribe(again)
  lostAt.subscribe(again)

  return {
    subscribe(activity: string, handler: LiveHandler) {
      const leave = listeners.add(activity, handler)
      refused = false
      reconsider()
      return () => {
        leave()
        wait(LINGER_MS, reconsider)
      }
    },
  }
}
