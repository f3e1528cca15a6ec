import { Button } from '@guichet/ui/button'
import { IconButton } from '@guichet/ui/icon-button'
import { FormattedMessage, useIntl } from 'react-intl'
import type { EditedText } from './use-text.tsx'

/** Opens the editor of a text in its place. */
export function EditButton({ text: { field, open, opener, start } }: { readonly text: EditedText }) {
  const { formatMessage } = useIntl()
  return (
    <IconButton
      ref={opener}
      icon="edit"
      size="s"
      label={formatMessage({ id: `tracker.ticket.edit.${field}` })}
      aria-expanded={open}
      onClick={start}
    />
  )
}

/** The same where there is no text yet. */
export function WriteButton({ text: { field, opener, start } }: { readonly text: EditedText }) {
  return (
    <Button ref={opener} size="s" variant="soft" icon="edit" onClick={start}>
      <FormattedMessage id={`tracker.ticket.edit.${field}.new`} />
    </Button>
  )
}
