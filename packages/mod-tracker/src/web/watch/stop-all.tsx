import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { focusPageTitle } from '@guichet/ui/page'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useUnwatchAll } from './use-my-watches.tsx'

/** Ends all one's watches of the tracker, after asking: there is no way back to which they were. */
export function StopAll() {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const stop = useUnwatchAll()
  const [asking, setAsking] = useState(false)
  const end = async () => {
    setAsking(false)
    try {
      const { ended } = await stop.mutateAsync()
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.watches.stoppedAll' }, { count: ended }) })
      // The button goes with what it was about.
      focusPageTitle()
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <>
      <Button busy={stop.isPending} onClick={() => setAsking(true)}>
        <FormattedMessage id="tracker.watches.stopAll" />
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void end()}
        title={<FormattedMessage id="tracker.watches.stopAll.ask" />}
        action={<FormattedMessage id="tracker.watches.stopAll" />}
        cancel={formatMessage({ id: 'tracker.cancel' })}
      >
        <FormattedMessage id="tracker.watches.stopAll.why" />
      </ConfirmDialog>
    </>
  )
}
