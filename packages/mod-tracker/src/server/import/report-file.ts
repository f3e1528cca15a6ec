import { open } from 'node:fs/promises'
import type { RowOutcome } from './outcome.ts'
import { REPORT_HEAD, reportLines } from './report-lines.ts'

/** Written when so many characters have come together. */
const BUFFER = 65_536

/** A file that says of every row what became of it. */
export interface ReportFile {
  add(outcome: RowOutcome): Promise<void>
  close(): Promise<void>
}

/** `json`: an array with an object for each row. Else CSV, with a line for each reason of a refused row. */
export async function openReportFile(path: string, kind: 'csv' | 'json'): Promise<ReportFile> {
  const { begin, entry, end } = kind === 'json' ? JSON_FORMAT : CSV_FORMAT
  const file = await open(path, 'w')
  let waiting = begin
  let first = true
  const flush = async () => {
    await file.appendFile(waiting, 'utf8')
    waiting = ''
  }
  return {
    async add(outcome) {
      waiting += entry(outcome, first)
      first = false
      if (waiting.length >= BUFFER) await flush()
    },
    async close() {
      waiting += end
      await flush().finally(() => file.close())
    },
  }
}

interface Format {
  readonly begin: string
  readonly end: string
  readonly entry: (outcome: RowOutcome, first: boolean) => string
}

const JSON_FORMAT: Format = {
  begin: '[\n',
  end: '\n]\n',
  entry: (outcome, first) => `${first ? '' : ',\n'}${JSON.stringify(outcome)}`,
}

const CSV_FORMAT: Format = { begin: REPORT_HEAD, end: '', entry: (outcome) => reportLines(outcome, 'en') }
