import { Button } from '@guichet/ui/button'
import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import css from './copyable.module.css'

const SHOWN_MS = 4_000

/** A text to take elsewhere. Where copying is not allowed, as in some frames, one click still selects it whole. */
export function Copyable({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = () => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => {},
    )
  }

  return (
    <span className={css.copyable}>
      <code>{text}</code>
      <Button variant="bare" size="s" icon={copied ? 'check' : 'copy'} onClick={copy}>
        <output>
          <FormattedMessage id={copied ? 'core.copied' : 'core.copy'} />
        </output>
      </Button>
    </span>
  )
}
