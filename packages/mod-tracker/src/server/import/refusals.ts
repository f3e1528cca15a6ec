import type { RefusalCode } from '../../contract/import-words.ts'

/** Why a row is refused. */
export interface Refusal {
  readonly code: RefusalCode
  /** The column's name in the file; null when the row as a whole is refused. */
  readonly column: string | null
  /** The beginning of what is refused. */
  readonly value: string
}
