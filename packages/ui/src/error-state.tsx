import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { copyText, selectContent } from './copy-text.ts'
import styles from './error-state.module.css'
import { ScreenMessage, type ScreenMessageProps } from './screen-message.tsx'

type ErrorStateProps = Omit<ScreenMessageProps, 'actions'> & {
  /** What support needs to find the cause. */
  reference?: string
  copyLabel: string
  copiedLabel: string
  retryLabel?: string
  onRetry?: () => void
  retrying?: boolean
}

/** A region that could not be loaded: what is still fine, the reference, and another try. The rest of the page stays. */
export function ErrorState({
  reference,
  copyLabel,
  copiedLabel,
  retryLabel,
  onRetry,
  retrying,
  children,
  ...message
}: ErrorStateProps) {
  const code = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    if (!reference) return
    const done = await copyText(reference)
    setCopied(done)
    if (!done && code.current) selectContent(code.current)
  }
  return (
    <ScreenMessage
      {...message}
      icon="alert"
      tone="danger"
      live="alert"
      actions={
        onRetry && (
          <Button variant="primary" icon="retry" busy={retrying} onClick={onRetry}>
            {retryLabel}
          </Button>
        )
      }
    >
      {children}
      {reference && (
        <div className={styles.reference}>
          <code className={styles.code} ref={code}>
            {reference}
          </code>
          <Button variant="bare" size="s" onClick={() => void copy()}>
            {copied ? copiedLabel : copyLabel}
          </Button>
        </div>
      )}
    </ScreenMessage>
  )
}
