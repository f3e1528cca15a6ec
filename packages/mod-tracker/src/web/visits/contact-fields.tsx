import { Field, FieldGroup } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage } from 'react-intl'
import css from './visit.module.css'
import { isEmailWrong, type Writing } from './written.ts'

interface Props {
  readonly writing: Writing
  readonly emailId: string
  /** Sending was tried. */
  readonly tried: boolean
  readonly onChange: (next: Writing) => void
}

/** Who they are, if they say. */
export function ContactFields({ writing, emailId, tried, onChange }: Props) {
  const wrong = tried && isEmailWrong(writing)
  return (
    <FieldGroup
      label={<FormattedMessage id="tracker.visit.contact" />}
      mark={<FormattedMessage id="tracker.visit.optional" />}
      hint={<FormattedMessage id="tracker.visit.contact.hint" />}
    >
      <div className={css.contact}>
        <Field label={<FormattedMessage id="tracker.visit.name" />}>
          <TextInput
            value={writing.name}
            maxLength={100}
            dir="auto"
            autoComplete="name"
            onChange={(event) => onChange({ ...writing, name: event.currentTarget.value })}
          />
        </Field>
        <Field
          id={emailId}
          label={<FormattedMessage id="tracker.visit.email" />}
          error={wrong && <FormattedMessage id="tracker.visit.email.wrong" />}
        >
          <TextInput
            type="email"
            value={writing.email}
            maxLength={254}
            autoComplete="email"
            onChange={(event) => onChange({ ...writing, email: event.currentTarget.value })}
          />
        </Field>
      </div>
    </FieldGroup>
  )
}
