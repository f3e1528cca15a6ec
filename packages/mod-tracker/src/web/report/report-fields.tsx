import { Field } from '@guichet/ui/field'
import { TextArea } from '@guichet/ui/text-area'
import { TextInput } from '@guichet/ui/text-input'
import type { KeyboardEvent } from 'react'
import { FormattedMessage } from 'react-intl'
import { lineOf, settled, type Draft } from './draft.ts'

interface Props {
  readonly id: string
  readonly draft: Draft
  /** While what was left earlier is on its way, or what is written now. */
  readonly readOnly: boolean
  readonly error: { readonly id: string; readonly values?: Record<string, number> } | null
  readonly onChange: (next: Draft) => void
}

export function TextField({ id, draft, readOnly, error, onChange }: Props) {
  return (
    <Field
      id={id}
      size="question"
      label={<FormattedMessage id="tracker.report.text" />}
      hint={<FormattedMessage id="tracker.report.text.help" />}
      error={error && <FormattedMessage {...error} />}
    >
      <TextArea
        size="huge"
        value={draft.text}
        dir="auto"
        readOnly={readOnly}
        required
        onKeyDown={sendOnModifiedEnter}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
    </Field>
  )
}

/** The line follows the text until it is written by hand; left empty it follows again. */
export function LineField({ id, draft, readOnly, error, onChange }: Props) {
  return (
    <Field
      id={id}
      label={<FormattedMessage id="tracker.report.line" />}
      hint={<FormattedMessage id="tracker.report.line.help" />}
      error={error && <FormattedMessage {...error} />}
    >
      <TextInput
        value={lineOf(draft)}
        dir="auto"
        readOnly={readOnly}
        autoComplete="off"
        onKeyDown={sendOnModifiedEnter}
        onChange={(event) => onChange({ ...draft, line: event.currentTarget.value })}
        onBlur={() => draft.line?.trim() === '' && onChange(settled(draft))}
      />
    </Field>
  )
}

/** Ctrl or Cmd with Enter sends, from wherever one writes. */
function sendOnModifiedEnter(event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
