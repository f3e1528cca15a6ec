import { printQuery } from '@guichet/domain/tickets/query/print'
import { termsIn } from '../list/search.ts'
import type { ListState } from '../list/use-list-state.tsx'
import { writtenOf, type ViewText } from './use-views.tsx'

/** What the list shows now, as it is saved: with what a tab adds said out. */
export function viewTextOf({
  terms,
  tab,
  columns,
  grouping,
}: ListState): Omit<ViewText, 'name' | 'description' | 'shared'> {
  return { query: printQuery(termsIn(terms, tab)), columns: columns === null ? null : [...columns], grouping }
}

/** Whether a saved view is looked at otherwise than it was saved. */
export function isChanged(state: ListState): boolean {
  if (state.saved === null || state.faults.length > 0) return false
  const { query, columns, grouping } = writtenOf(state.saved)
  const now = viewTextOf(state)
  const { q, columns: chosen, group } = state.address
  return (
    (q !== null && now.query !== query) ||
    (chosen !== null && chosen.join() !== (columns ?? []).join()) ||
    (group !== null && now.grouping !== grouping)
  )
}
