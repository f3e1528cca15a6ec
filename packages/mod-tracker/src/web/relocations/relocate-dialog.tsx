import { ApiProblem } from '@guichet/plugin-kit/client'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Field } from '@guichet/ui/field'
import { FormDialog } from '@guichet/ui/form-dialog'
import { NativeSelect } from '@guichet/ui/native-select'
import { Notice } from '@guichet/ui/notice'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Ticket } from '../types.ts'
import { RelocationPlanView } from './relocation-plan.tsx'
import { useDestinations, useRelocate, useRelocationPlan } from './use-relocation.tsx'

interface Props {
  readonly ticket: Ticket
  readonly onClose: () => void
}

/** Asks to which tracker the ticket goes, says what that will do, and follows it there. */
export function RelocateDialog({ ticket, onClose }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const destinations = useDestinations()
  const relocate = useRelocate()
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  const trackers = destinations.data?.items ?? []
  // Of one there is nothing to choose.
  const to = chosen === '' ? (trackers.length === 1 ? trackers[0]!.id : null) : chosen
  const plan = useRelocationPlan(ticket.number, to)
  const error = relocate.error ?? plan.error ?? destinations.error

  const send = async () => {
    setTried(true)
    if (to === null || plan.data == null || plan.isError) return
    try {
      const now = await relocate.mutateAsync({ ticket, to })
      onClose()
      const words = { key: ticket.key, now: now.key, tracker: now.tracker.name }
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.relocation.done' }, words) })
      await navigate({ to: `/trackers/${now.tracker.id}/tickets/${now.number}` })
    } catch {
      // Said in the dialog.
    }
  }
  return (
    <FormDialog
      size="m"
      dismissable
      title={<FormattedMessage id="tracker.relocation.ask" values={{ key: ticket.key }} />}
      submit={<FormattedMessage id="tracker.relocation.send" />}
      cancel={formatMessage({ id: 'tracker.cancel' })}
      busy={relocate.isPending}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Field
        size="s"
        label={<FormattedMessage id="tracker.relocation.to" />}
        error={tried && to === null && <FormattedMessage id="tracker.relocation.choose.first" />}
      >
        <NativeSelect
          size="s"
          value={to ?? ''}
          onChange={({ currentTarget }) => {
            setChosen(currentTarget.value)
            relocate.reset()
          }}
        >
          {to === null && <option value="">{formatMessage({ id: 'tracker.relocation.choose' })}</option>}
          {trackers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {error !== null ? (
        <Notice tone="danger" live="alert" title={problemText(error)}>
          {isForDuplicates(error) && (
            <p>
              <FormattedMessage id="tracker.relocation.refused.duplicates" />
            </p>
          )}
        </Notice>
      ) : plan.data != null ? (
        <RelocationPlanView ticket={ticket} plan={plan.data} />
      ) : (
        to !== null && <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
      )}
    </FormDialog>
  )
}

function isForDuplicates(error: Error): boolean {
  if (!(error instanceof ApiProblem) || error.code !== 'tracker.relocation.refused') return false
  const { refusals } = error.params as { readonly refusals?: readonly { readonly code: string }[] }
  return refusals?.some(({ code }) => code === 'duplicates') === true
}
