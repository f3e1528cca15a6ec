import type { Model, Status, Ticket, Tracker } from './model.ts'

interface Asked {
  readonly who: number
  readonly tracker: Tracker
  readonly ticket: Ticket | undefined
  readonly other: Ticket | undefined
}

const WORKING = ['develop', 'resolve', 'manage'] as const

function ask(model: Model, { who, tracker, ticket, other }: Asked): Status | readonly [Ticket, Ticket] {
  const door =
    model.door(tracker, who, 'seeissues') ?? (WORKING.some((right) => model.can(tracker, who, right)) ? null : 403)
  if (door !== null) return door
  if (ticket === undefined || !model.reads(tracker, who, ticket)) return 404
  return other === undefined || !model.reads(tracker, who, other) ? 404 : [ticket, other]
}

/** "Depends on" links inside a tracker, no cycle ever. */
export function depend(model: Model, asked: Asked): Status {
  const both = ask(model, asked)
  if (typeof both === 'number') return both
  const [ticket, other] = both
  if (ticket === other) return 409
  if (!ticket.needs.has(other) && waitsFor(other, ticket)) return 409
  ticket.needs.add(other)
  return 200
}

export function free(model: Model, asked: Asked): Status {
  const both = ask(model, asked)
  if (typeof both === 'number') return both
  return both[0].needs.delete(both[1]) ? 200 : 404
}

function waitsFor(ticket: Ticket, goal: Ticket): boolean {
  return ticket === goal || [...ticket.needs].some((needed) => waitsFor(needed, goal))
}

/** What is between trackers is between none. */
export function dropNeeds(from: Tracker, ticket: Ticket): void {
  ticket.needs.clear()
  for (const other of from.tickets) other.needs.delete(ticket)
}
