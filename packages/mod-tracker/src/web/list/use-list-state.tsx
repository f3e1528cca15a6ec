import type { Query } from '@guichet/domain/tickets/query/ast'
import type { QueryFault } from '@guichet/domain/tickets/query/faults'
import { printQuery } from '@guichet/domain/tickets/query/print'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Grouping } from '../../contract/view-words.ts'
import type { SavedView } from '../types.ts'
import { useCan, useTracker } from '../use-tracker.tsx'
import { useViews } from '../views/use-views.tsx'
import { useFieldsPending } from '../elements/use-fields.tsx'
import { useScope } from './query/use-scope.tsx'
import { readAddress, type AddressRead } from './read-address.ts'
import { printSearch, toQuery, type ListQuery, type ListSearch, type Tab } from './search.ts'
import { chosenTab, tabsFor } from './tabs.ts'

/** Makes another query of the one in force, which is not always the one that is drawn: what was typed may have acted since. */
export type Refinement = (terms: Query) => Query

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
  readonly refine: (change: Refinement) => void
  readonly show: (how: (now: Pick<AddressRead, 'columns'>) => Partial<Pick<ListSearch, 'columns' | 'group'>>) => void
}

export function useListState(): ListState {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const can = useCan()
  const scope = useScope()
  const { data: tracker } = useTracker()
  const { data, isPending } = useViews()
  const fieldsPending = useFieldsPending()
  return useMemo(() => {
    const read = (search: Record<string, unknown>) =>
      readAddress(search, { scope, fieldsPending, views: { data, isPending } })
    const { address, saved, absent, pending, text, terms, faults, gone, columns, grouping } = read(raw)
    const tabs = tabsFor(can)
    const exact = saved !== null || (address.view !== null && !absent)
    const tab = tracker === undefined || pending || exact ? null : chosenTab(address.tab, tabs, tracker.landing)
    const asks = faults.length === 0 && tracker !== undefined && !pending
    const go = (next: (now: AddressRead) => ListSearch) =>
      void navigate({
        to: '.',
        search: (search: Record<string, unknown>) => ({ ...search, ...printSearch(next(read(search))) }),
        replace: true,
        resetScroll: false,
      })
    return {
      address,
      search: { q: text },
      terms,
      faults,
      tabs,
      tab,
      saved,
      gone,
      absent,
      columns,
      grouping,
      query: asks ? toQuery(terms, tab) : null,
      refine: (change) =>
        go((now) => {
          const q = printQuery(change(now.terms))
          return { ...now.address, q: q === now.saved?.query ? null : q }
        }),
      show: (how) => go((now) => ({ ...now.address, ...how(now) })),
    }
  }, [raw, can, scope, tracker, data, isPending, fieldsPending, navigate])
}
