import type { Query } from '@guichet/domain/tickets/query/ast'
import type { QueryFault } from '@guichet/domain/tickets/query/faults'
import type { QueryScope } from '@guichet/domain/tickets/query/fields'
import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { printQuery } from '@guichet/domain/tickets/query/print'
import type { Grouping } from '../../contract/view-words.ts'
import type { SavedView } from '../types.ts'
import { readLeniently } from '../views/lenient.ts'
import { parseSearch, type ListSearch } from './search.ts'
import { viewOf, type KnownViews } from './view-of.ts'

interface Known {
  readonly scope: QueryScope
  /** Which custom fields there are is not known yet. */
  readonly fieldsPending: boolean
  readonly views: KnownViews
}

/** What a list's address means, to a person who has these views and fields. */
export interface AddressRead {
  /** As the address says it; with the id of the view that opens first, where that is meant. */
  readonly address: ListSearch
  readonly saved: SavedView | null
  /** The address names a view that is not there for the person. */
  readonly absent: boolean
  /** What is asked is not known yet. */
  readonly pending: boolean
  /** The query in force. */
  readonly text: string
  /** The same, read; empty when it is faulty. */
  readonly terms: Query
  readonly faults: readonly QueryFault[]
  /** What the view asks or shows that is not there any more, as it is written. */
  readonly gone: readonly string[]
  /** Null: as usual. */
  readonly columns: readonly string[] | null
  readonly grouping: Grouping
}

const NOTHING: readonly never[] = []

export function readAddress(
  raw: Readonly<Record<string, unknown>>,
  { scope, fieldsPending, views }: Known,
): AddressRead {
  const address = parseSearch(raw)
  const { saved, pending, absent } = viewOf(address, views)
  const asked = address.q ?? saved?.query ?? ''
  const grouping = address.group ?? saved?.grouping ?? 'none'
  // What is asked of custom fields can be read once it is known which there are.
  const unread = fieldsPending && (asked.includes('element.') || grouping.startsWith('element.'))
  const text = unread ? '' : asked
  const lenient = address.q === null && saved !== null && !unread ? readLeniently(saved.query, scope) : null
  const read = lenient === null ? parseQuery(text, scope) : ({ ok: true, value: lenient.terms } as const)
  return {
    address: { ...address, view: saved?.id ?? address.view },
    saved,
    absent,
    pending: pending || unread,
    text: lenient === null ? text : printQuery(lenient.terms),
    terms: read.ok ? read.value : NOTHING,
    faults: read.ok ? NOTHING : read.error,
    gone: [...(lenient?.gone ?? NOTHING), ...(address.columns === null ? (saved?.missing ?? NOTHING) : NOTHING)],
    columns: address.columns ?? saved?.columns ?? null,
    grouping: isThere(grouping, scope) ? grouping : 'none',
  }
}

/** By a custom field only where the person sees it, and it has options. */
const isThere = (grouping: Grouping, { elements }: QueryScope): boolean =>
  !grouping.startsWith('element.') ||
  elements?.some(({ code, kind }) => kind === 'options' && grouping === `element.${code}`) === true
