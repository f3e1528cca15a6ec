import { ApiProblem } from '@guichet/plugin-kit/client'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Field } from '@guichet/ui/field'
import { FormDialog } from '@guichet/ui/form-dialog'
import { Notice } from '@guichet/ui/notice'
import { TextInput } from '@guichet/ui/text-input'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedList, FormattedMessage, useIntl } from 'react-intl'
import type { Person, Ticket } from '../types.ts'
import { numberIn } from './number-in.ts'
import { useMerge, useUnmerge } from './use-merges.tsx'

interface Props {
  readonly ticket: Ticket
  readonly onClose: () => void
}

/** Asks which ticket this is a duplicate of, and says who would read that besides, before it happens. */
export function MergeDialog({ ticket, onClose }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const { id } = useActivity()
  const navigate = useNavigate()
  const notifyFailure = useNotifyFailure()
  const problemText = useProblemText()
  const merge = useMerge()
  const unmerge = useUnmerge()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const into = numberIn(text)
  const revealed = peopleRevealed(merge.error)
  const { key, number } = ticket

  // Whoever takes it back has left the dialog: the promise outlives it.
  const takeBack = (target: number) =>
    unmerge
      .mutateAsync({ number: target, duplicate: number })
      .then(
        () => notify({ tone: 'success', text: formatMessage({ id: 'tracker.merge.undone' }, { key }) }),
        notifyFailure,
      )
  const send = async () => {
    setTried(true)
    if (into === null) return
    try {
      const target = await merge.mutateAsync({ ticket, into, reveal: revealed !== null })
      onClose()
      notify({
        tone: 'success',
        text: formatMessage({ id: 'tracker.merge.done' }, { key, into: target.key }),
        action: { label: formatMessage({ id: 'tracker.ticket.undo' }), run: () => void takeBack(target.number) },
      })
      await navigate({ to: `/trackers/${id}/tickets/${target.number}` })
    } catch {
      // Said in the dialog.
    }
  }
  const wrong = merge.isError && revealed === null ? problemText(merge.error) : null
  return (
    <FormDialog
      dismissable={text === ''}
      title={<FormattedMessage id="tracker.merge.ask" values={{ key }} />}
      submit={<FormattedMessage id={revealed === null ? 'tracker.merge' : 'tracker.merge.reveal'} />}
      cancel={formatMessage({ id: 'tracker.cancel' })}
      busy={merge.isPending}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>
        <FormattedMessage id="tracker.merge.why" values={{ key }} />
      </p>
      <Field
        size="s"
        label={<FormattedMessage id="tracker.merge.into" />}
        error={tried && into === null ? <FormattedMessage id="tracker.merge.into.empty" /> : wrong}
      >
        <TextInput
          size="s"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            merge.reset()
          }}
        />
      </Field>
      {revealed !== null && (
        <Notice tone="warn" live="alert" title={<FormattedMessage id="tracker.merge.reveals" />}>
          <p>
            <FormattedList value={revealed.map(({ name }) => name)} />
          </p>
        </Notice>
      )}
    </FormDialog>
  )
}

/** Who would read what they could not; null: that is not what is wrong. */
function peopleRevealed(error: unknown): readonly Person[] | null {
  if (!(error instanceof ApiProblem) || error.code !== 'tracker.ticket.merge_reveals') return null
  return (error.params as { readonly people?: readonly Person[] }).people ?? []
}
