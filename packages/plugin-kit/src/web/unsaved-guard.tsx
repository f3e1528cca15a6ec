import { Button } from '@guichet/ui/button'
import { Dialog } from '@guichet/ui/dialog'
import { useBlocker } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'

interface Props {
  readonly unsaved: boolean
  /** What its four words' ids begin with: `<of>`, `<of>.why`, `<of>.stay`, `<of>.go`. */
  readonly of: string
}

/** Asks before a screen with unsaved changes is left; closing the tab asks in the browser's own words. */
export function UnsavedGuard({ unsaved, of }: Props) {
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
      title={<FormattedMessage id={of} />}
      closeLabel={formatMessage({ id: `${of}.stay` })}
      actions={
        <>
          <Button variant="primary" onClick={() => blocker.reset?.()}>
            <FormattedMessage id={`${of}.stay`} />
          </Button>
          <Button onClick={() => blocker.proceed?.()}>
            <FormattedMessage id={`${of}.go`} />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage id={`${of}.why`} />
      </p>
    </Dialog>
  )
}
