import { isTicketState, type TicketState } from '@guichet/domain/tickets/states'
import { ApiProblem } from '@guichet/plugin-kit/client'
import type { Person, Refusal, Ticket } from '../types.ts'

/** The ticket as it is now, when a change came too late because somebody else's was first. */
export function conflictOf(error: unknown): Ticket | null {
  return error instanceof ApiProblem && error.status === 412 && isTicket(error.current) ? error.current : null
}

/** Who made the change that came first, as the server tells; null when it was nobody in particular. */
export function whoWasFirst(error: unknown): Person | null {
  const first = error instanceof ApiProblem ? error.params['changedBy'] : null
  return isPerson(first) ? first : null
}

function isPerson(value: unknown): value is Person {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && value.name !== ''
}

function isTicket(value: unknown): value is Ticket {
  return typeof value === 'object' && value !== null && 'number' in value && 'version' in value && 'state' in value
}

/** A text of a ticket that can be changed where it is shown. */
export type TextField = 'summary' | 'description' | 'resolution'

/** What an act changes; when somebody else changed something else meanwhile, it is made again without asking. */
export type Touched =
  | 'state'
  | 'assignee'
  | 'dueOn'
  | 'attachments'
  | 'resolutionAttachments'
  | `element.${string}`
  | TextField

interface Late {
  readonly error: unknown
  readonly now: Ticket
  readonly change: { readonly seen: Ticket; readonly text?: string }
  readonly me: string
}

/**
 * Whether what was changed meanwhile is in the way of an act. A choice that one made oneself, in another window or by opening the ticket,
 * is not. Of a text one may not know the state it was begun on, nor what one wrote elsewhere: the log tells, and only the same text is no
 * other.
 */
export function isInTheWay(touched: Touched, { error, now, change: { seen, text }, me }: Late): boolean {
  if (isElement(touched)) return changedSince(error).includes(touched)
  switch (touched) {
    case 'state':
      return seen.state !== now.state && whoWasFirst(error)?.id !== me
    case 'dueOn':
      return seen.dueOn !== now.dueOn && whoWasFirst(error)?.id !== me
    case 'assignee':
      return seen.assignee?.id !== now.assignee?.id && whoWasFirst(error)?.id !== me
    case 'attachments':
    case 'resolutionAttachments':
      return changedSince(error).includes(touched)
    default:
      return (now[touched] ?? '') !== text && changedSince(error).includes(touched)
  }
}

const isElement = (touched: Touched): touched is `element.${string}` => touched.startsWith('element.')

/** The fields that changed since the version an act was based on. */
function changedSince(error: unknown): readonly unknown[] {
  const changed = error instanceof ApiProblem ? error.params['changed'] : null
  return Array.isArray(changed) ? changed : []
}

/** What the server says of a move, or of taking one back, that it refused: the same as the menu says of those it shows as refused. */
export function refusedMoveOf(
  error: unknown,
  seen: TicketState,
): { readonly from: TicketState; readonly to: TicketState; readonly reason: Refusal } | null {
  if (!(error instanceof ApiProblem) || !REFUSED.includes(error.code)) return null
  const { from = seen, to = seen, refusals } = error.params
  const reason: unknown = Array.isArray(refusals) ? refusals[0] : undefined
  return isTicketState(from) && isTicketState(to) && isRefusal(reason) ? { from, to, reason } : null
}

const REFUSED: readonly string[] = ['tracker.ticket.move_refused', 'tracker.ticket.undo_refused']

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
}
