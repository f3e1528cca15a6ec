import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Avatar } from '@guichet/ui/avatar'
import { iconButtonClass } from '@guichet/ui/icon-button'
import { Icon } from '@guichet/ui/icon'
import { Stub } from '@guichet/ui/stub'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { TicketActions } from './ticket-actions.tsx'
import { Moment } from '../moment.tsx'
import type { Ticket } from '../types.ts'
import { Summary } from '../texts/summary.tsx'
import { useListLink } from '../use-links.tsx'
import { CopyLink } from './copy-link.tsx'
import { Pager } from './pager.tsx'

/** Which ticket, whose, and the way to the others of the list. */
export function TicketHeader({ ticket }: { readonly ticket: Ticket }) {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const { user } = useApp()
  const toList = useListLink()
  const close = formatMessage({ id: 'tracker.ticket.close' })
  return (
    <Stub
      number={ticket.key}
      beside={<CopyLink ticketKey={ticket.key} path={`/trackers/${id}/tickets/${ticket.number}`} />}
      actions={
        <>
          <Pager number={ticket.number} />
          <TicketActions ticket={ticket} />
          <Link {...toList} resetScroll={false} className={iconButtonClass('s')} aria-label={close} title={close}>
            <Icon name="x" />
          </Link>
        </>
      }
      title={<Summary key={ticket.number} ticket={ticket} />}
      byline={
        <>
          <Avatar name={ticket.reporter.name} me={ticket.reporter.id === user.id} />
          <b>{ticket.reporter.name}</b>
          <span aria-hidden="true">·</span>
          <span>
            <FormattedMessage
              id="tracker.ticket.reported"
              values={{ ago: <Moment key="ago" at={ticket.createdAt} as="ago" /> }}
            />
          </span>
        </>
      }
    />
  )
}
