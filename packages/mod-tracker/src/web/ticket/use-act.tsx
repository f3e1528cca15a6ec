import type { TicketState } from '@guichet/domain/tickets/states'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp, type Notice } from '@guichet/plugin-kit/web/app-context'
import { useIntl } from 'react-intl'
import { useDay } from '../day.tsx'
import { entrustedTo, movedTo } from '../cache/patch.ts'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import type { Person, Ticket, Tracker } from '../types.ts'
import { useTicketsClient, useTransitionsClient } from '../use-clients.tsx'
import { useChange, type Change } from './use-change.tsx'
import { useExplain } from './use-explain.tsx'
import type { Solution } from './use-solution.tsx'

/** Moving and entrusting a ticket, each with its word when it is done and when it could not be; a move with the way back. */
export function useAct(tracker: Tracker, number: number) {
  const { id } = useActivity()
  const { notify } = useApp()
  const { formatMessage } = useIntl()
  const tickets = useTicketsClient()
  const transitions = useTransitionsClient()
  const change = useChange(number)
  const explain = useExplain(tracker)
  const day = useDay()
  const params = { tracker: id, number }
  const patchTo = (to: TicketState) => movedTo(to, tracker.workflow, new Date())
  const said = (message: string, { key }: Ticket, values: Record<string, string>) =>
    formatMessage({ id: `tracker.ticket.${message}` }, { key, ...values })
  const state = (of: TicketState) => formatMessage({ id: `tracker.state.${of}` })

  const carryOut = async (wanted: Change, done: (now: Ticket) => Pick<Notice, 'text' | 'action'>) => {
    try {
      const now = await change.mutateAsync(wanted)
      notify({ tone: 'success', ...done(now) })
      return true
    } catch (error) {
      notify({ tone: 'danger', text: explain(wanted, error) })
      return false
    }
  }

  /** Only what the move made of the ticket is taken back: should anything have happened since, the server says what. */
  const undo = (moved: Ticket, to: TicketState) => {
    const idempotencyKey = newKey()
    const send = (ifMatch: number) => transitions.undo({ params, ifMatch, idempotencyKey })
    return carryOut({ seen: moved, touched: null, patch: patchTo(to), send }, (now) => ({
      text: said('undone', now, { state: state(now.state) }),
    }))
  }

  return {
    /** Without a solution, or a blank one, what the ticket has of it stays. */
    move(ticket: Ticket, to: TicketState, solution: Solution | null) {
      const idempotencyKey = newKey()
      const settled = solution?.settled ?? {}
      const { resolution: text } = settled
      const written = Object.keys(settled) as (keyof typeof settled)[]
      const body = { to, ...settled }
      const send = (ifMatch: number) => transitions.move({ params, body, ifMatch, idempotencyKey })
      const change: Change = {
        seen: ticket,
        touched: ['state', ...written],
        patch: patchTo(to),
        send,
        ...(solution !== null && written.length > 0 && { since: solution.since }),
        ...(text !== undefined && { text }),
      }
      return carryOut(change, (now) => ({
        text: said('moved', now, { state: state(to) }),
        action: {
          label: formatMessage({ id: 'tracker.ticket.undo' }),
          run: () => void undo(now, ticket.state),
        },
      }))
    },
    entrust(ticket: Ticket, assignee: Person | null) {
      const idempotencyKey = newKey()
      const body = { assignee: assignee?.id ?? null }
      const send = (ifMatch: number) => tickets.assign({ params, body, ifMatch, idempotencyKey })
      return carryOut({ seen: ticket, touched: ['assignee'], patch: entrustedTo(assignee), send }, (now) => ({
        text: said(assignee === null ? 'released' : 'entrusted', now, { name: assignee?.name ?? '' }),
      }))
    },
    setDue(ticket: Ticket, dueOn: string | null) {
      const idempotencyKey = newKey()
      const send = (ifMatch: number) => tickets.setDue({ params, body: { dueOn }, ifMatch, idempotencyKey })
      return carryOut({ seen: ticket, touched: ['dueOn'], patch: { dueOn }, send }, (now) => ({
        text: said(dueOn === null ? 'dueTaken' : 'dueSet', now, { day: dueOn === null ? '' : day(dueOn) }),
      }))
    },
  }
}
