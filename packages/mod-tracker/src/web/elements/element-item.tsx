import { typeset } from '@guichet/plugin-kit/typeset'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { DescriptionItem } from '@guichet/ui/description-list'
import { Icon } from '@guichet/ui/icon'
import { IconButton } from '@guichet/ui/icon-button'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CustomField, Ticket } from '../types.ts'
import css from './elements.module.css'
import { ElementEditor } from './element-editor.tsx'
import { ElementShown, isLong } from './element-shown.tsx'
import { isArchived } from './shown-on.ts'
import { useElementEdit } from './use-element-edit.tsx'

interface Props {
  readonly ticket: Ticket
  readonly field: CustomField
  /** All of the tracker. */
  readonly known: readonly CustomField[]
  readonly mayEdit: boolean
}

/** A custom field of a ticket: what is in it, and for who may, the way to change it in place. */
export function ElementItem({ ticket, field, known, mayEdit }: Props) {
  const { formatMessage } = useIntl()
  const edit = useElementEdit(ticket, field, known)
  const { opener, start } = edit
  const { code, label } = field
  const value = ticket.elements[code]
  const change = formatMessage({ id: 'tracker.element.edit' }, { label })
  useCommands(
    mayEdit
      ? [{ id: `tracker.element.${code}`, label: change, scope: 'thing', icon: <Icon name="edit" />, run: start }]
      : [],
  )
  if (mayEdit && edit.open) {
    return (
      <DescriptionItem wide term={<VisuallyHidden>{label}</VisuallyHidden>}>
        <ElementEditor edit={edit} />
      </DescriptionItem>
    )
  }
  const wide = value !== undefined && (isLong(field) || field.rules.kind === 'files')
  const button = mayEdit && (
    <IconButton ref={opener} icon="edit" size="s" label={change} aria-expanded={false} onClick={start} />
  )
  return (
    <DescriptionItem
      wide={wide}
      term={
        <>
          <span dir="auto">{typeset(label)}</span> {wide && button}
          {!field.active && (
            <span className={css.archived}>
              <FormattedMessage id="tracker.element.archived" />
            </span>
          )}
        </>
      }
    >
      {value === undefined ? (
        <span className={css.empty}>
          <FormattedMessage id="tracker.element.empty" />
        </span>
      ) : (
        <ElementShown field={field} value={value} ticket={ticket.number} />
      )}
      {value !== undefined && isArchived(field, value) && (
        <span className={css.archived}>
          <FormattedMessage id="tracker.element.archived.option" />
        </span>
      )}
      {!wide && button}
    </DescriptionItem>
  )
}
