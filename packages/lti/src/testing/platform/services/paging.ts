import { json, type Answer, type Incoming } from '../http.ts'
import type { World } from '../world.ts'

/** A page of a list, and where the next one is: an absolute address, in a header that has others as well (lti.md 1.12). */
export function pageOf<T>(
  { switches }: World,
  { url }: Incoming,
  all: readonly T[],
  answer: (items: readonly T[]) => unknown,
  { contentType, links = {} }: { readonly contentType: string; readonly links?: Readonly<Record<string, string>> },
): Answer {
  const limit = Math.min(Number(url.searchParams.get('limit') ?? switches.pageSize), switches.pageSize)
  const from = Number(url.searchParams.get('from') ?? 0)
  const next = new URL(url)
  next.searchParams.set('from', String(switches.nextLoops ? from : from + limit))
  const foreign = switches.foreignNext
  const address = foreign === null ? next.href : `${foreign}${next.pathname}${next.search}`
  const first = new URL(url)
  first.searchParams.delete('from')
  const relations = {
    first: first.href,
    ...(from + limit < all.length || switches.nextLoops ? { next: address } : {}),
    ...links,
  }
  const link = Object.entries(relations).map(([rel, href]) => `<${href}>; title="a, b; c"; rel="${rel}"`)
  return json(200, answer(all.slice(from, from + limit)), { 'content-type': contentType, link: link.join(', ') })
}
