import { Dialog } from '@guichet/ui/dialog'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import { Settling } from '../ticket/settling.tsx'
import { useSolution, type Solution as Written } from '../ticket/use-solution.tsx'
import { useTicket } from '../ticket/use-ticket.tsx'
import type { Ticket, TicketItem } from '../types.ts'

type Settled = Written['settled']

interface Props {
  readonly card: TicketItem
  readonly onSend: (settled: Settled) => Promise<boolean>
  readonly onClose: () => void
}

/** A ticket that comes to be solved where a solution is asked for: what it is, before it moves. */
export function SolutionDialog({ card, onSend, onClose }: Props) {
  const { formatMessage } = useIntl()
  const ticket = useTicket(card.number)
  return (
    <Dialog
      open
      onClose={onClose}
      dismissable={false}
      title={<FormattedMessage id="tracker.board.solution" values={{ key: card.key }} />}
      closeLabel={formatMessage({ id: 'tracker.cancel' })}
    >
      {ticket.data?.number === card.number ? (
        <Solution ticket={ticket.data} onSend={onSend} onClose={onClose} />
      ) : (
        <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
      )}
    </Dialog>
  )
}

function Solution({ ticket, onSend, onClose }: Pick<Props, 'onSend' | 'onClose'> & { readonly ticket: Ticket }) {
  const solution = useSolution(ticket)
  const send = async () => {
    onClose()
    if (await onSend(solution.settled)) solution.discard()
  }
  return (
    <Settling
      solution={solution}
      required
      asked
      onSend={() => void send()}
      onCancel={() => {
        solution.discard()
        onClose()
      }}
    />
  )
}
