import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Comment } from '../types.ts'
import { useRevise } from './use-comments.tsx'

interface Props {
  readonly number: number
  readonly comment: Comment
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks before a text is gone for good. */
export function DeleteComment({ number, comment, open, onClose }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const revise = useRevise(number)
  const remove = () =>
    revise.mutate(
      { comment, body: null },
      {
        onSuccess: () => notify({ tone: 'success', text: formatMessage({ id: 'tracker.comment.gone' }) }),
        onError: notifyFailure,
        onSettled: onClose,
      },
    )
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={remove}
      busy={revise.isPending}
      title={<FormattedMessage id="tracker.comment.remove.ask" />}
      action={<FormattedMessage id="tracker.comment.remove.do" />}
      cancel={formatMessage({ id: 'tracker.cancel' })}
    >
      <FormattedMessage id="tracker.comment.remove.why" />
    </ConfirmDialog>
  )
}
