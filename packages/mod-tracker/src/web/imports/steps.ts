import type { Import } from '../types.ts'
import { isBusy } from './use-import.tsx'

export const STEPS = ['columns', 'check', 'result'] as const

export type ImportStep = (typeof STEPS)[number]

/** The step that an import is at. What failed before any row was imported is put right among its columns. */
export function stepOf({ stage, progress }: Import): ImportStep {
  switch (stage) {
    case 'draft':
      return 'columns'
    case 'checking':
    case 'checked':
      return 'check'
    case 'running':
    case 'done':
    case 'cancelled':
      return 'result'
    case 'failed':
      return progress.dryRun ? 'columns' : 'result'
  }
}

/** The steps that can be looked at: while it is under way, that one alone. */
export function openSteps(given: Import): readonly ImportStep[] {
  const at = stepOf(given)
  if (isBusy(given)) return [at]
  if (given.stage === 'done') return ['result']
  return STEPS.filter((step) => step === 'columns' || step === at)
}

export const isStep = (word: string | undefined): word is ImportStep => STEPS.some((step) => step === word)
