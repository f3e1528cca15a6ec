/** What one of a kind is worth, and what all of that kind are worth at most; null: as much as there is. Points have two decimals at most. */
export interface Worth {
  readonly points: number
  readonly cap: number | null
}

/** By kind of participation. A kind that is not in it is worth nothing. */
export type Rubric = Readonly<Record<string, Worth>>

export const POINTS_MAX = 1_000
export const MAXIMUM_MAX = 1_000

/**
 * A person's score: points for each kind, each kind's up to its cap, together up to the maximum. It never falls when somebody does more, and
 * is exact to two decimals: it is reckoned in hundredths.
 */
export function scoreOf(rubric: Rubric, counts: Readonly<Record<string, number>>, maximum: number): number {
  const total = Object.entries(rubric).reduce((sum, [kind, worth]) => sum + hundredthsOf(worth, counts[kind] ?? 0), 0)
  return Math.min(total, hundredths(maximum)) / 100
}

function hundredthsOf({ points, cap }: Worth, count: number): number {
  const all = hundredths(points) * count
  return cap === null ? all : Math.min(all, hundredths(cap))
}

const hundredths = (value: number) => Math.round(value * 100)

/** Whether anything could ever be earned by it. */
export const isWorthSomething = (rubric: Rubric) =>
  Object.values(rubric).some(({ points, cap }) => points > 0 && (cap === null || cap > 0))
