import { LRUCache } from 'lru-cache'
import { atMost } from '../../host/at-most.ts'
import { networkOf } from '../../host/http/network.ts'

interface Limit {
  /** So many attempts at once, … */
  readonly burst: number
  /** … and that many again over this time, in milliseconds. */
  readonly per: number
}

/** Wrong attempts only: a right one is given back. Hundreds of people may be behind one school's address. */
const PAIR: Limit = { burst: 10, per: 15 * 60_000 }
const ADDRESS: Limit = { burst: 100, per: 15 * 60_000 }
const ACCOUNT: Limit = { burst: 100, per: 60 * 60_000 }

const MOST_KEYS = 50_000

/**
 * Slows down guessing of passwords: one account from one address, any account from one address, one account from everywhere. The last
 * spares addresses from which its owner came in before, and none counts attempts that it refused: who attacks an account from elsewhere
 * uses up their own share, not its owner's. In this process only; with several, each allows as much.
 */
export class SignInLimiter {
  readonly #now: () => Date
  /** When each bucket will be empty again, in milliseconds. */
  readonly #emptyAt = new LRUCache<string, number>(atMost(MOST_KEYS))
  readonly #welcome = new LRUCache<string, true>(atMost(MOST_KEYS))

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Counts an attempt, before it is checked so that simultaneous ones count. The seconds to wait; 0: go on. */
  take(account: string, ip: string): number {
    const buckets = this.#buckets(account, networkOf(ip))
    const wait = Math.max(...buckets.map(([key, limit]) => this.#wait(key, limit)))
    if (wait > 0) return Math.ceil(wait / 1000)
    for (const [key, limit] of buckets) this.#add(key, limit.per / limit.burst)
    return 0
  }

  /** The attempt was right: it does not count, and neither do the wrong ones before it from there. */
  succeeded(account: string, ip: string): void {
    const network = networkOf(ip)
    for (const [key, limit] of this.#buckets(account, network)) this.#add(key, -limit.per / limit.burst)
    this.#emptyAt.delete(pairKey(account, network))
    this.#welcome.set(pairKey(account, network), true)
  }

  #buckets(account: string, network: string): (readonly [string, Limit])[] {
    const pair = pairKey(account, network)
    const own = [
      [pair, PAIR],
      [`address ${network}`, ADDRESS],
    ] as const
    return this.#welcome.has(pair) ? [...own] : [...own, [`account ${account}`, ACCOUNT]]
  }

  #wait(key: string, { burst, per }: Limit): number {
    const now = this.#now().getTime()
    return Math.max(this.#emptyAt.get(key) ?? 0, now) + per / burst - per - now
  }

  #add(key: string, milliseconds: number): void {
    this.#emptyAt.set(key, Math.max(this.#emptyAt.get(key) ?? 0, this.#now().getTime()) + milliseconds)
  }
}

const pairKey = (account: string, network: string) => `pair ${network} ${account}`
