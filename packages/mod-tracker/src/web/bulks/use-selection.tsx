import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from '../query-keys.ts'
import type { ListQuery } from '../list/search.ts'

interface Kept {
  /** Of which list. */
  readonly q: string
  readonly numbers: readonly number[]
  /** All that the list asks for, shown or not. */
  readonly all: boolean
  /** Where a stretch of rows begins. */
  readonly anchor: number | null
  /** What was begun with it, to be followed. */
  readonly bulk: string | null
}

const NOTHING: Kept = { q: '', numbers: [], all: false, anchor: null, bulk: null }

/** The tickets that are ticked in a list. In the cache, so that opening one of them beside the list does not forget them. */
export function useSelection(query: ListQuery | null) {
  const { id } = useActivity()
  const cache = useQueryClient()
  const q = query?.q ?? ''
  const { data } = useQuery<Kept>({ queryKey: keys.selection(id), queryFn: skipToken })
  return useMemo(() => {
    const of = (found: Kept | undefined): Kept =>
      // Another list begins with nothing ticked.
      found?.q === q ? found : { ...NOTHING, q, bulk: found?.bulk ?? null }
    // From what is kept now, not from what was painted: two keys may come between two paints.
    const change = (next: (kept: Kept) => Partial<Kept>) =>
      cache.setQueryData<Kept>(keys.selection(id), (found) => ({ ...of(found), ...next(of(found)) }))
    const kept = of(data)
    const chosen = new Set(kept.numbers)
    return {
      ...kept,
      has: (number: number) => kept.all || chosen.has(number),
      /** With `rows`, a stretch from the last one that was ticked. */
      toggle: (number: number, rows: readonly number[] | null) =>
        change(({ numbers, anchor }) => {
          const stretch = rows === null ? [number] : between(rows, anchor ?? number, number)
          const rest = numbers.filter((each) => !stretch.includes(each))
          return { numbers: numbers.includes(number) ? rest : [...rest, ...stretch], all: false, anchor: number }
        }),
      choose: (numbers: readonly number[]) => change(() => ({ numbers, all: false })),
      chooseAll: () => change(() => ({ all: true })),
      clear: () => change(() => ({ numbers: [], all: false, anchor: null })),
      follow: (bulk: string | null) => change(() => ({ numbers: [], all: false, anchor: null, bulk })),
    }
  }, [data, q, cache, id])
}

export type Selection = ReturnType<typeof useSelection>

/** Something is ticked, or what was begun with it is followed. */
export const isInUse = ({ numbers, all, bulk }: Selection) => numbers.length > 0 || all || bulk !== null

function between(rows: readonly number[], from: number, to: number): readonly number[] {
  const [a, b] = [rows.indexOf(from), rows.indexOf(to)]
  return a === -1 || b === -1 ? [to] : rows.slice(Math.min(a, b), Math.max(a, b) + 1)
}
