import type { DateFormat } from '../../contract/import-words.ts'
import { momentOf, startOfDay } from '../zone.ts'

/** How to read dates: the order of day, month and year, and the zone of those that do not say theirs. */
export interface DateReading {
  readonly format: DateFormat
  readonly zone: string
}

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`
const HALF = String.raw`(?: ?(?<half>[ap])\.?m\.?)?`
const OFFSET = String.raw`(?: ?(?<offset>Z|[+-]\d{2}:?\d{2}))?`

const DAYS = {
  iso: String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`,
  dmy: String.raw`(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})`,
  mdy: String.raw`(?<month>\d{1,2})[/.-](?<day>\d{1,2})[/.-](?<year>\d{4})`,
} as const satisfies Record<DateFormat, string>

const pattern = (day: string) => new RegExp(`^${day}(?:(?:T|,? )${CLOCK}${HALF}${OFFSET})?$`, 'i')

const PATTERNS = { iso: pattern(DAYS.iso), dmy: pattern(DAYS.dmy), mdy: pattern(DAYS.mdy) }

/** Before it no tracker was: what has such a date has a mistyped year, or a spreadsheet's zero. */
const EARLIEST = Date.UTC(1970, 0, 1)

/** A date, with or without a time. `iso` is understood under each format: it cannot be mistaken. Two-digit years are not. */
export function readDate(cell: string, { format, zone }: DateReading): Date | 'date-invalid' | 'date-nonexistent' {
  const found = (PATTERNS.iso.exec(cell) ?? PATTERNS[format].exec(cell))?.groups
  const shown = found === undefined ? null : shownTime(found)
  if (found === undefined || shown === null || shown < EARLIEST) return 'date-invalid'
  if (found['offset'] !== undefined) return withOffset(shown, found['offset'])
  if (found['hour'] === undefined) return new Date(startOfDay(shown, zone))
  const moment = momentOf(shown, zone)
  return moment === null ? 'date-nonexistent' : new Date(moment)
}

/** The day of a date as it is written, yyyy-mm-dd, whatever its time; null: it is none. */
export function readDay(cell: string, format: DateFormat): string | null {
  const found = (PATTERNS.iso.exec(cell) ?? PATTERNS[format].exec(cell))?.groups
  const shown = found === undefined ? null : shownTime(found)
  return shown === null ? null : new Date(shown).toISOString().slice(0, 10)
}

/** Milliseconds as if the clock were UTC's; null for a day or an hour that is not. */
function shownTime(found: Readonly<Record<string, string | undefined>>): number | null {
  const part = (name: string) => Number(found[name] ?? 0)
  const hour = hourOf(part('hour'), found['half'])
  if (hour === null || hour > 23 || part('minute') > 59 || part('second') > 59) return null
  const day = new Date(Date.UTC(part('year'), part('month') - 1, part('day')))
  if (day.getUTCMonth() !== part('month') - 1 || day.getUTCDate() !== part('day')) return null
  const milliseconds = Math.trunc(Number(`0.${found['fraction'] ?? '0'}`) * 1000)
  return day.getTime() + ((hour * 60 + part('minute')) * 60 + part('second')) * 1000 + milliseconds
}

/** 12 am is midnight, 12 pm noon. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function withOffset(shown: number, offset: string): Date | 'date-invalid' {
  if (offset.toUpperCase() === 'Z') return new Date(shown)
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))]
  if (hours > 14 || minutes > 59) return 'date-invalid'
  return new Date(shown - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000)
}
