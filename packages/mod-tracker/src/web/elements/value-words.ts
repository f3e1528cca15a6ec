import type { IntlShape } from 'react-intl'
import type { CustomField, ShownValue } from '../types.ts'

type Shown = Pick<CustomField, 'rules' | 'options'>
type Formats = Pick<IntlShape, 'formatNumber' | 'formatDate' | 'formatList'>

/** A value in the reader's language, on one line. What the field does not know any more is said as it is kept. */
export function valueWords({ rules, options }: Shown, value: ShownValue, formats: Formats): string {
  if (typeof value === 'number') return formats.formatNumber(value, { maximumFractionDigits: 6 })
  if (Array.isArray(value)) {
    const labels = value.map((code) => options.find((option) => option.code === code)?.label ?? code)
    return formats.formatList(labels, { type: 'unit' })
  }
  if (typeof value === 'object') return value.name
  // A day is the same day wherever one reads it.
  return rules.kind === 'date' ? formats.formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' }) : value
}
