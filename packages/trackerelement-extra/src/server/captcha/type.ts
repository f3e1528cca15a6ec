import { err, ok } from '@guichet/domain/result'
import type { ElementType } from '@guichet/mod-tracker/contract'
import { z } from 'zod'
import { DIFFICULTIES } from './difficulty.ts'
import { judgeProof } from './proof.ts'
import { spend } from './repository.ts'

export const settings = z.strictObject({
  difficulty: z.enum(Object.keys(DIFFICULTIES) as (keyof typeof DIFFICULTIES)[]).default('normal'),
})

/** Longer than any proof. */
const PROOF_MAX = 2_000

/**
 * A report costs its sender's computer some work: nothing for one, much for thousands. Nobody else is asked, nothing is kept of it, and who is not
 * asked for the field, because it is hidden from them, needs none.
 */
export const captcha: ElementType = {
  settings,
  hasOptions: false,
  entry: 'reported',
  rules: () => ({ kind: 'text', multiline: false, minLength: 0, maxLength: PROOF_MAX, pattern: null }),
  async receive({ host, tx, actor, activity, code, asked, value }) {
    if (!asked) return ok(null)
    if (typeof value !== 'string') return err({ code: 'required' })
    const judged = await judgeProof(host, { tracker: activity.id, field: code, person: actor.id }, value)
    if (!judged.ok) return judged
    const { nonce, endsAt } = judged.value
    const isFirst = await spend(tx, { trackerId: activity.id, nonce, endsAt })
    return isFirst ? ok(null) : err({ code: 'trackerelement_extra.proof_used' })
  },
}
