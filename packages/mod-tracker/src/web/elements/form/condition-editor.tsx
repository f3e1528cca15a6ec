import { typeset } from '@guichet/plugin-kit/typeset'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldGroup } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { TextInput } from '@guichet/ui/text-input'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FormRow, LibraryField } from '../../types.ts'
import css from './form.module.css'
import type { Elements } from './rows.ts'

interface Props {
  readonly row: FormRow
  readonly rows: readonly FormRow[]
  readonly elements: Elements
  /** What is wrong with it, in words. */
  readonly error: ReactNode
  readonly onChange: (condition: FormRow['condition']) => void
}

/** What shows the field: always, or when another one is this or that. */
export function ConditionEditor({ row, rows, elements, error, onChange }: Props) {
  const { formatMessage } = useIntl()
  const { condition } = row
  const others = rows
    .filter(({ element }) => element !== row.element)
    .map(({ element }) => elements.get(element))
    .filter((element) => element !== undefined && canDecide(element)) as LibraryField[]
  const on = others.find(({ code }) => code === condition?.code)
  if (others.length === 0 && condition === null)
    return (
      <p className={css.quiet}>
        <FormattedMessage id="tracker.form.condition.alone" />
      </p>
    )
  return (
    <div className={css.condition}>
      <Field
        size="s"
        label={<FormattedMessage id="tracker.form.condition" />}
        error={on === undefined || on.rules.kind !== 'options' ? error : undefined}
      >
        <NativeSelect
          size="s"
          value={condition?.code ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : { code: target.value, values: [] })}
        >
          <option value="">{formatMessage({ id: 'tracker.form.condition.always' })}</option>
          {others.map(({ code, label }) => (
            <option key={code} value={code}>
              {formatMessage({ id: 'tracker.form.condition.when' }, { field: typeset(label) })}
            </option>
          ))}
          {condition !== null && on === undefined && <option value={condition.code}>{condition.code}</option>}
        </NativeSelect>
      </Field>
      {condition !== null && on !== undefined && (
        <Values
          on={on}
          values={condition.values}
          error={error}
          onChange={(values) => onChange({ code: on.code, values })}
        />
      )}
    </div>
  )
}

/** What it holds can be told before somebody fills it in: not who is chosen, nor what the server puts there. */
const canDecide = ({ rules: { kind }, entry }: LibraryField) =>
  entry !== 'given' && ['options', 'text', 'number', 'date'].includes(kind)

interface ValuesProps {
  readonly on: LibraryField
  readonly values: string[]
  readonly error: ReactNode
  readonly onChange: (values: string[]) => void
}

function Values({ on, values, error, onChange }: ValuesProps) {
  const label = <FormattedMessage id="tracker.form.condition.is" values={{ field: typeset(on.label) }} />
  if (on.rules.kind === 'options') {
    const offered = on.options.filter(({ code, active }) => active || values.includes(code))
    return (
      <FieldGroup size="s" label={label} error={error}>
        <div className={css.boxes}>
          {offered.map(({ code, label: option }) => (
            <Checkbox
              key={code}
              label={<span dir="auto">{typeset(option)}</span>}
              checked={values.includes(code)}
              onChange={({ target }) =>
                onChange(target.checked ? [...values, code] : values.filter((value) => value !== code))
              }
            />
          ))}
        </div>
      </FieldGroup>
    )
  }
  // Of several that were set elsewhere, the one that is written here takes the place.
  return (
    <Field size="s" label={label}>
      <TextInput
        size="s"
        type={on.rules.kind === 'date' ? 'date' : 'text'}
        inputMode={on.rules.kind === 'number' ? 'decimal' : undefined}
        value={values[0] ?? ''}
        onChange={({ target }) => {
          const text = on.rules.kind === 'number' ? target.value.replace(',', '.') : target.value
          onChange(text === '' ? [] : [text])
        }}
      />
    </Field>
  )
}
