import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldError, FieldGroup } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { RadioCards } from '@guichet/ui/radio-cards'
import { Switch } from '@guichet/ui/switch'
import { TextArea } from '@guichet/ui/text-area'
import { TextInput } from '@guichet/ui/text-input'
import type { SettingField } from './fields.tsx'
import css from './settings-fields.module.css'
import type { OptionWords, SettingWords } from './use-setting-words.tsx'

interface ControlProps extends SettingWords {
  readonly id: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

type FieldOf<C extends SettingField['control']> = Extract<SettingField, { readonly control: C }>

export function TextControl({
  field,
  value,
  onChange,
  ...words
}: ControlProps & { readonly field: FieldOf<'line' | 'text'> }) {
  const text = typeof value === 'string' ? value : ''
  const change = (next: string) => onChange(next === '' && field.nullable ? null : next)
  return (
    <Field size="s" {...words}>
      {field.control === 'text' ? (
        <TextArea value={text} onChange={({ target }) => change(target.value)} />
      ) : (
        <TextInput
          size="s"
          className={(field.maxLength ?? Infinity) <= 40 || field.pattern !== null ? css.short : undefined}
          value={text}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  )
}

export function DayControl({ value, onChange, ...words }: ControlProps) {
  return (
    <Field size="s" {...words}>
      <TextInput
        size="s"
        type="date"
        className={css.short}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </Field>
  )
}

/** What is no number stays as it was typed, to be told so. */
export function NumberControl({
  field,
  value,
  onChange,
  ...words
}: ControlProps & { readonly field: FieldOf<'number'> }) {
  return (
    <Field size="s" {...words}>
      <TextInput
        size="s"
        className={css.short}
        inputMode={field.whole ? 'numeric' : 'decimal'}
        value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
        onChange={({ target }) => onChange(readNumber(target.value))}
      />
    </Field>
  )
}

function readNumber(typed: string): number | string | null {
  const text = typed.trim().replace(',', '.')
  if (text === '') return null
  // "1." is on its way to 1.5: what is not written as a number would be is kept as it is.
  return String(Number(text)) === text ? Number(text) : typed
}

export function SwitchControl({ id, label, hint, error, value, onChange }: ControlProps) {
  return (
    <>
      <Switch
        id={id}
        label={label}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={value === true}
        onChange={({ target }) => onChange(target.checked)}
      />
      {hint !== undefined && (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError>{error}</FieldError>}
    </>
  )
}

/** Few, or explained ones: all in sight. */
const CARDS = 5

export function ChoiceControl({
  options,
  value,
  onChange,
  ...words
}: ControlProps & { readonly options: readonly OptionWords[] }) {
  const chosen = typeof value === 'string' ? value : null
  if (options.length <= CARDS) {
    return <RadioCards size="s" {...words} options={options} value={chosen} onChange={onChange} />
  }
  return (
    <Field size="s" {...words}>
      <NativeSelect size="s" value={chosen ?? ''} onChange={({ target }) => onChange(target.value)}>
        {options.map(({ value: option, label }) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}

export function ChoicesControl({
  options,
  value,
  onChange,
  ...words
}: ControlProps & { readonly options: readonly OptionWords[] }) {
  const chosen = Array.isArray(value) ? value : []
  return (
    <FieldGroup size="s" {...words}>
      <div className={css.choices}>
        {options.map(({ value: option, label, description }) => (
          <Checkbox
            key={option}
            label={label}
            description={description}
            checked={chosen.includes(option)}
            onChange={({ target }) =>
              onChange(
                options
                  .map((one) => one.value)
                  .filter((one) => (one === option ? target.checked : chosen.includes(one))),
              )
            }
          />
        ))}
      </div>
    </FieldGroup>
  )
}
