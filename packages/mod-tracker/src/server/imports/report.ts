import type { PlainState } from '@guichet/domain/tickets/states'
import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { REPORT_HEAD, reportLines, type ReportedRow, type ReportedTicket } from '../import/report-lines.ts'
import { namePerson, type Names } from '../people.ts'
import type { Caller } from '../caller.ts'
import { importOf } from './read.ts'
import { peopleIn } from './rows.ts'
import { listRows, type StoredRow } from './rows-repository.ts'
import type { ImportRecord } from './types.ts'

/** Rows asked of the database at once. */
const ROWS = 1_000

/** What the command's `--report` says, of what is on the screen. */
export async function reportOf(caller: Caller, importId: string, language: 'en' | 'fr') {
  const found = await importOf(caller, importId)
  if (!found.ok) return found
  const name = `${found.value.fileName.replace(/\.[^.]*$/, '')}-report.csv`
  return answer(200, null, { download: { type: 'text/csv', name, content: linesOf(caller, found.value, language) } })
}

async function* linesOf(caller: Caller, given: ImportRecord, language: 'en' | 'fr'): AsyncGenerator<string> {
  yield REPORT_HEAD
  const { db, people } = caller.host
  let after = 0
  for (;;) {
    const rows = await listRows(db, readableBy(caller), given, { after, limit: ROWS })
    const names = await people.names(rows.flatMap(peopleIn))
    yield rows.map((row) => reportLines(reported(row, names), language)).join('')
    if (rows.length < ROWS) return
    after = rows.at(-1)?.row ?? after
  }
}

function reported(row: StoredRow, names: Names): ReportedRow {
  const { kind, line } = row
  switch (kind) {
    case 'refused':
      return { kind, line, refusals: row.refusals ?? [] }
    case 'already-there':
      return { kind, line }
    case 'would-import':
    case 'imported':
      return { kind, line, number: row.number, ticket: ticketIn(row, names) }
  }
}

/** Null: not the reader's to read. */
function ticketIn({ summary, state, createdAt, closedAt, reporterId, assigneeId }: StoredRow, names: Names) {
  if (summary === null || state === null || createdAt === null) return null
  return {
    summary,
    // A row may have become transferred since; the report says so.
    state: state as PlainState,
    reporter: namePerson(reporterId ?? '', names),
    assignee: assigneeId === null ? null : namePerson(assigneeId, names),
    createdAt,
    closedAt,
  } satisfies ReportedTicket
}
