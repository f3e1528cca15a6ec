import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { TextInput } from './text-input.tsx'

const ComboBoxField = lazy(() => import('./combo-box-field.tsx').then((module) => ({ default: module.ComboBoxField })))

export type ComboOption = {
  id: string
  /** What is put into the field when it is chosen. */
  text: string
  note?: string
  /** In front: an `Avatar`, an icon. */
  lead?: ReactNode
}

export type ComboSection = { id: string; label?: string; options: readonly ComboOption[] }

export type ComboBoxProps = FieldWords & {
  label: string
  /** Keep the label for screen readers only. */
  hideLabel?: boolean
  size?: 's' | 'm'
  /** What matches the text, sorted and filtered already, in sections. */
  sections: readonly ComboSection[]
  /** The text in the field; the caller looks it up, with a delay of its own. */
  text: string
  onTextChange: (text: string) => void
  value: string | null
  onChange: (id: string | null) => void
  /** Said in the list while looking; the options found before stay. */
  loading?: string | false
  /** Said when nothing matches. */
  empty: string
  /** Name of the button that opens the list. */
  openLabel: string
}

/** One of many, found by typing. Until its code is there, a plain field stands in its place: what is typed into it is kept, and so is the focus. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hint, error, mark, hideLabel, size, text, onTextChange } = props
  const [begun, setBegun] = useState(false)
  const placeholder = (
    <TextInput
      size={size}
      value={text}
      autoComplete="off"
      aria-label={hideLabel ? label : undefined}
      onChange={(event) => onTextChange(event.target.value)}
      onFocus={() => setBegun(true)}
      onBlur={() => setBegun(false)}
      // Enter takes what is found: nothing is, yet.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  )
  return (
    <Suspense
      fallback={
        hideLabel ? (
          placeholder
        ) : (
          <Field label={label} hint={hint} error={error} mark={mark} size={size}>
            {placeholder}
          </Field>
        )
      }
    >
      <ComboBoxField {...props} begun={begun} />
    </Suspense>
  )
}
