import type { TicketState } from '@guichet/domain/tickets/states'
import { useState } from 'react'
import type { Ticket, Tracker } from '../types.ts'
import { groupMoves } from './group-moves.ts'
import { MoveList } from './move-list.tsx'
import { Settling } from './settling.tsx'
import type { Solution } from './use-solution.tsx'
import { useTransitions } from './use-ticket.tsx'

interface Props {
  readonly ticket: Ticket
  readonly tracker: Tracker
  /** What is being written of how it was solved. */
  readonly solution: Solution
  readonly onMove: (to: TicketState) => void
}

/** What this person can make of the ticket's state. Who says that it is solved is asked how. */
export function Moves({ ticket, tracker, solution, onMove }: Props) {
  const transitions = useTransitions(ticket, tracker)
  const [solving, setSolving] = useState(false)
  const { possible, lacksSolution } = groupMoves(transitions)
  if ((solving || solution.written) && possible.includes('RESOLVED'))
    return (
      <Settling
        solution={solution}
        required={lacksSolution === 'RESOLVED'}
        asked={solving}
        onSend={() => onMove('RESOLVED')}
        onCancel={() => {
          solution.discard()
          setSolving(false)
        }}
      />
    )
  return (
    <MoveList
      from={ticket.state}
      transitions={transitions}
      prefix={tracker.prefix}
      onMove={(to) => (to === 'RESOLVED' ? setSolving(true) : onMove(to))}
    />
  )
}
