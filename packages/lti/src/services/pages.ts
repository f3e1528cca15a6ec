import { ok } from '../result.ts'
import type { ServiceCall, ServiceRequest } from './call.ts'
import { failed, type ServiceResult } from './failure.ts'
import { parseJson } from './json.ts'
import { linkTo } from './link-header.ts'
import type { ServiceTarget } from './ports.ts'

/** More than any course has. */
const PAGES_MAX = 100
const ITEMS_MAX = 20_000

export interface Pages<T> {
  readonly items: readonly T[]
  /** Why not all of it was read; null: it was. What is missing from a part is not gone. */
  readonly stoppedBy: 'cap' | 'foreign_next' | 'loop' | null
  /** Where to ask later for what has changed since; on the same origin, or not at all. */
  readonly differencesUrl: string | null
}

/**
 * A container in pages, along `Link: <…>; rel="next"`, only on the origin it began on (lti.md 1.12, attack 9). A page that cannot be had
 * is a failure of the whole.
 */
export async function readPages<T>(
  call: ServiceCall,
  target: ServiceTarget,
  request: ServiceRequest,
  itemsOf: (body: unknown) => readonly T[] | null,
  pagesMax = PAGES_MAX,
): Promise<ServiceResult<Pages<T>>> {
  const items: T[] = []
  const seen = new Set<string>()
  let differencesUrl: string | null = null
  const end = (stoppedBy: Pages<T>['stoppedBy']) => ok({ items, stoppedBy, differencesUrl })
  for (let url: string | null = request.url; url !== null;) {
    if (!isSameOrigin(url, request.url)) return end('foreign_next')
    if (seen.has(url)) return end('loop')
    if (seen.size >= pagesMax || items.length >= ITEMS_MAX) return end('cap')
    seen.add(url)
    const reply = await call(target, { ...request, url })
    if (!reply.ok) return reply
    const found = itemsOf(parseJson(reply.value.body))
    if (found === null) return failed('malformed', reply.value.status)
    items.push(...found)
    const links = reply.value.headers.get('link')
    const differences = linkTo('differences', links, url)
    if (differences !== null && isSameOrigin(differences, request.url)) differencesUrl = differences
    url = linkTo('next', links, url)
  }
  return end(null)
}

/** An address that is none is for the call to refuse. */
const isSameOrigin = (url: string, first: string) =>
  url === first || (URL.canParse(first) && new URL(url).origin === new URL(first).origin)
