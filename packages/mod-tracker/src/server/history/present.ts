import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import { isTicketState } from '@guichet/domain/tickets/states'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { historyContract } from '../../contract/history.ts'
import { namePerson, type Names } from '../people.ts'

export type HistoryEntry = SuccessOf<(typeof historyContract)['operations']['list']>['items'][number]
type ChangeView = HistoryEntry['changes'][number]

interface Reader {
  readonly names: Names
  /** Whether places in the stack are theirs to know. */
  readonly readsAll: boolean
}

export function presentEntry(event: LoggedEvent, reader: Reader): HistoryEntry {
  const { names } = reader
  return {
    id: event.id,
    type: event.type,
    at: event.occurredAt.toISOString(),
    actor: event.actorId === null ? null : namePerson(event.actorId, names),
    cause: event.cause,
    origin: event.origin,
    version: event.subjectVersion,
    workflowVersion: event.workflowVersion,
    grantedBy: event.grantedBy as WorkflowRole[],
    changes: [
      ...Object.entries(event.changes).flatMap(([field, change]) => presentChange(field, change, names)),
      ...presentRank(event, reader),
    ],
  }
}

/** Everybody an event names: who did it, and whom it went from and to. */
export function peopleIn({ actorId, changes }: LoggedEvent): string[] {
  return [actorId, ...(changes['assignee'] ?? [])].filter((id) => typeof id === 'string')
}

/** A field of a later version's events, unknown to this one, is left out. */
function presentChange(field: string, change: LoggedEvent['changes'][string] | undefined, names: Names): ChangeView[] {
  const [from = null, to = null] = change ?? []
  switch (field) {
    case 'state':
      return isTicketState(to) ? [{ field, from: isTicketState(from) ? from : null, to }] : []
    case 'assignee':
      return [{ field, from: personOrNobody(from, names), to: personOrNobody(to, names) }]
    case 'due':
      return [{ field, from: dayOrNone(from), to: dayOrNone(to) }]
    case 'summary':
    case 'description':
    case 'resolution':
      return [{ field }]
    default:
      return []
  }
}

const personOrNobody = (id: unknown, names: Names) => (typeof id === 'string' ? namePerson(id, names) : null)

/** That a ticket was put elsewhere in the stack; of one that was closed, its leaving is no change of its own. */
function presentRank({ type, changes }: LoggedEvent, { readsAll }: Reader): ChangeView[] {
  const [before, after] = changes['rank'] ?? []
  if (type !== 'tracker.ticket.ranked' || typeof before !== 'string' || typeof after !== 'string') return []
  const [from, to] = readsAll ? (changes['place'] ?? []) : []
  const direction = after < before ? 'raised' : 'lowered'
  return [{ field: 'place', direction, from: placeOr(from), to: placeOr(to) }]
}

const placeOr = (place: unknown) => (typeof place === 'number' ? place : null)
const dayOrNone = (day: unknown) => (typeof day === 'string' ? day : null)
