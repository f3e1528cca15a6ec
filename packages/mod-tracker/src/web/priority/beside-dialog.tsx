import { readTicketNumber } from '@guichet/domain/tickets/ticket-key'
import { Field } from '@guichet/ui/field'
import { FormDialog } from '@guichet/ui/form-dialog'
import { RadioCards } from '@guichet/ui/radio-cards'
import { TextInput } from '@guichet/ui/text-input'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { TicketItem } from '../types.ts'
import type { Placing } from './reordered.ts'

interface Props {
  readonly ticket: Pick<TicketItem, 'number' | 'key'>
  readonly onPlace: (wanted: Placing) => void
  readonly onClose: () => void
}

/** Puts a ticket just above or below another, which is named by its number. */
export default function BesideDialog({ ticket: { key }, onPlace, onClose }: Props) {
  const { formatMessage } = useIntl()
  const [written, setWritten] = useState('')
  const [side, setSide] = useState<'before' | 'after'>('before')
  const [missing, setMissing] = useState(false)
  const send = () => {
    const number = readTicketNumber(written)?.number
    if (number === undefined) return setMissing(true)
    onPlace(side === 'before' ? { before: number } : { after: number })
    onClose()
  }
  return (
    <FormDialog
      title={<FormattedMessage id="tracker.priority.beside.title" values={{ key }} />}
      submit={<FormattedMessage id="tracker.priority.beside.put" />}
      cancel={formatMessage({ id: 'tracker.cancel' })}
      onSubmit={send}
      onClose={onClose}
    >
      <Field
        size="s"
        label={<FormattedMessage id="tracker.priority.beside.number" />}
        hint={<FormattedMessage id="tracker.priority.beside.hint" values={{ example: key }} />}
        error={missing && <FormattedMessage id="tracker.priority.beside.missing" />}
      >
        <TextInput
          size="s"
          autoComplete="off"
          value={written}
          onChange={(event) => {
            setWritten(event.target.value)
            setMissing(false)
          }}
        />
      </Field>
      <RadioCards
        size="s"
        label={<FormattedMessage id="tracker.priority.beside.where" />}
        value={side}
        onChange={setSide}
        options={[
          { value: 'before', label: <FormattedMessage id="tracker.priority.beside.before" /> },
          { value: 'after', label: <FormattedMessage id="tracker.priority.beside.after" /> },
        ]}
      />
    </FormDialog>
  )
}
