import type { PlannedTicket } from './plan-row.ts'
import type { RefusalCode } from '../../contract/import-words.ts'
import type { Refusal } from './refusals.ts'

/** What became of a row, or in a dry run would become. `line`: of the file, from 1, where the row begins. */
export type RowOutcome =
  | { readonly kind: 'imported'; readonly line: number; readonly number: number; readonly ticket: PlannedTicket }
  | { readonly kind: 'would-import'; readonly line: number; readonly ticket: PlannedTicket }
  | { readonly kind: 'already-there'; readonly line: number }
  | { readonly kind: 'refused'; readonly line: number; readonly refusals: readonly Refusal[] }

/** How many rows became what; `imported` in a dry run: would be. */
export interface Counts {
  readonly rows: number
  readonly imported: number
  readonly already: number
  readonly refused: number
  /** A row with several reasons counts under each. */
  readonly reasons: ReadonlyMap<RefusalCode, number>
}

const COUNTED = {
  imported: 'imported',
  'would-import': 'imported',
  'already-there': 'already',
  refused: 'refused',
} as const satisfies Record<RowOutcome['kind'], keyof Counts>

export class Tally implements Counts {
  rows = 0
  imported = 0
  already = 0
  refused = 0
  readonly reasons = new Map<RefusalCode, number>()

  add(outcome: RowOutcome): void {
    this.rows += 1
    this[COUNTED[outcome.kind]] += 1
    const codes = outcome.kind === 'refused' ? outcome.refusals.map(({ code }) => code) : []
    for (const code of new Set(codes)) this.reasons.set(code, (this.reasons.get(code) ?? 0) + 1)
  }
}
