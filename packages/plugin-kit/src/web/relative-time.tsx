const MINUTE = 60_000
const HOUR = 3_600_000

/** How near a moment is, in the words lists use: the calendar day counts, in the reader's zone, not 24 hours. */
export type Nearness =
  | { readonly kind: 'now' }
  | { readonly kind: 'minutes' | 'hours'; readonly count: number }
  | { readonly kind: 'yesterday' | 'this-year' | 'other-year' }

export function nearness(at: Date, now: Date): Nearness {
  const elapsed = now.getTime() - at.getTime()
  if (elapsed >= -MINUTE && elapsed < MINUTE) return { kind: 'now' }
  if (elapsed > 0 && elapsed < HOUR) return { kind: 'minutes', count: Math.floor(elapsed / MINUTE) }
  if (elapsed > 0 && (sameDay(at, now) || elapsed < 6 * HOUR))
    return { kind: 'hours', count: Math.floor(elapsed / HOUR) }
  if (sameDay(at, new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return { kind: 'yesterday' }
  return { kind: at.getFullYear() === now.getFullYear() ? 'this-year' : 'other-year' }
}

function sameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()
}
