import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { useIntl } from 'react-intl'
import { readNumber, writeNumber } from '../elements/inputs/read-number.ts'

interface Props {
  readonly kind: 'text' | 'number' | 'date'
  readonly label: string
  /** As the query has it. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A value to be typed: it acts when one leaves it, or at Enter. What is no number is put back. */
export function FilterText({ kind, label, value, onChange }: Props) {
  const { locale } = useIntl()
  const shown = value === null ? '' : kind === 'number' ? writeNumber(Number(value), locale) : value
  const act = (input: HTMLInputElement) => {
    const typed = input.value.replaceAll('"', '').trim()
    const read = kind === 'number' ? readNumber(typed) : typed === '' ? null : typed
    if (kind === 'number' && typeof read === 'string') input.value = shown
    else if (String(read ?? '') !== (value ?? '')) onChange(read === null ? null : String(read))
  }
  return (
    <Field size="s" label={label}>
      <TextInput
        // Another value by other hands, as of a token that was removed, is another field.
        key={shown}
        size="s"
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        dir="auto"
        defaultValue={shown}
        onBlur={(event) => act(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') act(event.currentTarget)
        }}
      />
    </Field>
  )
}
