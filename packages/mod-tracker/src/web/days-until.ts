const DAY_MS = 86_400_000

/** How many days a day of the calendar is from another, both yyyy-mm-dd: 1 the day after it, -2 two days before. */
export function daysUntil(day: string, from: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
}
