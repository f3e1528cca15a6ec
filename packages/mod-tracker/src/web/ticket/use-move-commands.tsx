import { moves } from '@guichet/domain/tickets/moves'
import type { TicketState } from '@guichet/domain/tickets/states'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useCommands, type Command } from '@guichet/plugin-kit/web/commands'
import { Icon } from '@guichet/ui/icon'
import { useIntl } from 'react-intl'
import { StateMark } from '../state-mark.tsx'
import type { Ticket, Tracker } from '../types.ts'
import { decidedBy } from './decided-by.ts'
import { asTransitions, groupMoves } from './group-moves.ts'
import { useReasonText } from './reason.tsx'

interface Acts {
  /** Opens what there is to choose from. */
  readonly open: () => void
  readonly move: (to: TicketState) => void
}

/** Changing the state as commands: one that opens the choice, and each move by itself, the refused ones with their reason. */
export function useMoveCommands(ticket: Ticket, tracker: Tracker, { open, move }: Acts): void {
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const reasonText = useReasonText()
  const { actor, facts } = decidedBy(ticket, tracker, user.id)
  const { possible, refused } = groupMoves(asTransitions(moves(tracker.workflow, actor, facts)))

  const to = (state: TicketState): Omit<Command, 'run'> => ({
    id: `tracker.move.${state}`,
    label: formatMessage({ id: 'tracker.command.moveTo' }, { state: formatMessage({ id: `tracker.state.${state}` }) }),
    scope: 'thing',
  })
  useCommands(
    [
      {
        id: 'tracker.move',
        label: formatMessage({ id: 'tracker.command.move' }),
        scope: 'thing',
        key: 's',
        icon: <Icon name="board" />,
        run: open,
      },
      ...possible.map((state) => ({
        ...to(state),
        icon: <StateMark of={state} coloured />,
        // How it was solved is asked before.
        run: () => (state === 'RESOLVED' ? open() : move(state)),
      })),
      ...refused.map(({ to: state, reason }) => ({
        ...to(state),
        icon: <StateMark of={state} />,
        refusal: reasonText(reason, { from: ticket.state, to: state, prefix: tracker.prefix }),
        run: () => {},
      })),
    ],
    formatMessage({ id: 'tracker.command.on' }, { key: ticket.key }),
  )
}
