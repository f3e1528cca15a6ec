import { Button } from '@guichet/ui/button'
import { TextInput } from '@guichet/ui/text-input'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './due-form.module.css'

interface Props {
  readonly dueOn: string | null
  readonly onSet: (dueOn: string | null) => void
  readonly onLeave: () => void
}

/** A day, chosen in the browser's own calendar or typed; Escape leaves it as it was. */
export function DueForm({ dueOn, onSet, onLeave }: Props) {
  const { formatMessage } = useIntl()
  const [day, setDay] = useState(dueOn ?? '')
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (day !== '') onSet(day)
      }}
    >
      <TextInput
        type="date"
        size="s"
        aria-label={formatMessage({ id: 'tracker.ticket.due' })}
        value={day}
        max="9999-12-31"
        required
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onLeave()
        }}
        onChange={(event) => setDay(event.target.value)}
        ref={(input: HTMLInputElement | null) => input?.focus()}
      />
      <Button size="s" variant="primary" type="submit">
        <FormattedMessage id="tracker.due.set" />
      </Button>
      {dueOn !== null && (
        <Button size="s" variant="soft" onClick={() => onSet(null)}>
          <FormattedMessage id="tracker.due.take" />
        </Button>
      )}
    </form>
  )
}
