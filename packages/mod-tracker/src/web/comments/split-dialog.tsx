import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp, useClient } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field } from '@guichet/ui/field'
import { FormDialog } from '@guichet/ui/form-dialog'
import { Notice } from '@guichet/ui/notice'
import { TextInput } from '@guichet/ui/text-input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { splitsContract } from '../../contract/splits.ts'
import { splitPaths } from '../../contract/splits.paths.ts'
import { summaryOf } from '../../contract/summary.ts'
import { keys } from '../query-keys.ts'
import type { Comment } from '../types.ts'
import { MOUNT } from '../use-clients.tsx'

const useSplitsClient = () => useClient<typeof splitsContract>(MOUNT, splitPaths)

interface Props {
  readonly number: number
  readonly comment: Comment
  readonly onClose: () => void
}

/** Makes a ticket of a comment: asks what it is called, and of a note, whether others are meant to read it. */
export function SplitDialog({ number, comment, onClose }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const { id: tracker } = useActivity()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const cache = useQueryClient()
  const client = useSplitsClient()
  const [summary, setSummary] = useState(() => summaryOf(undefined, comment.said?.body ?? ''))
  const [later, setLater] = useState(false)
  const [key] = useState(newKey)
  const split = useMutation({
    mutationFn: () =>
      client.split({
        params: { tracker, number, comment: comment.id },
        // What a note becomes is said above the button.
        body: { summary, later, reveal: comment.kind === 'internal' },
        ifMatch: comment.version,
        idempotencyKey: key,
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.all(tracker) }),
  })
  const send = () => {
    if (summary.trim() === '') return
    split.mutate(undefined, {
      onSuccess: (made) => {
        onClose()
        notify({ tone: 'success', text: formatMessage({ id: 'tracker.split.done' }, { key: made.key }) })
        void navigate({ to: `/trackers/${tracker}/tickets/${made.number}` })
      },
    })
  }
  return (
    <FormDialog
      title={<FormattedMessage id="tracker.split.ask" />}
      submit={<FormattedMessage id="tracker.split" />}
      cancel={formatMessage({ id: 'tracker.cancel' })}
      busy={split.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        <FormattedMessage id="tracker.split.why" values={{ name: comment.author.name }} />
      </p>
      <Field
        size="s"
        label={<FormattedMessage id="tracker.split.summary" />}
        error={
          split.isError
            ? problemText(split.error)
            : summary.trim() === '' && <FormattedMessage id="tracker.split.summary.empty" />
        }
      >
        <TextInput
          size="s"
          maxLength={255}
          value={summary}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
      </Field>
      <Checkbox
        label={<FormattedMessage id="tracker.split.later" />}
        checked={later}
        onChange={(event) => setLater(event.currentTarget.checked)}
      />
      {comment.kind === 'internal' && (
        <Notice tone="warn" title={<FormattedMessage id="tracker.split.reveals" />}>
          <p>
            <FormattedMessage id="tracker.split.reveals.why" />
          </p>
        </Notice>
      )}
    </FormDialog>
  )
}
