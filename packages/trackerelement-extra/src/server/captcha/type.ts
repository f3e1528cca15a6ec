import { err, ok } from '@guichet/domain/result'
import type { ElementType } from '@guichet/mod-tracker/contract'
import { WORK_DIFFICULTIES, WORK_PROOF_MAX } from '@guichet/plugin-kit/work'
import { z } from 'zod'
import { purposeOf } from './purpose.ts'

export const settings = z.strictObject({ difficulty: z.enum(WORK_DIFFICULTIES).default('normal') })

/**
 * A report costs its sender's computer some work: nothing for one, much for thousands. Nobody else is asked, nothing is kept of it, and who is not
 * asked for the field, because it is hidden from them, needs none.
 */
export const captcha: ElementType = {
  settings,
  hasOptions: false,
  entry: 'reported',
  rules: () => ({ kind: 'text', multiline: false, minLength: 0, maxLength: WORK_PROOF_MAX, pattern: null }),
  async receive({ host, tx, actor, activity, code, asked, value }) {
    if (!asked) return ok(null)
    if (typeof value !== 'string') return err({ code: 'required' })
    const taken = await host.work.take(tx, purposeOf(activity.id, code, actor.id), value)
    return taken.ok ? ok(null) : err({ code: `trackerelement_extra.proof_${taken.error}` })
  },
}
