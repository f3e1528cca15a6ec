import { answerPage, numberCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import { BULK_MAX, type BulkOutcome } from '../../contract/bulk-words.ts'
import { readableBy } from '../access.ts'
import { csvHead, csvLine } from '@guichet/plugin-kit/csv-line'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { listItems } from './items-repository.ts'
import { presentItem } from './present.ts'
import { bulkOf } from './read.ts'

interface Asked extends PageQuery {
  readonly outcome?: BulkOutcome | undefined
}

export async function itemsOf(caller: Caller, bulkId: string, { outcome, cursor, limit }: Asked) {
  const after = readCursor(cursor, numberCursor)
  if (!after.ok) return after
  const found = await bulkOf(caller, bulkId)
  if (!found.ok) return found
  const wanted = { outcome, after: after.value?.[0] ?? null, limit: limit + 1 }
  const rows = await listItems(caller.host.db, readableBy(caller), found.value, wanted)
  const { prefix } = await trackerInForce(caller)
  return answerPage(
    pageOf(rows, limit, ({ place }) => [place]),
    (row) => presentItem(row, prefix),
  )
}

const COLUMNS = ['ticket', 'outcome', 'reasons', 'summary', 'state'] as const

export async function reportOf(caller: Caller, bulkId: string) {
  const found = await bulkOf(caller, bulkId)
  if (!found.ok) return found
  const rows = await listItems(caller.host.db, readableBy(caller), found.value, { after: null, limit: BULK_MAX })
  const { prefix } = await trackerInForce(caller)
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
