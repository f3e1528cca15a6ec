import type { TicketState } from '@guichet/domain/tickets/states'
import { ActionList } from '@guichet/ui/action-list'
import { FormattedMessage } from 'react-intl'
import { StateMark } from '../state-mark.tsx'
import type { Transition } from '../types.ts'
import { groupMoves } from './group-moves.ts'
import css from './moves.module.css'
import { useReasonText } from './reason.tsx'

interface Props {
  readonly from: TicketState
  readonly transitions: readonly Transition[]
  /** Before a ticket's number. */
  readonly prefix: string
  readonly onMove: (to: TicketState) => void
}

/** Every state of the workflow: those to move to, those refused with their reason, and in a line those not used here. */
export function MoveList({ from, transitions, prefix, onMove }: Props) {
  const { possible, refused, unused } = groupMoves(transitions)
  const reasonText = useReasonText()
  return (
    <>
      {possible.length === 0 && (
        <p className={css.none}>
          <FormattedMessage id="tracker.ticket.moves.none" />
        </p>
      )}
      <ActionList
        groups={[
          {
            id: 'possible',
            label: <FormattedMessage id="tracker.ticket.moves.possible" />,
            items: possible.map((to) => ({
              id: to,
              icon: <StateMark of={to} coloured />,
              label: word(to),
              onAction: () => onMove(to),
            })),
          },
          {
            id: 'refused',
            label: <FormattedMessage id="tracker.ticket.moves.refusedToYou" />,
            items: refused.map(({ to, reason }) => ({
              id: to,
              icon: <StateMark of={to} />,
              label: word(to),
              refusal: reasonText(reason, { from, to, prefix }),
            })),
          },
        ]}
      />
      {unused.length > 0 && <Unused states={unused} />}
    </>
  )
}

function Unused({ states }: { readonly states: readonly TicketState[] }) {
  return (
    <>
      <p className={css.unusedTitle}>
        <FormattedMessage id="tracker.ticket.moves.unused" />
      </p>
      <ul className={css.unused}>
        {states.map((state) => (
          <li key={state}>
            <StateMark of={state} />
            {word(state)}
          </li>
        ))}
      </ul>
    </>
  )
}

const word = (state: TicketState) => <FormattedMessage id={`tracker.state.${state}`} />
