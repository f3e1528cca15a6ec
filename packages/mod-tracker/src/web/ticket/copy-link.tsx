import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { Icon } from '@guichet/ui/icon'
import { IconButton } from '@guichet/ui/icon-button'
import { TextInput } from '@guichet/ui/text-input'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import css from './copy-link.module.css'

/** Copies where the ticket is. In a frame that may not use the clipboard, the link stands there to be taken by hand. */
export function CopyLink({ ticketKey, path }: { readonly ticketKey: string; readonly path: string }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const [byHand, setByHand] = useState(false)
  const link = new URL(path, window.location.href).href

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.ticket.linkCopied' }, { key: ticketKey }) })
    } catch {
      setByHand(true)
    }
  }

  const label = formatMessage({ id: 'tracker.ticket.copyLink' })
  useCommands([{ id: 'tracker.copyLink', label, scope: 'thing', icon: <Icon name="link" />, run: () => void copy() }])

  return (
    <>
      <IconButton icon="link" size="s" label={label} onClick={() => void copy()} />
      {byHand && (
        <TextInput
          readOnly
          size="s"
          className={css.link}
          value={link}
          aria-label={formatMessage({ id: 'tracker.ticket.linkByHand' })}
          ref={(input: HTMLInputElement | null) => input?.select()}
          onBlur={() => setByHand(false)}
        />
      )}
    </>
  )
}
