import type { DateUnit, QueryDate } from './ast.ts'

/** yyyy-mm-dd, today, or so many days, weeks or months ago. Null: no date. */
export function parseDate(text: string): QueryDate | null {
  if (text === 'today') return { kind: 'today' }
  const [, count, unit] = /^-(\d{1,4})([dwm])$/.exec(text) ?? []
  if (count !== undefined) return { kind: 'ago', count: Number(count), unit: unit as DateUnit }
  return isDay(text) ? { kind: 'day', day: text } : null
}

export function printDate(date: QueryDate): string {
  switch (date.kind) {
    case 'today':
      return 'today'
    case 'ago':
      return `-${date.count}${date.unit}`
    case 'day':
      return date.day
  }
}

/** A day there is, with a year of four figures that is not taken for one of the twentieth century. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return year !== undefined && dayFrom(Number(year), Number(month) - 1, Number(day)) === text
}

/** The day that is meant, where it is `today` (yyyy-mm-dd). A month ago is the same day of that month, or its last. */
export function dayOf(date: QueryDate, today: string): string {
  if (date.kind === 'day') return date.day
  if (date.kind === 'today') return today
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  if (date.unit !== 'm') return dayFrom(year, month - 1, day - date.count * (date.unit === 'w' ? 7 : 1))
  const lastDay = new Date(Date.UTC(year, month - date.count, 0)).getUTCDate()
  return dayFrom(year, month - 1 - date.count, Math.min(day, lastDay))
}

/** The day after. */
export function nextDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return dayFrom(year, month - 1, date + 1)
}

const dayFrom = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().replace(/T.*$/, '')
