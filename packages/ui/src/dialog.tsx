import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useEarlyEscape } from './use-early-escape.ts'

const DialogPanel = lazy(() => import('./dialog-panel.tsx').then((module) => ({ default: module.DialogPanel })))

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** Name of the button that closes it. */
  closeLabel: string
  /** Buttons at its foot, the main one first. */
  actions?: ReactNode
  /** 26, 40 or 52rem at most. */
  size?: 's' | 'm' | 'l'
  /** Whether a press beside it closes it. Not when it holds what somebody wrote. */
  dismissable?: boolean
  /** For a question that must be answered. */
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
}

/** Asks for everything before it goes on. Near the visible part, also in a frame higher than the screen. Its code is fetched when first opened. */
export function Dialog(props: DialogProps) {
  const [asked, setAsked] = useState(props.open)
  if (props.open && !asked) setAsked(true)
  useEarlyEscape(props.open, props.onClose)
  return (
    asked && (
      <Suspense fallback={null}>
        <DialogPanel {...props} />
      </Suspense>
    )
  )
}
