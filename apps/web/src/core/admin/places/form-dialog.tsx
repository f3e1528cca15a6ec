import { Dialog } from '@guichet/ui/dialog'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'

interface Props {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog around a form, which brings its own buttons. What was written is not lost by a press beside it. */
export function FormDialog({ title, onClose, children }: Props) {
  const { formatMessage } = useIntl()
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={formatMessage({ id: 'core.close' })}
      size="s"
      dismissable={false}
    >
      {children}
    </Dialog>
  )
}
