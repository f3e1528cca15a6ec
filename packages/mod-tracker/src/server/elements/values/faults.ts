import type { FieldFaults } from '@guichet/domain/tickets/elements/fill-in'
import type { FieldFailure, Outcome } from '@guichet/plugin-kit/failure'
import type { ReceiveFault } from '../../../contract/element-points.ts'

/** What was sent for custom fields and is refused, each by its code. A type's own reasons have names of their own. */
export function refuseValues(faults: FieldFaults | ReadonlyMap<string, ReceiveFault>): Outcome<never> {
  const fields = [...faults].map(([code, fault]): FieldFailure => {
    const { code: reason } = fault
    const told = {
      in: 'body',
      path: ['elements', code],
      code: reason.includes('.') ? reason : `element.${reason}`,
    } as const
    return 'limit' in fault ? { ...told, params: { limit: fault.limit } } : told
  })
  return { ok: false, error: { code: 'request.invalid', fields } }
}
