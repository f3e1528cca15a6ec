import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ElementInputProps } from '../../../contract/element-points.ts'
import { inputWords } from './input-words.tsx'
import css from './inputs.module.css'
import { readNumber, writeNumber } from './read-number.ts'

/** A number, as it is typed: no browser's own control takes both decimal signs, and some drop what they do not understand. */
export function NumberElementInput({ id, field, value, onChange, fault, size }: ElementInputProps) {
  const { locale } = useIntl()
  const [typed, setTyped] = useState('')
  const told = typeof value === 'number' ? writeNumber(value, locale) : typeof value === 'string' ? value : ''
  return (
    <Field id={id} size={size} {...inputWords({ field, fault })}>
      <TextInput
        className={css.short}
        size={size}
        inputMode="decimal"
        autoComplete="off"
        required={field.mandatory}
        // "1," is on its way to 1,5: as long as it says the value, it stays as it is typed.
        value={readNumber(typed) === value ? typed : told}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onChange(readNumber(event.currentTarget.value))
        }}
      />
    </Field>
  )
}
