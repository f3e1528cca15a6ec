import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { atMost } from '../../../host/at-most.ts'

const MOST = 5_000

/** Who could frame us lately: told while there is no database to ask, or no time. To a page that is one of them, itself; to a platform or a client, all of its own. */
export class LastFramers {
  readonly #known = new LRUCache<string, readonly string[]>(atMost(MOST))

  keep(id: string, framers: readonly string[]): void {
    this.#known.set(id, framers)
    for (const framer of framers) this.#known.set(framer, [framer])
  }

  of(request: FastifyRequest): readonly string[] {
    // What goes wrong early has read no cookies.
    const cookies = request.cookies as FastifyRequest['cookies'] | undefined
    const { client } = request.params as { readonly client?: string }
    for (const key of [cookies?.[PLATFORM_COOKIE], client, pageOf(request)]) {
      const framers = key == null ? undefined : this.#known.get(key)
      if (framers !== undefined) return framers
    }
    return []
  }
}

/** Of the page that a request comes from, as its browser says it; null: it does not. */
export function pageOf({ headers: { origin, referer } }: FastifyRequest): string | null {
  const said = [origin, referer].find((each) => each !== undefined && URL.canParse(each))
  return said === undefined ? null : new URL(said).origin
}

/** In it, for its page alone: a frame that is loaded anew asks without saying where it is. No secret, and nobody is known by it. */
export const PLATFORM_COOKIE = '__Host-lti-platform'
