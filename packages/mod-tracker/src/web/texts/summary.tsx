import { typeset } from '@guichet/plugin-kit/typeset'
import { StubTitle } from '@guichet/ui/stub'
import type { Ticket } from '../types.ts'
import { EditButton } from './edit-button.tsx'
import { SummaryEditor } from './summary-editor.tsx'
import { useMayEdit } from './use-may-edit.tsx'
import { useText } from './use-text.tsx'

/** The ticket's title, and for who may, the way to change it in place. */
export function Summary({ ticket }: { readonly ticket: Ticket }) {
  const mayEdit = useMayEdit(ticket).description
  const text = useText(ticket, 'summary')
  return (
    <StubTitle end={mayEdit && <EditButton text={text} />} instead={text.open && <SummaryEditor text={text} />}>
      {typeset(ticket.summary)}
    </StubTitle>
  )
}
