import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

type ConfirmDialogProps = {
  open: boolean
  onClose: () => void
  onConfirm: () => void
  /** The question. */
  title: ReactNode
  /** What the button does, as a verb: "Delete", not "OK". */
  action: ReactNode
  cancel: string
  busy?: boolean
  /** What will be gone. */
  children: ReactNode
}

/** Asks before something that cannot be undone. What can be undone is not asked about: offer to undo it instead. */
export function ConfirmDialog({ onConfirm, action, cancel, busy, children, ...rest }: ConfirmDialogProps) {
  return (
    <Dialog
      {...rest}
      role="alertdialog"
      size="s"
      closeLabel={cancel}
      actions={
        <>
          <Button variant="danger" busy={busy} onClick={onConfirm}>
            {action}
          </Button>
          <Button onClick={rest.onClose}>{cancel}</Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  )
}
