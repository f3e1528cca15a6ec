import { parse } from 'csv-parse/sync'
import { DELIMITERS, type Delimiter } from '../../contract/import-words.ts'
import type { TextLine } from './text-lines.ts'

/** Characters of one row, all its lines together; far more than a ticket's fields may have. */
export const ROW_MAX = 1_000_000

/** A row by the number of its first line: its cells, or why it has none, with its text. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: 'quote' | 'row-too-long'; readonly text: string }

/**
 * The rows of a CSV file (RFC 4180: a quote within quotes is doubled). Without a delimiter, the one that gives the first row most cells.
 *
 * A row ends with the first line at which its quotes are even in number; csv-parse then says whether it is one. When it is not, or when
 * the quotes never become even, only its first line is given up, and reading goes on with the next: one broken quote costs one row. The
 * limit of it: further lines of a field that was broken in its first are read as rows, and mostly refused for their number of columns.
 */
export async function* csvRows(lines: AsyncIterable<TextLine>, delimiter: Delimiter | null): AsyncGenerator<CsvRow> {
  const ahead = new Ahead(lines[Symbol.asyncIterator]())
  let separator = delimiter
  for (let first = await ahead.at(0); first !== null; first = await ahead.at(0)) {
    if (first.text.length > ROW_MAX) {
      ahead.drop(1)
      yield { line: first.number, problem: 'row-too-long', text: first.text }
      continue
    }
    const { text, count } = await gather(ahead)
    const row = withoutLineEnd(text)
    if (row === '') {
      ahead.drop(1)
      continue
    }
    separator ??= likeliest(row)
    const cells = isEven(text) ? cellsOf(row, separator) : null
    ahead.drop(cells === null ? 1 : count)
    yield cells === null
      ? { line: first.number, problem: 'quote', text: withoutLineEnd(first.text) }
      : { line: first.number, cells }
  }
}

/** The text up to the line at which quotes are even, within what a row may have. */
async function gather(ahead: Ahead): Promise<{ text: string; count: number }> {
  let text = ''
  let even = true
  let count = 0
  do {
    const line = await ahead.at(count)
    if (line === null || text.length + line.text.length > ROW_MAX) break
    text += line.text
    even = even === isEven(line.text)
    count += 1
  } while (!even)
  return { text, count }
}

function isEven(text: string): boolean {
  let quotes = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes += 1
  return quotes % 2 === 0
}

const withoutLineEnd = (text: string) => text.replace(/\r?\n$/, '')

/** Null: not a row. */
function cellsOf(row: string, delimiter: Delimiter): readonly string[] | null {
  try {
    const rows: string[][] = parse(row, { delimiter, record_delimiter: '\n', relax_column_count: true })
    return rows.length === 1 ? (rows[0] ?? null) : null
  } catch {
    return null
  }
}

/** The delimiter that gives a row most cells; of those that are equal, the first. */
function likeliest(row: string): Delimiter {
  const cells = (delimiter: Delimiter) => cellsOf(row, delimiter)?.length ?? 0
  return DELIMITERS.reduce((best, other) => (cells(other) > cells(best) ? other : best))
}

/** Lines read ahead and not yet used. */
class Ahead {
  readonly #source: AsyncIterator<TextLine>
  #lines: TextLine[] = []
  #start = 0

  constructor(source: AsyncIterator<TextLine>) {
    this.#source = source
  }

  /** The n-th line from here; null after the last. */
  async at(n: number): Promise<TextLine | null> {
    while (this.#lines.length <= this.#start + n) {
      const next = await this.#source.next()
      if (next.done === true) return null
      this.#lines.push(next.value)
    }
    return this.#lines[this.#start + n] ?? null
  }

  /** Moves on. What was used is let go of once it is half of what is held, so that this costs the same however many lines wait. */
  drop(count: number): void {
    this.#start += count
    if (this.#start * 2 < this.#lines.length) return
    this.#lines = this.#lines.slice(this.#start)
    this.#start = 0
  }
}
