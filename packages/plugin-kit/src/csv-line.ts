/** What a spreadsheet would take for a formula, full-width forms included; what looks like it after apostrophes, so that one more can be taken off again. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** A line of a CSV file that is safe to open in a spreadsheet: before what would be a formula stands an apostrophe. */
export function csvLine(cells: readonly string[], delimiter: ',' | ';' | '\t' = ','): string {
  const safe = cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))
  return `${safe.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`
}

/** The first line of a file. The byte order mark before it tells spreadsheets that the file is UTF-8. */
export const csvHead = (...line: Parameters<typeof csvLine>): string => `\uFEFF${csvLine(...line)}`

/** A cell as it was before `csvLine` made it safe. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)
