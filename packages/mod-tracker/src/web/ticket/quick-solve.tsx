import { decide } from '@guichet/domain/tickets/decide'
import type { TicketState } from '@guichet/domain/tickets/states'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Button } from '@guichet/ui/button'
import { FormattedMessage } from 'react-intl'
import type { Ticket, Tracker } from '../types.ts'
import { decidedBy } from './decided-by.ts'
import css from './moves.module.css'

interface Props {
  readonly ticket: Ticket
  readonly tracker: Tracker
  readonly onMove: (to: TicketState) => void
}

/** The commonest move in one press, where it is theirs to make and nothing else is asked for. Like any move, it can be taken back. */
export function QuickSolve({ ticket, tracker, onMove }: Props) {
  const { user } = useApp()
  const { actor, facts } = decidedBy(ticket, tracker, user.id)
  if (ticket.closed || !decide(tracker.workflow, { kind: 'move', to: 'RESOLVED', actor }, facts).allowed) return null
  return (
    <div className={css.quick}>
      <Button size="s" icon="check" onClick={() => onMove('RESOLVED')}>
        <FormattedMessage id="tracker.ticket.solved" />
      </Button>
    </div>
  )
}
