import type { Delimiter, Encoding } from '../../contract/import-words.ts'
import type { Mapping } from './mapping.ts'
import type { Rules } from './plan-row.ts'
import type { DateReading } from './read-date.ts'

/** How a file is to be read. */
export interface ImportSettings {
  readonly mapping: Mapping
  /** The column whose cell a row is known by; null: by all its cells. */
  readonly identityColumn: string | null
  /** Null: found out from the first line. */
  readonly delimiter: Delimiter | null
  readonly encoding: Encoding
  readonly dates: DateReading
  readonly unknownPeople: Rules['unknownPeople']
  /** Says what each row would become, and writes nothing. */
  readonly dryRun: boolean
}
