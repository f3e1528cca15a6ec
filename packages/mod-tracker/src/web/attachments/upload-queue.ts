import { Unreachable } from '@guichet/plugin-kit/client'

/** Of one text. The server lets a person send twice as many. */
const AT_ONCE = 3

/** How many files there may be in a place, and how large each. */
export interface Limits {
  readonly count: number
  readonly bytes: number
}

/** Why a file is not even sent. */
export class Unfit extends Error {
  readonly why: 'tooLarge' | 'empty' | 'tooMany'
  readonly limits: Limits
  constructor(why: Unfit['why'], limits: Limits) {
    super(why)
    this.why = why
    this.limits = limits
  }
}

/** A file that has not arrived yet. */
export interface Sending {
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly sent: number
  /** When its first byte left. */
  readonly begun: number | null
  readonly error: unknown
  /** `Unfit` ones are not tried again. */
  readonly state: 'waiting' | 'sending' | 'failed'
}

interface Entry extends Sending {
  readonly content: Blob
  readonly control: AbortController
}

interface Way {
  readonly signal: AbortSignal
  readonly sent: (bytes: number) => void
}

export interface Wanted<A> {
  readonly content: Blob
  readonly name: string
  /** Why it cannot go; null: it can. */
  readonly unfit: Unfit | null
  readonly arrived: (answer: A) => void
}

/** Sends files, some at a time, each until it has arrived, is taken back, or has failed and waits to be tried again. */
export class UploadQueue<A> {
  readonly #send: (file: { content: Blob; name: string }, way: Way) => Promise<A>
  readonly #arrived = new Map<string, (answer: A) => void>()
  readonly #listeners = new Set<() => void>()
  #entries: readonly Entry[] = []
  #keys = 0

  constructor(send: (file: { content: Blob; name: string }, way: Way) => Promise<A>) {
    this.#send = send
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  items = (): readonly Sending[] => this.#entries

  add({ content, name, unfit, arrived }: Wanted<A>): void {
    const key = String(this.#keys++)
    this.#arrived.set(key, arrived)
    const entry = { key, name, bytes: content.size, sent: 0, begun: null, content, control: new AbortController() }
    const state = unfit === null ? ({ state: 'waiting', error: null } as const) : failed(unfit)
    this.#set([...this.#entries, { ...entry, ...state }])
    this.#next()
  }

  /** Takes one back, wherever it is. */
  remove(key: string): void {
    this.#entries.find((entry) => entry.key === key)?.control.abort()
    this.#arrived.delete(key)
    this.#set(this.#entries.filter((entry) => entry.key !== key))
    this.#next()
  }

  retry(key: string): void {
    this.#change(key, { state: 'waiting', error: null, sent: 0, control: new AbortController() })
    this.#next()
  }

  /** Those that failed because nobody could be reached. */
  retryUnreached(): void {
    for (const { key, error } of this.#entries) if (error instanceof Unreachable) this.retry(key)
  }

  /** Nobody waits for any of them any longer. */
  clear(): void {
    for (const { key } of this.#entries) this.remove(key)
  }

  #next(): void {
    const under = this.#entries.filter(({ state }) => state === 'sending').length
    const next = this.#entries.find(({ state }) => state === 'waiting')
    if (next === undefined || under >= AT_ONCE) return
    void this.#carry(next)
    this.#next()
  }

  async #carry({ key, content, name, control }: Entry): Promise<void> {
    this.#change(key, { state: 'sending', begun: performance.now() })
    try {
      const answer = await this.#send(
        { content, name },
        { signal: control.signal, sent: (sent) => this.#change(key, { sent }) },
      )
      const arrived = this.#arrived.get(key)
      this.remove(key)
      arrived?.(answer)
    } catch (error) {
      if (control.signal.aborted) return
      this.#change(key, failed(error))
      this.#next()
    }
  }

  #change(key: string, change: Partial<Entry>): void {
    this.#set(this.#entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)))
  }

  #set(entries: readonly Entry[]): void {
    this.#entries = entries
    for (const listener of this.#listeners) listener()
  }
}

const failed = (error: unknown) => ({ state: 'failed', error }) as const
