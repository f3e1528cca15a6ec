import { joinSql, noSql, type Sql } from '@guichet/plugin-kit/sql'
import type { After } from './list-order.ts'
import type { Filters } from './query/filters.ts'
import type { Words } from './query/words.ts'

export interface ListFilters extends Filters {
  readonly after: After | null
  readonly limit: number
}

/** What is asked by words, of which some are wanted. */
export interface Search extends ListFilters {
  readonly words: Words
}

export const all = (...conditions: readonly Sql[]): Sql =>
  joinSql(
    conditions.filter((condition) => condition !== noSql),
    ' AND ',
  )
