import type { Query } from '@guichet/domain/tickets/query/ast'
import type { QueryScope } from '@guichet/domain/tickets/query/fields'
import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { tokenize } from '@guichet/domain/tickets/query/tokenize'

interface Read {
  readonly terms: Query
  /** As they are written: what they ask is not there any more. */
  readonly gone: readonly string[]
}

/** Reads what a view was saved to ask, of which a field may be gone since: the rest is asked all the same. */
export function readLeniently(text: string, scope: QueryScope): Read {
  const parsed = parseQuery(text, scope)
  if (parsed.ok) return { terms: parsed.value, gone: [] }
  const isFaulty = ({ from, to }: { from: number; to: number }) =>
    parsed.error.some((fault) => fault.from < to && fault.to > from)
  const written = tokenize(text).map(({ from, to }) => ({ from, to, text: text.slice(from, to) }))
  const rest = parseQuery(
    written
      .filter((term) => !isFaulty(term))
      .map((term) => term.text)
      .join(' '),
    scope,
  )
  return { terms: rest.ok ? rest.value : [], gone: written.filter(isFaulty).map((term) => term.text) }
}
