import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { FormattedMessage, useIntl } from 'react-intl'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly onLeave: () => void
}

/** Asks somebody whom only their watching lets read the ticket: they could not come back by themselves. */
export function LastLook({ open, onClose, onLeave }: Props) {
  const { formatMessage } = useIntl()
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={() => {
        onClose()
        onLeave()
      }}
      title={<FormattedMessage id="tracker.watch.leave.ask" />}
      action={<FormattedMessage id="tracker.watch.leave" />}
      cancel={formatMessage({ id: 'tracker.cancel' })}
    >
      <FormattedMessage id="tracker.watch.leave.why" />
    </ConfirmDialog>
  )
}
