import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Plan } from './plan.ts'

/** Why a plan is not to be carried out; null: it may be. */
export function refusalOf({ decision, hanging }: Plan): Outcome<never> | null {
  if (!decision.allowed) return refused(decision.refusals.map(({ code }) => code))
  // Its address leads to what was merged into it, which would be left behind.
  return hanging.duplicates > 0 ? refused(['duplicates']) : null
}

const refused = (codes: readonly string[]) =>
  failure('tracker.relocation.refused', { refusals: codes.map((code) => ({ code })) })
