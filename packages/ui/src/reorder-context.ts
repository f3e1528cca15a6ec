import { createContext, use } from 'react'

/** What is being taken to another place among rows, by mouse or by keyboard. */
export type Reordering = {
  /** Null: nothing is. */
  readonly taken: string | null
  readonly take: (id: string | null) => void
  /** `id` goes where `onto` is. */
  readonly drop: (id: string, onto: string) => void
}

export const ReorderContext = createContext<Reordering | null>(null)

export function useReordering(): Reordering {
  const reordering = use(ReorderContext)
  if (reordering === null) throw new Error('outside of Reorder')
  return reordering
}
