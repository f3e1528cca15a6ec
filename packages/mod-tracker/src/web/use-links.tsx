import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { mayDo } from '@guichet/domain/tickets/operations'
import { useMemo } from 'react'
import { printSearch } from './list/search.ts'
import { useListState } from './list/use-list-state.tsx'
import { useCan } from './use-tracker.tsx'

/** Where links of the tracker lead. A ticket opened from a list keeps the list's filters in its address, so that closing it leads back. */
export function useListLink() {
  const { id } = useActivity()
  const { address } = useListState()
  return useMemo(() => ({ to: `/trackers/${id}`, search: printSearch(address) }), [id, address])
}

export function useTicketLink(): (number: number) => {
  readonly to: string
  readonly search: ReturnType<typeof printSearch>
} {
  const { id } = useActivity()
  const { address } = useListState()
  return useMemo(() => {
    const filters = printSearch(address)
    return (number) => ({ to: `/trackers/${id}/tickets/${number}`, search: filters })
  }, [id, address])
}

/** Null for who may not report here. */
export function useReportLink(): { readonly to: string } | null {
  const { id } = useActivity()
  const may = mayDo('create', useCan())
  return useMemo(() => (may ? { to: `/trackers/${id}/new` } : null), [id, may])
}
