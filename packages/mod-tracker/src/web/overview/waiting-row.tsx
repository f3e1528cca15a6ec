import type { NamedActivity } from '@guichet/plugin-kit/web/slot-names'
import { CardRow, LeadIcon } from '@guichet/ui/card'
import { Icon, type IconName } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import type { WaitingTicket } from '../../contract/overview.ts'
import { Moment } from '../moment.tsx'
import { State } from '../state.tsx'
import { TicketLink } from './ticket-link.tsx'

const LOOKS = {
  settled: { icon: 'check', tone: 'accent' },
  work: { icon: 'user', tone: 'quiet' },
  untaken: { icon: 'inbox', tone: 'quiet' },
  news: { icon: 'reply', tone: 'accent' },
} as const satisfies Record<WaitingTicket['reason'], { icon: IconName; tone: 'accent' | 'quiet' }>

/** A ticket that waits for the person, and why. */
export default function WaitingRow({
  activity,
  at,
  payload,
}: {
  readonly activity: NamedActivity
  readonly at: string
  readonly payload: unknown
}) {
  const ticket = payload as WaitingTicket
  const { icon, tone } = LOOKS[ticket.reason]
  return (
    <CardRow
      lead={
        <LeadIcon tone={tone}>
          <Icon name={icon} />
        </LeadIcon>
      }
      title={<TicketLink activity={activity} ticket={ticket} />}
      detail={
        <>
          <State of={ticket.state} />
          <span>
            <FormattedMessage id={`tracker.waiting.${ticket.reason}`} />
          </span>
        </>
      }
      end={<Moment at={at} />}
    />
  )
}
