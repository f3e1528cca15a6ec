import type { ImportStage } from '../../contract/import-words.ts'

type Step = 'setUp' | 'check' | 'run' | 'goOn' | 'stopCheck' | 'stopRun'

/** From which stages each step leads, and where to. */
export const STEPS = {
  setUp: { from: ['draft', 'checked', 'cancelled', 'failed'], to: 'draft' },
  check: { from: ['draft', 'checked', 'cancelled', 'failed'], to: 'checking' },
  /** From the first row. */
  run: { from: ['checked'], to: 'running' },
  /** From where an import, not a dry run, has stopped. */
  goOn: { from: ['cancelled', 'failed'], to: 'running' },
  stopCheck: { from: ['checking'], to: 'draft' },
  stopRun: { from: ['running'], to: 'cancelled' },
} as const satisfies Record<Step, { from: readonly ImportStage[]; to: ImportStage }>

export const leads = (step: Step, from: ImportStage): boolean =>
  (STEPS[step].from as readonly ImportStage[]).includes(from)
