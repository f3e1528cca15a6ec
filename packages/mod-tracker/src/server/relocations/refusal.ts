import type { Decision } from '@guichet/domain/tickets/decide'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Plan } from './plan.ts'

/** Why a plan is not to be carried out; null: it may be. */
export function refusalOf({ decision, hanging }: Plan): Outcome<never> | null {
  const reasons = reasonsAgainst(decision, hanging.duplicates > 0)
  if (reasons.length === 0) return null
  return failure('tracker.relocation.refused', { refusals: reasons.map((code) => ({ code })) })
}

/** What is against moving a ticket. Its address leads to what was merged into it, which would be left behind. */
export function reasonsAgainst(decision: Decision, hasDuplicates: boolean): readonly string[] {
  if (!decision.allowed) return decision.refusals.map(({ code }) => code)
  return hasDuplicates ? ['duplicates'] : []
}
