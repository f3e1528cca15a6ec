import { IconButton } from '@guichet/ui/icon-button'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { TicketItem } from '../types.ts'
import { useNeighbours } from '../list/use-neighbours.tsx'
import { useTicketLink } from '../use-links.tsx'
import css from './pager.module.css'

/** The place in the list, and the way to the ones beside it. At an end the button stays, so that the focus does; as it stays, the ticket one
 * steps to is said aloud. */
export function Pager({ number }: { readonly number: number }) {
  const { formatMessage } = useIntl()
  const navigate = useNavigate()
  const toTicket = useTicketLink()
  const neighbours = useNeighbours(number)
  const [steppedTo, setSteppedTo] = useState('')
  if (neighbours === null) return null

  const button = (icon: 'chevron-up' | 'chevron-down', label: string, item: TicketItem | null) => (
    <IconButton
      icon={icon}
      size="s"
      label={formatMessage({ id: label })}
      aria-disabled={item === null}
      className={item === null ? css.end : undefined}
      onClick={() => {
        if (item === null) return
        setSteppedTo(`${item.key} ${item.summary}`)
        void navigate({ ...toTicket(item.number), resetScroll: false })
      }}
    />
  )
  return (
    <>
      <span className={css.place}>
        <FormattedMessage
          id={neighbours.more ? 'tracker.ticket.placeMore' : 'tracker.ticket.place'}
          values={{ index: neighbours.place, count: neighbours.count }}
        />
      </span>
      {button('chevron-up', 'tracker.ticket.previous', neighbours.previous)}
      {button('chevron-down', 'tracker.ticket.next', neighbours.next)}
      <VisuallyHidden>
        <output>{steppedTo}</output>
      </VisuallyHidden>
    </>
  )
}
