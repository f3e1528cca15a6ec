import type { TicketState } from '@guichet/domain/tickets/states'
import { DisclosureCard } from '@guichet/ui/disclosure-card'
import { useEffect, useRef, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { Moment } from '../moment.tsx'
import { State } from '../state.tsx'
import type { Ticket, Tracker } from '../types.ts'
import { Moves } from './moves.tsx'
import { painted } from './painted.ts'
import { useMoveCommands } from './use-move-commands.tsx'
import { useSolution, type Solution } from './use-solution.tsx'

interface Props {
  readonly ticket: Ticket
  readonly tracker: Tracker
  /** Answers whether it has come about. */
  readonly onMove: (to: TicketState, solution: Solution | null) => Promise<boolean>
}

/** Where the ticket stands, in words anybody understands; the moves open in place and push what follows. */
export function StateCard({ ticket, tracker, onMove }: Props) {
  const [asked, setAsked] = useState(false)
  /** What it is being moved to: shown by itself before the whole ticket and its row are. */
  const [moving, setMoving] = useState<TicketState | null>(null)
  const solution = useSolution(ticket)
  const card = useRef<HTMLDivElement>(null)
  const byKey = useRef(false)
  // What was being written of the solution is there again after a reload.
  const open = asked || (solution.written && ticket.state !== 'RESOLVED' && moving === null)

  const close = () => {
    setAsked(false)
    card.current?.querySelector('summary')?.focus()
  }

  const move = async (to: TicketState) => {
    close()
    setMoving(to)
    await painted()
    const settles = to === 'RESOLVED'
    const moved = await onMove(to, settles ? solution : null)
    setMoving(null)
    if (!settles) return
    if (moved) solution.discard()
    else solution.overtaken()
  }

  useMoveCommands(ticket, tracker, {
    open() {
      byKey.current = true
      setAsked(true)
    },
    move: (to) => void move(to),
  })
  // Who opens it by a key goes on by keys.
  useEffect(() => {
    if (!asked || !byKey.current) return
    byKey.current = false
    card.current?.querySelector<HTMLElement>('ul button, textarea')?.focus()
  }, [asked])

  return (
    <div
      ref={card}
      role="presentation"
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      <DisclosureCard
        open={open}
        onToggle={setAsked}
        now={<State of={moving ?? ticket.state} form="title" />}
        actionLabel={<FormattedMessage id="tracker.ticket.change" />}
        description={
          <FormattedMessage
            id="tracker.ticket.standing"
            values={{
              meaning: <FormattedMessage key="meaning" id={`tracker.state.${ticket.state}.meaning`} />,
              since: <Moment key="since" at={ticket.stateChangedAt} as="since" />,
            }}
          />
        }
      >
        {open && <Moves ticket={ticket} tracker={tracker} solution={solution} onMove={(to) => void move(to)} />}
      </DisclosureCard>
    </div>
  )
}
