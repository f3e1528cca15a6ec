import { json, type Answer, type Incoming } from '../http.ts'
import type { Person } from '../people.ts'
import type { Endpoint } from '../record.ts'
import type { World } from '../world.ts'
import type { Gradebook } from './gradebook.ts'
import { lineItems, oneLineItem } from './line-items.ts'
import { results, scores } from './scores.ts'
import type { Tokens } from './token.ts'

/** `/lineitems/CONTEXT`, `/lineitems/CONTEXT/ID/lineitem`, and `scores` and `results` below that. */
export function gradesEndpoint(path: string): Endpoint {
  const last = path.split('/').at(-1)
  if (last === 'scores' || last === 'results') return last
  return last === 'lineitem' ? 'line-item' : 'line-items'
}

export function grades(
  world: World,
  tokens: Tokens,
  book: Gradebook,
  people: readonly Person[],
  request: Incoming,
): Answer {
  const [, , context = '', key, word, below] = request.url.pathname.split('/').map(decodeURIComponent)
  if (!keepsQuery(world, request)) return { ...json(404, {}), faults: ['query lost'] }
  if (key === undefined) return lineItems(world, tokens, book, context, request)
  const column = book.columns.get(key)
  if (column?.context !== context || word !== 'lineitem') return json(404, {})
  if (below === 'scores') return scores(world, tokens, book, { column, people }, request)
  if (below === 'results') return results(world, tokens, book, column, request)
  return below === undefined ? oneLineItem(world, tokens, book, column, request) : json(404, {})
}

const keepsQuery = ({ switches }: World, { url }: Incoming) =>
  [...new URLSearchParams(switches.lineItemQuery)].every(([name, value]) => url.searchParams.get(name) === value)
