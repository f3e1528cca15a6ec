import type { RefusalCode } from '../../contract/import-words.ts'
import { Tally, type RowOutcome } from '../import/outcome.ts'
import type { Progress } from './types.ts'

/** How far an import is once these rows are settled. */
export function progressAfter(before: Progress, outcomes: readonly RowOutcome[], bytesDone: number): Progress {
  const tally = new Tally()
  for (const outcome of outcomes) tally.add(outcome)
  const reasons: Partial<Record<RefusalCode, number>> = { ...before.reasons }
  for (const [code, rows] of tally.reasons) reasons[code] = (reasons[code] ?? 0) + rows
  return {
    rowsDone: before.rowsDone + tally.rows,
    bytesDone: Math.max(before.bytesDone, bytesDone),
    imported: before.imported + tally.imported,
    already: before.already + tally.already,
    refused: before.refused + tally.refused,
    reasons,
  }
}
