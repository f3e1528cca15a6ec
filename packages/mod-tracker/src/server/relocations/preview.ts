import { TRACKER_CAPABILITIES } from '@guichet/domain/tickets/capabilities'
import { canReadTicket, relationTo } from '@guichet/domain/tickets/permissions'
import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { seesPrivate } from '../elements/form/form.ts'
import { namePerson } from '../people.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { destinationsOf } from './destinations.ts'
import { planOf, type Plan } from './plan.ts'
import { refusalOf } from './refusal.ts'
import type { Ticket } from '../tickets/repository.ts'

/** What moving a ticket would do, to confirm it by. */
export async function previewRelocation(
  caller: Caller,
  { number, to }: { readonly number: number; readonly to: string },
) {
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const there = (await destinationsOf(caller)).find(({ activity }) => activity.id === to)
  if (there === undefined) return failure('tracker.relocation.no_destination')
  const plan = await planOf(caller, there, ticket)
  const refusal = refusalOf(plan)
  return refusal ?? answer(200, await present(caller, ticket, plan))
}

async function present(caller: Caller, ticket: Ticket, plan: Plan) {
  const { there, decision, assigneeId, carried, watchers, hanging } = plan
  const { host, actor } = caller
  const people = [ticket.assigneeId, assigneeId].filter((id) => id !== null)
  const [names, reader] = await Promise.all([host.people.names(people), reads(there, ticket.reporterId, plan, ticket)])
  const person = (id: string | null) => (id === null ? null : namePerson(id, names))
  const seen = carried.filter(({ value }) => !value.private || seesPrivate(caller))
  const labels = (moved: boolean) =>
    seen.filter(({ into }) => (into !== null) === moved).map(({ value }) => value.label)
  return {
    to: { id: there.activity.id, name: there.activity.name },
    state: decision.allowed ? decision.to : ticket.state,
    assignee: { from: person(ticket.assigneeId), to: person(assigneeId) },
    fields: { moved: labels(true), kept: labels(false) },
    watchers: { staying: watchers.staying.length, leaving: watchers.leaving },
    dependencies: hanging.dependencies,
    splits: hanging.splits,
    readBy: { you: await reads(there, actor.id, plan, ticket), reporter: reader },
  }
}

/** Whether somebody will read the ticket there. */
async function reads({ host, activity }: Caller, person: string, { assigneeId, watchers }: Plan, ticket: Ticket) {
  const held = await host.access.check(person, activity.path, TRACKER_CAPABILITIES)
  const relation = relationTo(person, { reporterId: ticket.reporterId, assigneeId })
  return canReadTicket((capability) => held.has(capability), relation, watchers.staying.includes(person))
}
