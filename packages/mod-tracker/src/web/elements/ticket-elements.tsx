import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { DescriptionList } from '@guichet/ui/description-list'
import { Section } from '@guichet/ui/page'
import { Suspense } from 'react'
import { FormattedMessage } from 'react-intl'
import type { CustomField, Ticket } from '../types.ts'
import css from './elements.module.css'
import { ElementItem } from './element-item.tsx'
import { PrivateFrame } from './private-frame.tsx'
import { shownOn } from './shown-on.ts'
import { useControlsAhead } from './use-controls.tsx'
import { useFields } from './use-fields.tsx'
import { useMayFill } from './use-may-fill.tsx'
import { fieldWords } from './words.ts'

/** What a ticket has in its tracker's own fields; those that reporters do not see on paper of their own. */
export function TicketElements({ ticket }: { readonly ticket: Ticket }) {
  const known = useFields()
  const shown = shownOn(known, ticket.elements, useMayFill(ticket))
  if (shown.length === 0) return null
  return (
    <Suspense>
      <Shown ticket={ticket} known={known} shown={shown} />
    </Suspense>
  )
}

interface Props {
  readonly ticket: Ticket
  readonly known: readonly CustomField[]
  readonly shown: ReturnType<typeof shownOn>
}

function Shown({ ticket, known, shown }: Props) {
  useMoreWords(fieldWords)
  useControlsAhead(known)
  const { user } = useApp()
  const { reporter } = ticket
  const list = (of: typeof shown) =>
    of.length > 0 && (
      <DescriptionList>
        {of.map(({ field, mayEdit }) => (
          <ElementItem key={field.code} ticket={ticket} field={field} known={known} mayEdit={mayEdit} />
        ))}
      </DescriptionList>
    )
  const hidden = shown.filter(({ field }) => field.private)
  return (
    <Section size="s" title={<FormattedMessage id="tracker.element.section" />}>
      <div className={css.lists}>
        {list(shown.filter(({ field }) => !field.private))}
        {hidden.length > 0 && (
          <PrivateFrame count={hidden.length} from={reporter.id === user.id ? null : reporter.name}>
            {list(hidden)}
          </PrivateFrame>
        )}
      </div>
    </Section>
  )
}
