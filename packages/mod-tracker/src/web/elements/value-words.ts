import { shownWords } from '@guichet/domain/tickets/elements/option-words'
import type { IntlShape } from 'react-intl'
import type { FieldView, ShownElementValue } from '../../contract/element-points.ts'

type Shown = Pick<FieldView, 'options'> & { readonly rules: Pick<FieldView['rules'], 'kind'> }
type Formats = Pick<IntlShape, 'formatNumber' | 'formatDate' | 'formatList'>

/** A value in the reader's language, on one line. What the field does not know any more is said as it is kept. */
export function valueWords({ rules, options }: Shown, value: ShownElementValue, formats: Formats): string {
  if (typeof value === 'number') return formats.formatNumber(value, { maximumFractionDigits: 6 })
  if (typeof value === 'object') {
    return formats.formatList(shownWords(options, value), { type: 'unit' })
  }
  // A day is the same day wherever one reads it.
  return rules.kind === 'date' ? formats.formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' }) : value
}
