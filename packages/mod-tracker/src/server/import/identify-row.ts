import type { CsvRow } from './csv-rows.ts'
import { excerpt } from './excerpt.ts'
import { cellReader, type Header, type ReadCell } from './header.ts'
import type { Identities } from './identity.ts'
import type { Refusal } from './refusals.ts'
import { UNDECODABLE } from './text-lines.ts'

/** A row that can be told from the others, or why it is refused as a whole. */
export type IdentifiedRow =
  | { readonly line: number; readonly identity: string; readonly cell: ReadCell }
  | { readonly line: number; readonly refusal: Refusal }

/** To be asked of each row once, in the order of the file. */
export function identifyRow(row: CsvRow, header: Header, identities: Identities): IdentifiedRow {
  const { line } = row
  const refuse = (code: Refusal['code'], value: string, column: string | null = null) => ({
    line,
    refusal: { code, column, value: excerpt(value) },
  })
  if (!('cells' in row)) return refuse(row.problem, row.text)
  const { cells } = row
  if (cells.length !== header.names.length) return refuse('columns', `${cells.length}/${header.names.length}`)
  // In any cell, mapped or not: read again in its right encoding, the row would have another identity, and be imported twice.
  const broken = cells.findIndex((cell) => cell.includes(UNDECODABLE))
  if (broken !== -1) return refuse('encoding', cells[broken] ?? '', header.names[broken])
  const known = identities.of(cells)
  if ('identity' in known) return { line, identity: known.identity, cell: cellReader(header, cells) }
  return refuse(known.problem, cells[header.identity?.at ?? -1] ?? '', header.identity?.name)
}
