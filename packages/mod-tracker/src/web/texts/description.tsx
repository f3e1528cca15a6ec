import { Markdown } from '@guichet/ui/markdown'
import { Section } from '@guichet/ui/page'
import { FormattedMessage } from 'react-intl'
import { AttachmentCards } from '../attachments/attachment-cards.tsx'
import { PlainText } from '../ticket/plain-text.tsx'
import type { Ticket } from '../types.ts'
import { EditButton } from './edit-button.tsx'
import { TextEditor } from './text-editor.tsx'
import { useMayEdit } from './use-may-edit.tsx'
import { useText } from './use-text.tsx'

/** What the ticket is about, and for who may, the way to change it in place. */
export function Description({ ticket }: { readonly ticket: Ticket }) {
  const mayEdit = useMayEdit(ticket).description
  const text = useText(ticket, 'description')
  return (
    <Section
      size="s"
      title={<FormattedMessage id="tracker.ticket.description" />}
      end={mayEdit && <EditButton text={text} />}
    >
      {text.open ? (
        <TextEditor text={text} />
      ) : text.pending !== null ? (
        <PlainText>{text.pending}</PlainText>
      ) : (
        <>
          <Markdown html={ticket.html.description} />
          <AttachmentCards of={ticket.attachments} text={ticket.description} />
        </>
      )}
    </Section>
  )
}
