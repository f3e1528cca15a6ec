import { IMPORT_FIELDS, type ImportField, type ImportTarget } from '../../contract/import-words.ts'
import type { ImportSettings } from '../types.ts'

type Columns = ImportSettings['columns']

/** What a column is, if anything. */
export const fieldOf = (columns: Columns, name: string): ImportTarget | null =>
  (Object.keys(columns) as ImportTarget[]).find((field) => columns[field] === name) ?? null

/** Says what a column is. A field is one column's: the one that had it has nothing then. */
export function withField(columns: Columns, name: string, field: ImportTarget | null): Columns {
  const others = Object.entries(columns).filter(([key, column]) => column !== name && key !== field)
  return { ...Object.fromEntries(others), ...(field !== null && { [field]: name }) }
}

/** A ticket has to be called something. */
export const lacksText = ({ summary, description }: Columns): boolean =>
  summary === undefined && description === undefined

/** The fields that no column is. */
export const missing = (columns: Columns): readonly ImportField[] =>
  IMPORT_FIELDS.filter((field) => columns[field] === undefined)
