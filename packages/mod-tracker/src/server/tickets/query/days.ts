import type { DateTerm, Operator, QueryDate } from '@guichet/domain/tickets/query/ast'
import { dayOf, nextDay } from '@guichet/domain/tickets/query/date'
import { dayIn, startOfDay } from '../../zone.ts'

/** Whose days: what time it is, and where. */
export interface Clock {
  readonly now: Date
  readonly timeZone: string
}

/** Moments from `from` up to, without, `to`. */
interface Stretch {
  readonly from: Date | null
  readonly to: Date | null
}

/** The stretch of time that a term with a date means. A relative one without a sign is "since": `updated:-7d`. */
export function stretchOf({ operator }: Pick<DateTerm, 'operator'>, date: QueryDate, clock: Clock): Stretch {
  const day = dayOf(date, today(clock))
  const begins = (of: string) => new Date(startOfDay(Date.parse(of), clock.timeZone))
  const [from, to] = ENDS[operator ?? (date.kind === 'ago' ? '>=' : 'within')]
  const at = { day: () => begins(day), after: () => begins(nextDay(day)) }
  return { from: from && at[from](), to: to && at[to]() }
}

/** The same where what is compared is a day itself, of no time zone. */
export function daysOf({ operator }: Pick<DateTerm, 'operator'>, date: QueryDate, clock: Clock) {
  return {
    operator: operator ?? (date.kind === 'ago' ? ('>=' as const) : ('=' as const)),
    day: dayOf(date, today(clock)),
  }
}

export const today = ({ now, timeZone }: Clock): string => dayIn(now, timeZone)

type End = 'day' | 'after' | null

const ENDS = {
  within: ['day', 'after'],
  '<': [null, 'day'],
  '<=': [null, 'after'],
  '>': ['after', null],
  '>=': ['day', null],
} as const satisfies Record<Operator | 'within', readonly [End, End]>
