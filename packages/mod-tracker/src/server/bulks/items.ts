import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import { answer } from '@guichet/plugin-kit/server'
import { BULK_MAX, type BulkOutcome } from '../../contract/bulk-words.ts'
import { readableBy } from '../access.ts'
import { csvHead, csvLine } from '@guichet/plugin-kit/csv-line'
import { badCursor } from '../tickets/cursor.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Visit } from '../visit.ts'
import { listItems } from './items-repository.ts'
import { presentItem } from './present.ts'
import { bulkOf } from './read.ts'

interface Page {
  readonly outcome?: BulkOutcome | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function itemsOf(visit: Visit, bulkId: string, { outcome, cursor, limit }: Page) {
  const after = cursor === undefined ? 0 : placeOf(cursor)
  if (after === null) return badCursor
  const found = await bulkOf(visit, bulkId)
  if (!found.ok) return found
  const rows = await listItems(visit.host.db, readableBy(visit), found.value, { outcome, after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? encodeCursor([page.at(-1)?.place ?? null]) : null
  const { prefix } = await trackerInForce(visit)
  return answer(200, { items: page.map((row) => presentItem(row, prefix)), next }, { next })
}

/** The cursor is the ticket that was shown last. */
function placeOf(cursor: string): number | null {
  const [place] = decodeCursor(cursor, 1) ?? []
  return typeof place === 'number' && Number.isInteger(place) && place >= 0 && place <= BULK_MAX ? place : null
}

const COLUMNS = ['ticket', 'outcome', 'reasons', 'summary', 'state'] as const

export async function reportOf(visit: Visit, bulkId: string) {
  const found = await bulkOf(visit, bulkId)
  if (!found.ok) return found
  const rows = await listItems(visit.host.db, readableBy(visit), found.value, { after: 0, limit: BULK_MAX })
  const { prefix } = await trackerInForce(visit)
  const lines = rows.map((row) => {
    const { key, outcome, refusals, ticket } = presentItem(row, prefix)
    const reasons = refusals.map(({ code }) => code).join(' ')
    return csvLine([key, outcome ?? '', reasons, ticket?.summary ?? '', ticket?.state ?? ''])
  })
  const content = pieces(csvHead(COLUMNS), ...lines)
  return answer(200, null, { download: { type: 'text/csv', name: 'bulk-report.csv', content } })
}

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  yield texts.join('')
}
