import type { Query } from '@guichet/domain/tickets/query/ast'
import type { QueryFault } from '@guichet/domain/tickets/query/faults'
import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { printQuery } from '@guichet/domain/tickets/query/print'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCan, useTracker } from '../use-tracker.tsx'
import { useScope } from './query/use-scope.tsx'
import { parseSearch, printSearch, toQuery, type ListQuery, type ListSearch, type Tab } from './search.ts'
import { chosenTab, tabsFor } from './tabs.ts'

/** The list that the address asks for, and how to ask for another. */
export interface ListState {
  readonly search: ListSearch
  /** The address's query, read; empty when it is faulty. */
  readonly terms: Query
  readonly faults: readonly QueryFault[]
  readonly tabs: readonly Tab[]
  /** Null until the tracker is known, when it decides. */
  readonly tab: Tab | null
  /** Null until there is something to ask. */
  readonly query: ListQuery | null
  /** Filters and order replace the address: Back leads out of the list, not through its filters. */
  readonly refine: (terms: Query) => void
}

const NOTHING: readonly never[] = []

export function useListState(): ListState {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const can = useCan()
  const scope = useScope()
  const { data: tracker } = useTracker()
  return useMemo(() => {
    const search = parseSearch(raw)
    const read = parseQuery(search.q, scope)
    const tabs = tabsFor(can)
    const tab = tracker === undefined ? null : chosenTab(search.tab, tabs, tracker.landing)
    return {
      search,
      terms: read.ok ? read.value : NOTHING,
      faults: read.ok ? NOTHING : read.error,
      tabs,
      tab,
      query: tab === null || !read.ok ? null : toQuery(read.value, tab),
      refine: (terms) => {
        const next = printSearch({ ...search, q: printQuery(terms) })
        void navigate({ to: '.', search: next, replace: true, resetScroll: false })
      },
    }
  }, [raw, can, scope, tracker, navigate])
}
