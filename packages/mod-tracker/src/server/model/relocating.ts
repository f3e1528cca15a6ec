import { dropNeeds } from './depending.ts'
import type { Model, Status, Ticket, Tracker } from './model.ts'

const ROLES = { develop: 'developer', resolve: 'resolver', manage: 'manager' } as const
const RIGHTS = ['develop', 'resolve', 'manage'] as const

interface Asked {
  readonly who: number
  readonly ticket: Ticket | undefined
  readonly version: number
  readonly from: Tracker
  readonly to: Tracker
}

/** Moves a ticket to another tracker: for who works on tickets in both. Each tracker of a run is a subtracker of every later one. */
export function relocate(model: Model, { who, ticket, version, from, to }: Asked): Status {
  const movers = (at: Tracker) => RIGHTS.filter((right) => model.can(at, who, right))
  const door = model.door(from, who, 'seeissues') ?? (movers(from).length > 0 ? null : 403)
  if (door !== null) return door
  if (ticket === undefined || !model.reads(from, who, ticket)) return 404
  if (to === from || !model.can(to, who, 'seeissues') || movers(to).length === 0) return 422
  if (model.isStale(ticket, version)) return 412
  arrive(model, to, ticket, { who, grantedBy: movers(from).map((right) => ROLES[right]) })
  dropNeeds(from, ticket)
  from.tickets.splice(from.tickets.indexOf(ticket), 1)
  from.left.set(ticket, ticket.number)
  ticket.number = to.left.get(ticket) ?? model.nextNumber(to)
  to.left.delete(ticket)
  to.tickets.push(ticket)
  to.tickets.sort((a, b) => a.number - b.number)
  return 200
}

/** It keeps its state and its assignee, or is posted anew where that state or that person is none. */
function arrive(
  model: Model,
  to: Tracker,
  ticket: Ticket,
  { who, grantedBy }: { who: number; grantedBy: (typeof ROLES)[keyof typeof ROLES][] },
): void {
  const { state, assignee } = ticket
  const kept = (assignee === null || model.works(to, assignee)) && model.enabled(to).includes(state)
  const posted = !kept && state !== 'POSTED' ? ({ from: state, to: 'POSTED' } as const) : {}
  ticket.history.push({ what: 'relocated', by: who, cause: 'relocated', grantedBy, ...posted })
  if (kept) return
  ticket.state = 'POSTED'
  ticket.assignee = model.defaultAssignee(to)
}
