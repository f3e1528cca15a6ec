import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { atMost } from '../at-most.ts'
import { networkOf } from './network.ts'
import { FailureError } from '../failures/failure-error.ts'
import { FILES_PATH } from '../files/links.ts'
import { bearerOf } from '../access/identify.ts'

/** Requests a minute. No person or well-behaved client comes near. */
const LIMITS = {
  /** Of one token. */
  token: 3_000,
  /** Of one address, of those that need no token. */
  address: 600,
  /** Of one address, with tokens that are none: making them up gains nothing. */
  refused: 600,
} as const

const WINDOW = 60_000
const MOST_KEYS = 50_000

/** Counts by key in a window that begins with a key's first. */
export class Ceiling {
  readonly #counts: LRUCache<string, number>
  readonly #limit: number

  constructor(limit: number, clock: { now(): number } = performance) {
    this.#limit = limit
    this.#counts = new LRUCache({ ...atMost(MOST_KEYS), ttl: WINDOW, noUpdateTTL: true, ttlResolution: 0, perf: clock })
  }

  count(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  /** Counts one, and says whether to wait. */
  counted(key: string): number {
    this.count(key)
    return this.wait(key)
  }

  /** Seconds to wait; 0: within the limit. */
  wait(key: string): number {
    return (this.#counts.get(key) ?? 0) > this.#limit ? Math.ceil(this.#counts.getRemainingTTL(key) / 1000) : 0
  }
}

/** A ceiling for every route of the API, per process. Signing in has stricter ones of its own (core/auth/limiter.ts). */
export function useRateLimit(
  app: FastifyInstance,
  { token: perToken = LIMITS.token }: { readonly token?: number | undefined } = {},
): void {
  const tokens = new Ceiling(perToken)
  const addresses = new Ceiling(LIMITS.address)
  const refused = new Ceiling(LIMITS.refused)

  app.addHook('onRequest', async (request) => {
    // By the route, because its address can be spelled in many ways.
    if (request.routeOptions.url?.startsWith('/api/') !== true) return
    const address = networkOf(request.ip)
    const token = tokenOf(request)
    const person = token ?? linkedFor(request)
    const [ceiling, key] = person === null ? [addresses, address] : [tokens, person]
    ceiling.count(key)
    const retryAfter = Math.max(ceiling.wait(key), token === null ? 0 : refused.wait(address))
    if (retryAfter > 0) throw new FailureError({ code: 'rate.limited', params: { retryAfter } })
  })
  // Not when it has been sent: who goes away before that is counted all the same.
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode === 401 && tokenOf(request) !== null) refused.count(networkOf(request.ip))
  })
}

/**
 * Whom a link to a file says that it was given: a page has many pictures, and a school one address. Whoever makes that up gets nowhere, and
 * costs no more than the signature's being compared.
 */
function linkedFor({ routeOptions, query }: FastifyRequest): string | null {
  const isLink = routeOptions.url?.startsWith(`${FILES_PATH}/`) === true
  return isLink ? `by ${String((query as Readonly<Record<string, unknown>>)['by']).slice(0, 40)}` : null
}

/** A hash of the token that the route will look at. */
function tokenOf(request: FastifyRequest): string | null {
  const bearer = request.routeOptions.config.open === true ? null : bearerOf(request)
  return bearer === null ? null : hash('sha256', bearer, 'base64url')
}
