import type { BodyOf } from '@guichet/plugin-kit/contract'
import type { placing } from '../../contract/priority.ts'

export type Placing = BodyOf<{ body: typeof placing }>

/** The same items with one put elsewhere, as far as they are known: beside one that is not among them, it leaves. */
export function reordered<T>(
  items: readonly T[],
  numberOf: (item: T) => number,
  number: number,
  wanted: Placing,
): readonly T[] {
  const from = items.findIndex((item) => numberOf(item) === number)
  const item = items[from]
  if (item === undefined) return items
  const rest = items.toSpliced(from, 1)
  const at = indexIn(
    rest.map((each) => numberOf(each)),
    from,
    wanted,
  )
  return at === null ? rest : rest.toSpliced(at, 0, item)
}

/** Where it comes to be among the others. */
function indexIn(others: readonly number[], from: number, wanted: Placing): number | null {
  if ('to' in wanted) {
    const to = { top: 0, bottom: others.length, up: Math.max(0, from - 1), down: Math.min(others.length, from + 1) }
    return to[wanted.to]
  }
  const beside = others.indexOf('before' in wanted ? wanted.before : wanted.after)
  return beside === -1 ? null : 'before' in wanted ? beside : beside + 1
}
