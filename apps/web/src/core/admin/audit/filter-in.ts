import type { AuditFilter } from './use-audit.ts'

const DAY = 86_400_000

/** What the address asks for. Days are those of who reads: the last one is meant whole. */
export function filterIn(search: Readonly<Record<string, string | undefined>>): AuditFilter {
  const { by, about, type, context } = search
  const until = startOf(search['until'])
  return {
    by,
    about,
    type,
    context,
    from: startOf(search['from'])?.toISOString(),
    until: until && new Date(until.getTime() + DAY).toISOString(),
  }
}

function startOf(day: string | undefined): Date | undefined {
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const date = new Date(`${day}T00:00`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
