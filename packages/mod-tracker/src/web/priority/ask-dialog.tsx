import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Checkbox } from '@guichet/ui/checkbox'
import { Dialog } from '@guichet/ui/dialog'
import { Field } from '@guichet/ui/field'
import { TextArea } from '@guichet/ui/text-area'
import { useId, useState, type FormEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Ticket } from '../types.ts'
import css from './raises.module.css'
import { useRaiseAct } from './use-raises.tsx'

interface Props {
  readonly ticket: Ticket
  readonly onClose: () => void
}

/** Says why a ticket should come earlier, to those who decide about it. */
export default function AskDialog({ ticket: { number, key }, onClose }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const problemText = useProblemText()
  const form = useId()
  const act = useRaiseAct(number)
  const [reason, setReason] = useState('')
  const [urgent, setUrgent] = useState(false)
  const [missing, setMissing] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setMissing(true)
    act.mutate(
      { kind: 'ask', reason, urgent },
      {
        onSuccess: () => {
          notify({ tone: 'success', text: formatMessage({ id: 'tracker.raise.asked' }, { key }) })
          onClose()
        },
        onError: (error) => notify({ tone: 'danger', text: problemText(error) }),
      },
    )
  }
  return (
    <Dialog
      open
      size="s"
      dismissable={false}
      onClose={onClose}
      title={<FormattedMessage id="tracker.raise.ask.title" values={{ key }} />}
      closeLabel={formatMessage({ id: 'tracker.cancel' })}
      actions={
        <Button type="submit" variant="primary" form={form} busy={act.isPending}>
          <FormattedMessage id="tracker.raise.ask.send" />
        </Button>
      }
    >
      <form id={form} className={css.stack} onSubmit={send} noValidate>
        <Field
          label={<FormattedMessage id="tracker.raise.reason" />}
          hint={<FormattedMessage id="tracker.raise.reason.hint" />}
          error={missing && <FormattedMessage id="tracker.raise.reason.missing" />}
        >
          <TextArea
            rows={4}
            maxLength={2_000}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value)
              setMissing(false)
            }}
          />
        </Field>
        <Checkbox
          label={<FormattedMessage id="tracker.raise.urgent.box" />}
          checked={urgent}
          onChange={({ target }) => setUrgent(target.checked)}
        />
      </form>
    </Dialog>
  )
}
