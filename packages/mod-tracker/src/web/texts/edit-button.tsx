import { useCommands } from '@guichet/plugin-kit/web/commands'
import { Button } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { IconButton } from '@guichet/ui/icon-button'
import { FormattedMessage, useIntl } from 'react-intl'
import type { EditedText } from './use-text.tsx'

/** Opens the editor of a text in its place. */
export function EditButton({ text: { field, open, opener, start } }: { readonly text: EditedText }) {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: `tracker.ticket.edit.${field}` })
  useCommands([
    {
      id: `tracker.edit.${field}`,
      label,
      scope: 'thing',
      icon: <Icon name="edit" />,
      run: start,
      ...(field === 'summary' && { key: 'e' }),
    },
  ])
  return <IconButton ref={opener} icon="edit" size="s" label={label} aria-expanded={open} onClick={start} />
}

/** The same where there is no text yet. */
export function WriteButton({ text: { field, opener, start } }: { readonly text: EditedText }) {
  return (
    <Button ref={opener} size="s" variant="soft" icon="edit" onClick={start}>
      <FormattedMessage id={`tracker.ticket.edit.${field}.new`} />
    </Button>
  )
}
