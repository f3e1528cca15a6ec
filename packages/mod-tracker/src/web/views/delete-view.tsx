import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SavedView } from '../types.ts'
import { useViewChanges } from './use-views.tsx'

/** Asks before a view is gone, of which others may have links. */
export function DeleteView({ view, onClose }: { readonly view: SavedView; readonly onClose: () => void }) {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const navigate = useNavigate()
  const { remove } = useViewChanges()
  const { name, shared } = view
  const confirm = () =>
    remove.mutate(view, {
      onSuccess: () => {
        notify({ tone: 'success', text: formatMessage({ id: 'tracker.view.deleted' }, { name }) })
        void navigate({ to: `/trackers/${id}`, search: { view: 'all' } })
      },
      onError: notifyFailure,
      onSettled: onClose,
    })
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={confirm}
      busy={remove.isPending}
      title={<FormattedMessage id="tracker.view.delete.ask" values={{ name }} />}
      action={<FormattedMessage id="tracker.view.delete" />}
      cancel={formatMessage({ id: 'tracker.cancel' })}
    >
      <FormattedMessage id={shared ? 'tracker.view.delete.shared' : 'tracker.view.delete.own'} />
    </ConfirmDialog>
  )
}
