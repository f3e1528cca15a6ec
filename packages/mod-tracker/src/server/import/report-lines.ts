import { csvHead, csvLine } from '@guichet/plugin-kit/csv-line'
import type { RowOutcome } from './outcome.ts'
import type { PlannedTicket } from './plan-row.ts'
import { reasonIn } from './reasons.ts'

const COLUMNS = ['line', 'outcome', 'number', 'code', 'reason', 'column', 'value'] as const
const TICKET_COLUMNS = ['summary', 'state', 'reporter', 'assignee', 'created', 'closed'] as const

/** What a report says of a ticket. */
export type ReportedTicket = Pick<
  PlannedTicket,
  'summary' | 'state' | 'reporter' | 'assignee' | 'createdAt' | 'closedAt'
>

/** A row that became or would become a ticket: without it, where it is not the reader's to read. */
interface TicketRow {
  readonly kind: 'imported' | 'would-import'
  readonly line: number
  readonly number?: number | null
  readonly ticket: ReportedTicket | null
}

export type ReportedRow = Exclude<RowOutcome, { ticket: unknown }> | TicketRow

/** The byte order mark tells spreadsheets that it is UTF-8. */
export const REPORT_HEAD = csvHead([...COLUMNS, ...TICKET_COLUMNS])

/** The lines of a report that say what became of a row: one, or of a refused one a line for each reason. */
export const reportLines = (row: ReportedRow, language: 'en' | 'fr'): string =>
  cellsOf(row, language)
    .map((cells) => csvLine(cells))
    .join('')

function cellsOf(row: ReportedRow, language: 'en' | 'fr'): readonly (readonly string[])[] {
  const { kind, line } = row
  const start = [String(line), kind]
  const noTicket = TICKET_COLUMNS.map(() => '')
  switch (kind) {
    case 'refused':
      return row.refusals.map(({ code, column, value }) => [
        ...start,
        '',
        code,
        reasonIn(language, code),
        column ?? '',
        value,
        ...noTicket,
      ])
    case 'already-there':
      return [[...start, '', '', '', '', '', ...noTicket]]
    case 'would-import':
    case 'imported':
      return [
        [...start, String(row.number ?? ''), '', '', '', '', ...(row.ticket ? ticketCells(row.ticket) : noTicket)],
      ]
  }
}

function ticketCells(ticket: ReportedTicket): readonly string[] {
  const { summary, state, reporter, assignee, createdAt, closedAt } = ticket
  return [summary, state, reporter.name, assignee?.name ?? '', createdAt.toISOString(), closedAt?.toISOString() ?? '']
}
