import type { CsvRow } from './csv-rows.ts'

/** Rows whose people and identities are asked for at once: no more than 100, which is what a question to the host may hold. */
const ROWS = 100

/** Long rows come in smaller chunks, so that memory stays bounded. */
const CHARACTERS = 2_000_000

export async function* chunks(rows: AsyncIterable<CsvRow>): AsyncGenerator<readonly CsvRow[]> {
  let chunk: CsvRow[] = []
  let characters = 0
  for await (const row of rows) {
    chunk.push(row)
    characters += lengthOf(row)
    if (chunk.length < ROWS && characters < CHARACTERS) continue
    yield chunk
    chunk = []
    characters = 0
  }
  if (chunk.length > 0) yield chunk
}

const lengthOf = (row: CsvRow) =>
  'cells' in row ? row.cells.reduce((sum, cell) => sum + cell.length, 0) : row.text.length
