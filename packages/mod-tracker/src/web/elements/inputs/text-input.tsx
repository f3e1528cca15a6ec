import { Field } from '@guichet/ui/field'
import { TextArea } from '@guichet/ui/text-area'
import { TextInput } from '@guichet/ui/text-input'
import type { ElementInputProps } from '../../../contract/element-points.ts'
import { inputWords } from './input-words.tsx'

/** A line, or several. */
export function TextElementInput({ id, field, value, onChange, fault, size }: ElementInputProps) {
  const { rules } = field
  const set = (next: string) => onChange(next === '' ? null : next)
  const common = { value: typeof value === 'string' ? value : '', dir: 'auto', required: field.mandatory } as const
  return (
    <Field id={id} size={size} {...inputWords({ field, fault })}>
      {rules.kind === 'text' && rules.multiline ? (
        <TextArea {...common} size={size} onChange={(event) => set(event.currentTarget.value)} />
      ) : (
        <TextInput {...common} size={size} autoComplete="off" onChange={(event) => set(event.currentTarget.value)} />
      )}
    </Field>
  )
}
