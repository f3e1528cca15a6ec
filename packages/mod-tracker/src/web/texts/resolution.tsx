import { Markdown } from '@guichet/ui/markdown'
import { Outcome } from '@guichet/ui/notice'
import { FormattedMessage } from 'react-intl'
import { AttachmentCards } from '../attachments/attachment-cards.tsx'
import { PlainText } from '../ticket/plain-text.tsx'
import type { Ticket } from '../types.ts'
import { EditButton, WriteButton } from './edit-button.tsx'
import { TextEditor } from './text-editor.tsx'
import { useMayEdit } from './use-may-edit.tsx'
import { useText } from './use-text.tsx'

/** What settled the matter. Where it is settled and nobody wrote how, who may is offered to. */
export function Resolution({ ticket }: { readonly ticket: Ticket }) {
  const { resolution, resolutionAttachments: files, html, closed, state } = ticket
  const mayEdit = useMayEdit(ticket).resolution
  const text = useText(ticket, 'resolution')
  const { pending } = text
  if (resolution === null && files.length === 0 && !text.open && pending === null)
    return (
      mayEdit &&
      (closed || state === 'RESOLVED') && (
        <div>
          <WriteButton text={text} />
        </div>
      )
    )
  return (
    <Outcome title={<FormattedMessage id="tracker.ticket.resolution" />} end={mayEdit && <EditButton text={text} />}>
      {text.open ? (
        <TextEditor text={text} mayBeEmpty />
      ) : pending !== null ? (
        <PlainText>{pending}</PlainText>
      ) : (
        <>
          {html.resolution !== null && <Markdown html={html.resolution} />}
          <AttachmentCards of={files} text={resolution ?? ''} />
        </>
      )}
    </Outcome>
  )
}
