import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import type { ElementInputProps } from '../../../contract/element-points.ts'
import { inputWords } from './input-words.tsx'
import css from './inputs.module.css'

/** A day, in the browser's own way of asking for one. */
export function DateElementInput({ id, field, value, onChange, fault, size }: ElementInputProps) {
  const { rules } = field
  const bounds = rules.kind === 'date' ? { min: rules.min ?? undefined, max: rules.max ?? undefined } : {}
  return (
    <Field id={id} size={size} {...inputWords({ field, fault })}>
      <TextInput
        {...bounds}
        className={css.short}
        size={size}
        type="date"
        required={field.mandatory}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </Field>
  )
}
