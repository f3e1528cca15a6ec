import { setTimeout as sleep } from 'node:timers/promises'
import type { AckLog } from './ack-log.ts'

export interface Actor {
  readonly id: string
  readonly bearer: string
  /** What they are in the course. */
  readonly role: string
}

export interface Wanted {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  readonly key?: string
  readonly ifMatch?: number
}

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  /** How often it was sent until it was answered for good. */
  readonly attempts: number
}

/** One answer, with the seconds after which the server wants to be asked again. */
interface Reply extends Omit<Answer, 'attempts'> {
  readonly retryAfter: string | null
}

/** Answers that are none yet: the same again, under the same key, gets the one. */
const ASK_AGAIN: ReadonlySet<number> = new Set([429, 503])

/** A client as an app should be: what it does not know the outcome of it sends again, with the same key, until it knows. */
export class Client {
  readonly #log: AckLog | null
  /** Where the API is, and how long to go on asking, in milliseconds. */
  readonly #origin: string
  readonly #patience: number
  /** Writes that were answered as done. */
  acknowledged = 0
  /** Answers told as unavailable, for a scenario to look at. */
  readonly refusals: { status: number; after: number; retryAfter: string | null }[] = []

  constructor(origin: string, log: AckLog | null = null, patience = 60_000) {
    this.#origin = origin
    this.#log = log
    this.#patience = patience
  }

  async send(actor: Actor, wanted: Wanted): Promise<Answer> {
    const deadline = performance.now() + this.#patience
    for (let attempts = 1; ; attempts++) {
      const answer = await this.once(actor, wanted)
      if (answer !== null && !isPassing(answer)) return { status: answer.status, body: answer.body, attempts }
      if (performance.now() > deadline)
        throw new Error(`${wanted.method} ${wanted.path}: no answer, the last is ${answer?.status}`)
      await sleep(pauseAfter(answer, attempts))
    }
  }

  /** One try. Null: nothing came back, and what became of it is unknown. */
  async once(actor: Actor, wanted: Wanted): Promise<Reply | null> {
    const { method, path, key, ifMatch } = wanted
    if (key !== undefined) this.#note(actor, wanted, key, null)
    const began = performance.now()
    try {
      const response = await fetch(`${this.#origin}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${actor.bearer}`,
          ...(wanted.body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
          ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        },
        ...(wanted.body !== undefined && { body: JSON.stringify(wanted.body) }),
        signal: AbortSignal.timeout(20_000),
      })
      const text = await response.text()
      const retryAfter = response.headers.get('retry-after')
      const body = (text === '' ? {} : JSON.parse(text)) as Answer['body']
      const answer = { status: response.status, body, retryAfter }
      if (answer.status === 503) {
        this.refusals.push({ status: 503, after: performance.now() - began, retryAfter })
      }
      if (key !== undefined) this.#note(actor, wanted, key, answer.status, answer.body)
      if (key !== undefined && answer.status < 300) this.acknowledged++
      return answer
    } catch {
      return null
    }
  }

  #note(actor: Actor, { method, path }: Wanted, key: string, status: number | null, body?: unknown): void {
    this.#log?.write({ key, actor: actor.id, method, path, status, ...(body !== undefined && { body }) })
  }
}

/** As long as it says, else a little, and longer each time; never all at the same moment. In milliseconds. */
function pauseAfter(answer: Reply | null, attempts: number): number {
  const said = answer?.retryAfter == null ? 0 : Number(answer.retryAfter) * 1_000
  const own = Math.min(50 * 2 ** Math.min(attempts, 6), 3_000)
  return Math.max(said, own) * (0.75 + Math.random() / 2)
}

function isPassing({ status, body }: Pick<Answer, 'status' | 'body'>): boolean {
  return ASK_AGAIN.has(status) || (status === 409 && body['code'] === 'idempotency.in_progress')
}
