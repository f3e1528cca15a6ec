import { typeset } from '@guichet/plugin-kit/typeset'
import { FormattedMessage, useIntl } from 'react-intl'
import type { LibraryField } from '../../types.ts'
import { valueWords } from '../value-words.ts'

interface Props {
  readonly condition: { readonly code: string; readonly values: readonly string[] }
  /** What it is about; nothing: it is not in the form any more. */
  readonly on: LibraryField | undefined
}

/** "Shown when that is this or this", in words. */
export function ConditionWords({ condition: { code, values }, on }: Props) {
  const intl = useIntl()
  const said = values.map((value) => typeset(on === undefined ? value : inWords(on, value)))
  return (
    <FormattedMessage
      id="tracker.form.condition.words"
      values={{
        field: on === undefined ? code : typeset(on.label),
        values: intl.formatList(said, { type: 'disjunction' }),
        count: said.length,
      }}
    />
  )

  function inWords(field: LibraryField, value: string): string {
    const { kind } = field.rules
    if (kind === 'options') return valueWords(field, [value], intl)
    return valueWords(field, kind === 'number' ? Number(value) : value, intl)
  }
}
