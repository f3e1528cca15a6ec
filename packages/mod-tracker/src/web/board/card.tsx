import { useApp } from '@guichet/plugin-kit/web/app-context'
import { typeset } from '@guichet/plugin-kit/typeset'
import type { TicketState } from '@guichet/domain/tickets/states'
import { Avatar } from '@guichet/ui/avatar'
import { MenuButton } from '@guichet/ui/menu-button'
import { RecordCount } from '@guichet/ui/record-title'
import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { StateMark } from '../state-mark.tsx'
import type { GroupedMoves } from '../ticket/group-moves.ts'
import { useReasonText } from '../ticket/reason.tsx'
import type { TicketItem } from '../types.ts'
import { useTicketLink } from '../use-links.tsx'
import css from './board.module.css'

interface Props {
  readonly ticket: TicketItem
  readonly moves: GroupedMoves
  readonly prefix: string
  readonly onMove: (to: TicketState) => void
}

/** A ticket on the board, with a menu that does what dragging does. */
export function Card({ ticket, moves, prefix, onMove }: Props) {
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const toTicket = useTicketLink()
  const reasonText = useReasonText()
  const { key, number, summary, assignee, state, commentCount, unread } = ticket
  const word = (of: TicketState) => formatMessage({ id: `tracker.state.${of}` })
  const nobody = formatMessage({ id: 'tracker.list.nobody' })
  return (
    <>
      <span className={css.meta}>
        <span className={css.key}>{key}</span>
        {commentCount > 0 && (
          <RecordCount
            icon="comment"
            count={commentCount}
            label={formatMessage({ id: 'tracker.list.comments' }, { count: commentCount })}
          />
        )}
        <span className={css.end}>
          <span title={assignee?.name ?? nobody}>
            <Avatar size="s" name={assignee?.name ?? null} me={assignee?.id === user.id} />
          </span>
          <MenuButton
            icon="more"
            iconOnly
            size="s"
            label={formatMessage({ id: 'tracker.board.move' }, { key })}
            groups={[
              {
                id: 'possible',
                label: formatMessage({ id: 'tracker.ticket.moves.possible' }),
                items: moves.possible.map((to) => ({
                  id: to,
                  label: word(to),
                  icon: <StateMark of={to} coloured />,
                  onAction: () => onMove(to),
                })),
              },
              {
                id: 'refused',
                label: formatMessage({ id: 'tracker.ticket.moves.refusedToYou' }),
                items: moves.refused.map(({ to, reason }) => ({
                  id: to,
                  label: word(to),
                  icon: <StateMark of={to} />,
                  refusal: reasonText(reason, { from: state, to, prefix }),
                })),
              },
            ].filter(({ items }) => items.length > 0)}
          />
        </span>
      </span>
      <Link {...toTicket(number)} className={css.title} data-unread={unread || undefined} dir="auto">
        {typeset(summary)}
      </Link>
    </>
  )
}
