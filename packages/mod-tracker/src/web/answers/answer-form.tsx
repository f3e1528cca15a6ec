import { mayDo } from '@guichet/domain/tickets/operations'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldError } from '@guichet/ui/field'
import { FormActions } from '@guichet/ui/form-actions'
import { TextArea } from '@guichet/ui/text-area'
import { TextInput } from '@guichet/ui/text-input'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { CannedAnswer } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { useSaveAnswer } from './use-answers.tsx'

interface Props {
  /** Null: a new one. */
  readonly answer: CannedAnswer | null
  readonly onDone: () => void
}

/** What an answer is called and says, with its places for what differs; whether it is shared, for who may share. */
export function AnswerForm({ answer, onDone }: Props) {
  const problemText = useProblemText()
  const mayShare = mayDo('shareFields', useCan())
  const save = useSaveAnswer()
  const [title, setTitle] = useState(answer?.title ?? '')
  const [body, setBody] = useState(answer?.body ?? '')
  const [shared, setShared] = useState(answer?.shared ?? false)
  const [tried, setTried] = useState(false)
  const empty = (text: string) => tried && text.trim() === '' && <FormattedMessage id="tracker.answers.empty" />
  const send = () => {
    setTried(true)
    if (title.trim() === '' || body.trim() === '' || save.isPending) return
    save.mutate({ of: answer, body: { title, body, shared } }, { onSuccess: onDone })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field size="s" label={<FormattedMessage id="tracker.answers.name" />} error={empty(title)}>
        <TextInput
          size="s"
          maxLength={100}
          dir="auto"
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </Field>
      <Field
        size="s"
        label={<FormattedMessage id="tracker.answers.body" />}
        // Braces are what is written there, and none of the message's own.
        hint={<FormattedMessage id="tracker.answers.body.hint" values={PLACES} />}
        error={empty(body)}
      >
        <TextArea dir="auto" maxLength={20_000} value={body} onChange={(event) => setBody(event.currentTarget.value)} />
      </Field>
      {mayShare && (
        <Checkbox
          label={<FormattedMessage id="tracker.answers.share" />}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
      {save.isError && (
        <div role="alert">
          <FieldError>{problemText(save.error)}</FieldError>
        </div>
      )}
      <FormActions>
        <Button type="submit" variant="primary" busy={save.isPending}>
          <FormattedMessage id="tracker.save" />
        </Button>
        <Button onClick={onDone}>
          <FormattedMessage id="tracker.cancel" />
        </Button>
      </FormActions>
    </form>
  )
}

const PLACES = { requester: '{requester}', number: '{number}', me: '{me}' }
