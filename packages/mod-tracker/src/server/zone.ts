const formats = new Map<string, Intl.DateTimeFormat>()

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/**
 * The moment at which clocks of a zone show a time, given as milliseconds as if it were UTC. Shown twice, when clocks go back: the first.
 * Never shown, when they go forward: null.
 */
export function momentOf(shown: number, zone: string): number | null {
  const found = candidates(shown, zone).find((moment) => moment + offsetAt(moment, zone) === shown)
  return found ?? null
}

/** The first moment of a day, given by its midnight: in some zones clocks go forward at midnight, and the day begins later. */
export function startOfDay(midnight: number, zone: string): number {
  return momentOf(midnight, zone) ?? candidates(midnight, zone)[0]
}

/** The day that calendars of a zone show at a moment: yyyy-mm-dd. */
export function dayIn(moment: Date, zone: string): string {
  const shown = moment.getTime() + offsetAt(moment.getTime(), zone)
  return new Date(shown).toISOString().slice(0, 10)
}

const DAY = 86_400_000

/** By the offset before a change of clocks, and by the one after: the same where there is none near. */
function candidates(shown: number, zone: string): readonly [number, number] {
  return [shown - offsetAt(shown - DAY, zone), shown - offsetAt(shown + DAY, zone)]
}

/** What clocks of the zone show at a moment, less UTC; to the second, which zones were given in before 1970. */
function offsetAt(moment: number, zone: string): number {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone)
  if (kept !== undefined) return kept
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, format)
  return format
}
