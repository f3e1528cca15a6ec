import { ApiProblem } from '@guichet/plugin-kit/client'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Ticket } from '../types.ts'
import { useTracker } from '../use-tracker.tsx'
import { Absent } from './absent.tsx'
import { TicketSkeleton } from './ticket-skeleton.tsx'
import { TicketView } from './ticket-view.tsx'
import { useOpening } from './use-opening.tsx'
import { useTicket } from './use-ticket.tsx'

/** The open ticket, or what there is to say while it comes, when it is not there, when it cannot be had. */
export function TicketPane({ number }: { readonly number: number }) {
  const pane = useRef<HTMLDivElement>(null)
  const ticket = useTicket(number)
  const tracker = useTracker()
  usePageTitle(ticket.data === undefined ? null : `${ticket.data.key} ${ticket.data.summary}`)
  useOpening(pane, number, ticket.data?.number ?? null)
  useAddress(number, ticket.isPlaceholderData ? null : (ticket.data ?? null))
  const leftFor = useForward(ticket.error)

  const error = ticket.error ?? tracker.error
  const retry = () => void Promise.all([ticket.refetch(), tracker.refetch()])
  return (
    <div ref={pane}>
      {leftFor ? (
        <TicketSkeleton />
      ) : ticket.error !== null && isAbsent(ticket.error) ? (
        <Absent />
      ) : ticket.data !== undefined && tracker.data !== undefined ? (
        <TicketView ticket={ticket.data} tracker={tracker.data} />
      ) : error === null ? (
        <TicketSkeleton />
      ) : isAbsent(error) ? (
        <Absent />
      ) : (
        <Failure level={1} title="tracker.ticket.failed" error={error} onRetry={retry} />
      )}
    </div>
  )
}

/** What was merged into another leads there: the address follows. */
function useAddress(number: number, ticket: Ticket | null) {
  const { id } = useActivity()
  const navigate = useNavigate()
  const now = ticket?.number ?? number
  useEffect(() => {
    if (now !== number) void navigate({ to: `/trackers/${id}/tickets/${now}`, search: true, replace: true })
  }, [id, navigate, now, number])
}

/** What was moved to another tracker leads there, for who may read it there: whether it does. */
function useForward(error: Error | null): boolean {
  const navigate = useNavigate()
  const moved = error instanceof ApiProblem && error.code === 'tracker.ticket.relocated' ? error.params : undefined
  const to = moved === undefined ? null : `/trackers/${String(moved['tracker'])}/tickets/${String(moved['number'])}`
  useEffect(() => {
    if (to !== null) void navigate({ to, replace: true })
  }, [navigate, to])
  return to !== null
}

/** Not there and not yours are one answer; a number no ticket can have is refused before that. */
function isAbsent(error: Error): boolean {
  return error instanceof ApiProblem && [400, 403, 404].includes(error.status)
}
