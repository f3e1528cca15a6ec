import { setTimeout as sleep } from 'node:timers/promises'

export interface Told {
  readonly position: number
  readonly event: string
  readonly data: {
    readonly position: number
    readonly type: string
    readonly activity: string
    readonly subject: string
    readonly version: number | null
    readonly actor: { readonly id: string } | null
    readonly at: string
    readonly payload: unknown
  }
}

interface Options {
  readonly address: () => string
  readonly bearer: string
  readonly query?: string
  readonly lastEventId?: string
  /** Comes back when the stream ends or is cut. */
  readonly returns?: boolean
}

/** A client of `GET /api/v1/events` over fetch, as a browser's would be: remembers the last id, and comes back with it. */
export class Follower {
  readonly told: Told[] = []
  /** Every id it got, of events or alone. */
  readonly ids: number[] = []
  lastId: string | null
  status = 0
  raw = ''
  /** Of connections. */
  times = 0
  readonly ended: Promise<void>
  readonly #options: Options
  #connection = new AbortController()
  #stopped = false

  constructor(options: Options) {
    this.#options = options
    this.lastId = options.lastEventId ?? null
    this.ended = this.#run()
  }

  /** Breaks the connection, as a network does. */
  cut(): void {
    this.#connection.abort()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.cut()
    await this.ended
  }

  async #run(): Promise<void> {
    do {
      this.#connection = new AbortController()
      try {
        await this.#connect(this.#connection.signal)
      } catch {
        // Cut, or nobody there.
      }
      if (!this.#stopped && this.#options.returns) await sleep(20)
    } while (!this.#stopped && this.#options.returns)
  }

  async #connect(signal: AbortSignal): Promise<void> {
    const { address, bearer, query = '' } = this.#options
    const answer = await fetch(`${address()}/api/v1/events${query}`, {
      signal,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(this.lastId !== null && { 'last-event-id': this.lastId }),
      },
    })
    this.status = answer.status
    this.times++
    if (answer.status !== 200 || answer.body === null) {
      this.raw = await answer.text()
      return
    }
    let buffered = ''
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      this.raw += chunk
      buffered += chunk
      const records = buffered.split('\n\n')
      buffered = records.pop() ?? ''
      for (const record of records) this.#take(record)
    }
  }

  #take(record: string): void {
    const fields = new Map(
      record.split('\n').map((line) => [line.split(': ', 1)[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
    )
    const id = fields.get('id')
    if (id !== undefined) {
      this.lastId = id
      this.ids.push(Number(id))
    }
    const data = fields.get('data')
    if (data === undefined) return
    this.told.push({ position: Number(id), event: fields.get('event') ?? '', data: JSON.parse(data) as Told['data'] })
  }
}
