import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field } from '@guichet/ui/field'
import { FormDialog } from '@guichet/ui/form-dialog'
import { TextArea } from '@guichet/ui/text-area'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Ticket } from '../types.ts'
import { useRaiseAct } from './use-raises.tsx'

interface Props {
  readonly ticket: Ticket
  readonly onClose: () => void
}

/** Says why a ticket should come earlier, to those who decide about it. */
export default function AskDialog({ ticket: { number, key }, onClose }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const act = useRaiseAct(number)
  const [reason, setReason] = useState('')
  const [urgent, setUrgent] = useState(false)
  const [missing, setMissing] = useState(false)
  const send = () => {
    if (reason.trim() === '') return setMissing(true)
    act.mutate(
      { kind: 'ask', reason, urgent },
      {
        onSuccess: () => {
          notify({ tone: 'success', text: formatMessage({ id: 'tracker.raise.asked' }, { key }) })
          onClose()
        },
        onError: notifyFailure,
      },
    )
  }
  return (
    <FormDialog
      title={<FormattedMessage id="tracker.raise.ask.title" values={{ key }} />}
      submit={<FormattedMessage id="tracker.raise.ask.send" />}
      cancel={formatMessage({ id: 'tracker.cancel' })}
      busy={act.isPending}
      onSubmit={send}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
