import { useIntl } from 'react-intl'
import type { FieldView } from '../../contract/element-points.ts'
import type { Refused } from './refused.ts'

/** What is wrong with what is in a field, and what to do. */
export function FaultWords({ field, fault }: { readonly field: FieldView; readonly fault: Refused }) {
  const { formatMessage, formatDate, messages } = useIntl()
  const { kind } = field.rules
  const { code, limit } = fault
  const own = `error.${code}`
  if (own in messages) return formatMessage({ id: own })
  const id = `tracker.element.fault.${code}`
  const told =
    kind === 'date' && typeof limit === 'string' ? formatDate(limit, { dateStyle: 'long', timeZone: 'UTC' }) : limit
  // A reason that has no words here: the shape itself was refused.
  return formatMessage({ id: id in messages ? id : 'tracker.element.fault.wrong-shape' }, { kind, limit: told })
}
