import { mayDo } from '@guichet/domain/tickets/operations'
import { DescriptionItem } from '@guichet/ui/description-list'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import type { Ticket } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { Place } from './place.tsx'
import { PlaceMenu } from './place-menu.tsx'
import css from './ranked-rows.module.css'
import { usePlace } from './use-place.tsx'
import { placesIn, useStack } from './use-stack.tsx'

/** Where a ticket stands in the order of priority; nothing for whom it is not to be told. */
export function PriorityProperty({ ticket }: { readonly ticket: Ticket }) {
  const can = useCan()
  const { data: stack } = useStack()
  const place = usePlace()
  const places = placesIn(stack)
  const manages = mayDo('rank', can) && !ticket.closed
  if (places === null && !manages) return null
  const shown = places && <Place of={places.get(ticket.number) ?? null} />
  return (
    <DescriptionItem term={<FormattedMessage id="tracker.priority" />}>
      {ticket.closed ? (
        <FormattedMessage id="tracker.priority.none" />
      ) : manages ? (
        <PlaceMenu ticket={ticket} up={{ to: 'up' }} down={{ to: 'down' }} onPlace={(wanted) => place(ticket, wanted)}>
          <span className={css.place}>
            {shown ?? '–'} <Icon name="chevron-down" />
          </span>
        </PlaceMenu>
      ) : (
        shown
      )}
    </DescriptionItem>
  )
}
