import { randomUUID } from 'node:crypto'
import { Random } from '@guichet/cli/src/fault/harness/random.ts'
import { prose, title, word } from '../data/texts.ts'
import type { Credentials, Ground, Kind, Movable } from './job.ts'

export interface Wanted {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The status that is a success. */
  readonly expected: number
  /** Told of the success. */
  readonly done?: () => void
}

/** As many as there are ever connections: each keeps to its own tickets, so that no two change one at once. */
const LANES = 32
const STATES = ['OPEN', 'WAITING', 'RESOLVING'] as const

/** Makes the requests of a kind, on ground that it knows as its own requests have changed it: they are the same for the floor and for the API. */
export class Requests {
  readonly #random: Random
  readonly #ground: Ground
  readonly #lanes: Movable[][]

  constructor(ground: Ground) {
    this.#ground = ground
    this.#random = new Random(ground.seed)
    this.#lanes = Array.from({ length: LANES }, (_, lane) => ground.movable.filter((_, i) => i % LANES === lane))
  }

  next(kind: Kind, lane: number, { bearer, userId }: Credentials): Wanted {
    const at = `/api/v1/trackers/${this.#ground.trackerId}/tickets`
    const headers = { authorization: `Bearer ${bearer}`, 'x-user': userId }
    switch (kind) {
      case 'list':
        return { method: 'GET', path: `${at}?q=is:open`, headers, expected: 200 }
      case 'ticket':
        return { method: 'GET', path: `${at}/${this.#random.between(1, this.#ground.tickets)}`, headers, expected: 200 }
      case 'comments':
        return {
          method: 'GET',
          path: `${at}/${this.#random.between(1, this.#ground.tickets)}/comments`,
          headers,
          expected: 200,
        }
      case 'search': {
        const words = `${word(this.#random)}+${word(this.#random)}`
        return { method: 'GET', path: `${at}?q=${words}`, headers, expected: 200 }
      }
      case 'comment': {
        const body = { body: prose(this.#random, 40, 80) }
        const path = `${at}/${this.#random.between(1, this.#ground.tickets)}/comments`
        return { method: 'POST', path, ...written(headers, body), expected: 201 }
      }
      case 'create': {
        const body = { summary: title(this.#random), description: prose(this.#random, 80, 200) }
        return { method: 'POST', path: at, ...written(headers, body), expected: 201 }
      }
      case 'move':
        return this.#move(at, lane, headers)
      default:
        return kind satisfies never
    }
  }

  #move(at: string, lane: number, headers: Wanted['headers']): Wanted {
    const mine = this.#lanes[lane]!
    const ticket = mine.shift()!
    const to = STATES.find((state) => state !== ticket.state)!
    const { number, version } = ticket
    return {
      method: 'POST',
      path: `${at}/${number}/transitions`,
      ...written({ ...headers, 'if-match': `"${version}"` }, { to }),
      expected: 200,
      done: () => void mine.push({ number, version: version + 1, state: to }),
    }
  }
}

function written(headers: Wanted['headers'], body: unknown): Pick<Wanted, 'headers' | 'body'> {
  const sent = { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  return { headers: sent, body: JSON.stringify(body) }
}
