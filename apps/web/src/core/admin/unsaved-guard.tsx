import { Button } from '@guichet/ui/button'
import { Dialog } from '@guichet/ui/dialog'
import { useBlocker } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'

/** Asks before a screen with unsaved changes is left; closing the tab asks in the browser's own words. */
export function UnsavedGuard({ unsaved }: { readonly unsaved: boolean }) {
  const { formatMessage } = useIntl()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  return (
    <Dialog
      size="s"
      role="alertdialog"
      open={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={<FormattedMessage id="admin.leave" />}
      closeLabel={formatMessage({ id: 'admin.leave.stay' })}
      actions={
        <>
          <Button variant="primary" onClick={() => blocker.reset?.()}>
            <FormattedMessage id="admin.leave.stay" />
          </Button>
          <Button onClick={() => blocker.proceed?.()}>
            <FormattedMessage id="admin.leave.go" />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id="admin.leave.why" />
      </p>
    </Dialog>
  )
}
