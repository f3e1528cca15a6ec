import type { SavedView, SavedViews } from '../types.ts'
import { ASKED, type ListSearch } from './search.ts'

export interface KnownViews {
  readonly data: SavedViews | undefined
  readonly isPending: boolean
}

interface Found {
  readonly saved: SavedView | null
  /** It is not known yet. */
  readonly pending: boolean
  readonly absent: boolean
}

/** The saved view that an address names, or that opens first for the person where it names nothing. */
export function viewOf({ tab, view, q }: ListSearch, { data, isPending }: KnownViews): Found {
  if (view === ASKED || tab !== null) return { saved: null, pending: false, absent: false }
  // A bare address with a query is of the tab that opens first, as it always was.
  const wanted = view ?? (q === null ? (data?.preferred ?? null) : null)
  const asks = view !== null || q === null
  const saved = data?.items.find(({ id }) => id === wanted) ?? null
  return { saved, pending: asks && isPending, absent: view !== null && !isPending && saved === null }
}
