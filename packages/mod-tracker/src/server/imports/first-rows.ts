import type { Delimiter, Encoding } from '../../contract/import-words.ts'
import { csvRows, ROW_MAX } from '../import/csv-rows.ts'
import { textLines } from '../import/text-lines.ts'

interface Reading {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
}

/** The first rows that are rows: none when the first line is not, because nothing then says what the others are. */
export async function firstRows(
  source: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: Reading,
  most: number,
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for await (const row of csvRows(textLines(source, encoding, ROW_MAX), delimiter)) {
    if ('cells' in row) rows.push(row.cells)
    else if (rows.length === 0) return []
    if (rows.length === most) return rows
  }
  return rows
}
