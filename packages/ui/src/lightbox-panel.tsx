import { type CSSProperties, type KeyboardEvent, useState } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from './icon-button.tsx'
import type { LightboxPicture, LightboxProps } from './lightbox.tsx'
import styles from './lightbox.module.css'
import { visibleTop } from './visible-top.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** The lightbox itself. Loaded late: it brings react-aria-components with it. */
export function LightboxPanel({ pictures, shown, onShow, onSave, words }: LightboxProps) {
  const [top, setTop] = useState<string>()
  const [wasOpen, setWasOpen] = useState(false)
  // What is shown goes on being there while it closes.
  const [last, setLast] = useState<LightboxPicture | null>(null)
  const at = pictures.findIndex(({ id }) => id === shown)
  const now = pictures[at] ?? null
  const open = now !== null
  if (open !== wasOpen) {
    setWasOpen(open)
    if (open) setTop(visibleTop())
  }
  if (now !== null && now !== last) setLast(now)
  const picture = now ?? last
  const step = (by: number) => {
    const next = pictures[(at + by + pictures.length) % pictures.length]
    if (next !== undefined) onShow(next.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined || pictures.length < 2) return
    event.preventDefault()
    step(by)
  }
  return (
    <ModalOverlay
      className={styles.scrim}
      isOpen={open}
      isDismissable
      onOpenChange={(next) => !next && onShow(null)}
      style={top ? ({ '--lightbox-top': top } as CSSProperties) : undefined}
    >
      <Modal className={styles.box}>
        <Dialog className={styles.dialog}>
          {picture && (
            <div className={styles.frame} role="presentation" onKeyDown={onKeyDown}>
              <header className={styles.head}>
                <Heading slot="title" level={2} className={styles.title}>
                  <span dir="auto">{picture.name}</span>
                </Heading>
                {pictures.length > 1 && (
                  <output className={styles.place}>{words.place(at + 1, pictures.length)}</output>
                )}
                <span className={styles.actions}>
                  {pictures.length > 1 && (
                    <>
                      <IconButton icon="chevron-left" label={words.previous} onClick={() => step(-1)} />
                      <IconButton icon="chevron-right" label={words.next} onClick={() => step(1)} />
                    </>
                  )}
                  <IconButton icon="download" label={words.save} onClick={() => onSave(picture.id)} />
                  <IconButton icon="x" label={words.close} onClick={() => onShow(null)} />
                </span>
              </header>
              <div className={styles.ground}>
                {picture.src !== null && (
                  <img
                    key={picture.id}
                    className={styles.picture}
                    src={picture.src}
                    alt={picture.name}
                    width={picture.width}
                    height={picture.height}
                  />
                )}
              </div>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
