import type { Outcome } from '@guichet/plugin-kit/failure'
import { openImport, type ImportSource } from './open-import.ts'
import { Tally, type Counts, type RowOutcome } from './outcome.ts'

export interface ImportRun extends ImportSource {
  /** Told of each row in the order of the file, once it is settled; the import waits for it. */
  readonly onRow: (outcome: RowOutcome, counts: Counts) => void | Promise<void>
  /** Stops the import, rejecting with the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * Imports a whole file: whatever stops it, what was imported is whole, and running it again imports the rest. A refused row does not keep
 * the others back.
 */
export async function runImport({ onRow, signal, ...source }: ImportRun): Promise<Outcome<Counts>> {
  const opened = await openImport(source)
  if (!opened.ok) return opened
  const tally = new Tally()
  for await (const settled of opened.value.settle()) {
    if (!settled.ok) return settled
    for (const outcome of settled.value) {
      tally.add(outcome)
      await onRow(outcome, tally)
      signal?.throwIfAborted()
    }
  }
  return { ok: true, value: tally }
}
