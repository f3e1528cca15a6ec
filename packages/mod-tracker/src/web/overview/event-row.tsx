import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import type { NamedActivity } from '@guichet/plugin-kit/web/slot-names'
import { Avatar } from '@guichet/ui/avatar'
import { CardRow } from '@guichet/ui/card'
import type { RecentTicket } from '../../contract/overview.ts'
import { Moment } from '../moment.tsx'
import { relocationWords } from '../relocations/words.ts'
import { HistorySentences } from '../ticket/history-line.tsx'
import { TicketLink } from './ticket-link.tsx'

/** Something that happened to a ticket, in the words of its history. */
export default function EventRow({
  activity,
  at,
  payload,
}: {
  readonly activity: NamedActivity
  readonly at: string
  readonly payload: unknown
}) {
  useMoreWords(relocationWords)
  const { ticket, entry } = payload as RecentTicket
  return (
    <CardRow
      lead={<Avatar name={entry.actor?.name ?? null} size="l" />}
      title={<TicketLink activity={activity} ticket={ticket} />}
      detail={<HistorySentences of={entry} />}
      end={<Moment at={at} />}
    />
  )
}
