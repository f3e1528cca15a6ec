import type { Query } from '@guichet/domain/tickets/query/ast'
import type { QueryScope } from '@guichet/domain/tickets/query/fields'
import type { QueryFault } from '@guichet/domain/tickets/query/faults'
import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { printQuery } from '@guichet/domain/tickets/query/print'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Grouping } from '../../contract/view-words.ts'
import type { SavedView } from '../types.ts'
import { useCan, useTracker } from '../use-tracker.tsx'
import { readLeniently } from '../views/lenient.ts'
import { useViews } from '../views/use-views.tsx'
import { useFieldsPending } from '../elements/use-fields.tsx'
import { useScope } from './query/use-scope.tsx'
import { parseSearch, printSearch, toQuery, type ListQuery, type ListSearch, type Tab } from './search.ts'
import { chosenTab, tabsFor } from './tabs.ts'
import { viewOf } from './view-of.ts'

/** The list that the address asks for, and how to ask for another. */
export interface ListState {
  /** As the address says it. */
  readonly address: ListSearch
  /** The query in force as text. */
  readonly search: { readonly q: string }
  /** The same, read; empty when it is faulty. */
  readonly terms: Query
  readonly faults: readonly QueryFault[]
  readonly tabs: readonly Tab[]
  /** Null until it is known, and in a saved view. */
  readonly tab: Tab | null
  readonly saved: SavedView | null
  /** What the view asks or shows that is not there any more, as it is written. */
  readonly gone: readonly string[]
  /** The address names a view that is not there for the person. */
  readonly absent: boolean
  /** Null: as usual. */
  readonly columns: readonly string[] | null
  readonly grouping: Grouping
  /** Null until there is something to ask. */
  readonly query: ListQuery | null
  /** Filters and order replace the address: Back leads out of the list, not through its filters. */
  readonly refine: (terms: Query) => void
  readonly show: (how: Partial<Pick<ListSearch, 'columns' | 'group'>>) => void
}

const NOTHING: readonly never[] = []

export function useListState(): ListState {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const can = useCan()
  const scope = useScope()
  const { data: tracker } = useTracker()
  const { data, isPending } = useViews()
  const fieldsPending = useFieldsPending()
  return useMemo(() => {
    const address = parseSearch(raw)
    const { saved, pending: viewPending, absent } = viewOf(address, { data, isPending })
    const asked = address.q ?? saved?.query ?? ''
    // What is asked of custom fields can be read once it is known which there are.
    const grouping = address.group ?? saved?.grouping ?? 'none'
    const unread = fieldsPending && (asked.includes('element.') || grouping.startsWith('element.'))
    const pending = viewPending || unread
    const text = unread ? '' : asked
    const lenient = address.q === null && saved !== null && !unread ? readLeniently(saved.query, scope) : null
    const read = lenient === null ? parseQuery(text, scope) : ({ ok: true, value: lenient.terms } as const)
    const tabs = tabsFor(can)
    const exact = saved !== null || (address.view !== null && !absent)
    const tab = tracker === undefined || pending || exact ? null : chosenTab(address.tab, tabs, tracker.landing)
    const asks = read.ok && tracker !== undefined && !pending
    const go = (next: ListSearch) =>
      void navigate({ to: '.', search: printSearch(next), replace: true, resetScroll: false })
    return {
      address: saved !== null && address.view === null ? { ...address, view: saved.id } : address,
      search: { q: lenient === null ? text : printQuery(lenient.terms) },
      terms: read.ok ? read.value : NOTHING,
      faults: read.ok ? NOTHING : read.error,
      tabs,
      tab,
      saved,
      gone: [...(lenient?.gone ?? NOTHING), ...(address.columns === null ? (saved?.missing ?? NOTHING) : NOTHING)],
      absent,
      columns: address.columns ?? saved?.columns ?? null,
      grouping: isThere(grouping, scope) ? grouping : 'none',
      query: asks ? toQuery(read.value, tab) : null,
      refine: (terms) => {
        const q = printQuery(terms)
        go({ ...address, view: saved?.id ?? address.view, q: q === saved?.query ? null : q })
      },
      show: (how) => go({ ...address, view: saved?.id ?? address.view, ...how }),
    }
  }, [raw, can, scope, tracker, data, isPending, fieldsPending, navigate])
}

/** By a custom field only where the person sees it, and it has options. */
const isThere = (grouping: Grouping, { elements }: QueryScope): boolean =>
  !grouping.startsWith('element.') ||
  elements?.some(({ code, kind }) => kind === 'options' && grouping === `element.${code}`) === true
