import { type CSSProperties, useState } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { cx } from './cx.ts'
import type { DialogProps } from './dialog.tsx'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { visibleTop } from './visible-top.ts'

/** The dialog itself. Loaded late: it brings react-aria-components with it. */
export function DialogPanel(props: DialogProps) {
  const { open, onClose, title, closeLabel, actions, size = 'm', dismissable = true, role = 'dialog', children } = props
  const [top, setTop] = useState<string>()
  const [shown, setShown] = useState(false)
  if (open !== shown) {
    setShown(open)
    if (open) setTop(visibleTop())
  }
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={open}
      isDismissable={dismissable}
      onOpenChange={(next) => !next && onClose()}
      style={top ? ({ '--dialog-top': top } as CSSProperties) : undefined}
    >
      <Modal className={cx(styles.box, styles[size])}>
        <Dialog className={styles.dialog} role={role}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title}>
              {title}
            </Heading>
            <IconButton icon="x" label={closeLabel} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.foot}>{actions}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
