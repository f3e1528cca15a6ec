import type { CryptoKey } from 'jose'
import { Unsent, USER_AGENT, type Send, type UnsentReason } from '../send.ts'
import { KeySet, PLATFORM_ALGORITHM, type KeyAlgorithm } from './key-set.ts'

/** A set older than this is fetched anew: a key that the platform took back is not believed for longer, as long as it can be asked. */
export const FRESH_MS = 60 * 60 * 1000
/** While a platform can not be asked, its last set serves for this long. */
export const STALE_MS = 24 * 60 * 60 * 1000
/** An unknown key is looked for at most once in this time: tokens can be made up faster than anybody should be asked. */
export const ASK_AGAIN_MS = 30 * 1000
/** The same after an answer that was none. */
export const ASK_AFTER_FAILURE_MS = 10 * 1000
const SET_MAX_BYTES = 256 * 1024
const SETS_MAX = 2_000

/** Why a platform's key set could not be had. */
export type KeySetFault = UnsentReason | 'bad_status' | 'bad_set'

export type KeyAnswer =
  | { readonly kind: 'found'; readonly key: CryptoKey }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable'; readonly fault: KeySetFault }

interface Kept {
  readonly set: KeySet | null
  readonly fetchedAt: number
  /** Of the last attempt; null if it went well. */
  readonly fault: KeySetFault | null
  readonly askedAt: number
}

const NOTHING: Kept = { set: null, fetchedAt: -Infinity, fault: null, askedAt: -Infinity }

/**
 * The keys of platforms, by the address of their set (lti.md 1.7): two platforms that call a key the same have nothing in common.
 * One for a process and an algorithm. Asked by many at once, it asks the platform once.
 */
export class PlatformKeys {
  readonly #send: Send
  readonly #now: () => Date
  readonly #algorithm: KeyAlgorithm
  /** In the order of their last use. */
  readonly #kept = new Map<string, Kept>()
  readonly #flights = new Map<string, Promise<Kept>>()

  constructor(send: Send, now: () => Date, algorithm: KeyAlgorithm = PLATFORM_ALGORITHM) {
    this.#send = send
    this.#now = now
    this.#algorithm = algorithm
  }

  async find(url: string, kid: string): Promise<KeyAnswer> {
    const now = this.#now().getTime()
    let kept = this.#kept.get(url) ?? NOTHING
    const isEnough = kept.set?.has(kid) === true && now - kept.fetchedAt < FRESH_MS
    if (!isEnough && mayAsk(kept, now)) kept = await this.#ask(url, kept)
    this.#keep(url, kept)
    if (kept.set === null || now - kept.fetchedAt >= STALE_MS) {
      return { kind: 'unavailable', fault: kept.fault ?? 'bad_set' }
    }
    const key = await kept.set.get(kid)
    if (key !== null) return { kind: 'found', key }
    return kept.fault === null ? { kind: 'unknown' } : { kind: 'unavailable', fault: kept.fault }
  }

  /** One request at a time for an address; whoever comes meanwhile waits for it. */
  #ask(url: string, kept: Kept): Promise<Kept> {
    const flight =
      this.#flights.get(url) ??
      this.#fetch(url, kept).finally(() => {
        this.#flights.delete(url)
      })
    this.#flights.set(url, flight)
    return flight
  }

  async #fetch(url: string, kept: Kept): Promise<Kept> {
    const answer = await this.#request(url)
    const askedAt = this.#now().getTime()
    const next: Kept =
      answer instanceof KeySet
        ? { set: answer, fetchedAt: askedAt, fault: null, askedAt }
        : { ...kept, fault: answer, askedAt }
    this.#keep(url, next)
    return next
  }

  async #request(url: string): Promise<KeySet | KeySetFault> {
    try {
      const { status, body } = await this.#send({
        method: 'GET',
        url,
        headers: { accept: 'application/json', 'user-agent': USER_AGENT },
        maxBytes: SET_MAX_BYTES,
      })
      // A redirect as well: where a set lies is registered, not told by whoever answers.
      return status === 200 ? (KeySet.parse(body, this.#algorithm) ?? 'bad_set') : 'bad_status'
    } catch (error) {
      if (error instanceof Unsent) return error.reason
      throw error
    }
  }

  #keep(url: string, kept: Kept): void {
    this.#kept.delete(url)
    this.#kept.set(url, kept)
    if (this.#kept.size > SETS_MAX) this.#kept.delete(this.#kept.keys().next().value!)
  }
}

const mayAsk = ({ askedAt, fault }: Kept, now: number) =>
  now - askedAt >= (fault === null ? ASK_AGAIN_MS : ASK_AFTER_FAILURE_MS)
