import { mayDo } from '@guichet/domain/tickets/operations'
import { canSeeWatchers } from '@guichet/domain/tickets/permissions'
import type { QueryOf } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { pageOf } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import type { ticketQuery } from '../../contract/tickets.ts'
import { readableBy } from '../access.ts'
import { findMergedInto } from '../merges/repository.ts'
import { workflowAt } from '../tracker/in-force.ts'
import type { Visit } from '../visit.ts'
import { placeIn, readAfter } from './cursor.ts'
import { columnsOf } from '../elements/values/columns.ts'
import { fieldsAskedAbout } from '../elements/form/asked-about.ts'
import type { FormField } from '../elements/form/form.ts'
import { answerTicket, presentCounts, presentItem, type TicketAnswer } from './present.ts'
import { narrowed } from './element-matches-repository.ts'
import type { Asker } from './query/conditions.ts'
import { filtersOf, type Filters } from './query/filters.ts'
import { readAsked } from './query/read.ts'
import { countTickets, findTicket, listTickets, type Ticket } from './repository.ts'
import { peopleOf, toldOf } from './told.ts'

type Query = QueryOf<{ query: typeof ticketQuery }>

/** What a list is asked for, as the visitor asks it. */
export async function filtersAsked(visit: Visit, given: Pick<Query, 'q' | 'timeZone'>): Promise<Outcome<Filters>> {
  const fields = await fieldsAskedAbout(visit, [given.q])
  const asked = readAsked(given, fields)
  if (!asked.ok) return asked
  const { query, timeZone } = asked.value
  const asker = askerOf(visit, timeZone, fields)
  const filters = filtersOf(query, asker, visit.activity.id)
  return { ok: true, value: await narrowed(visit.host.db, filters, query, asker) }
}

export const askerOf = (visit: Visit, timeZone: string, fields: readonly FormField[]): Asker => ({
  me: visit.actor.id,
  seesWatchers: canSeeWatchers(visit.can),
  managesPriority: mayDo('rank', visit.can),
  readable: readableBy(visit),
  now: visit.host.now(),
  timeZone,
  fields,
})

export async function pageOfTickets(visit: Visit, { cursor, limit, ...given }: Query) {
  const { host } = visit
  const asked = await filtersAsked(visit, given)
  if (!asked.ok) return asked
  const filters = asked.value
  const after = readAfter(cursor, filters.order)
  if (!after.ok) return after
  const found = await listTickets(host.db, readableBy(visit), { ...filters, after: after.value, limit: limit + 1 })
  const { rows, next } = pageOf(found.rows, limit, (last) => placeIn(last, filters.order))
  const columns = await columnsOf(visit, rows)
  const names = await host.people.names([...rows.flatMap(peopleOf), ...columns.people])
  const items = rows.map((row) => presentItem(row, names, columns.of(row.id, names)))
  return answer(200, { items, next, partial: found.partial }, { next })
}

export async function countsOfViews(visit: Visit) {
  return presentCounts(await countTickets(visit.host.db, readableBy(visit), visit.actor.id))
}

export async function oneTicket(visit: Visit, number: number): Promise<Outcome<TicketAnswer>> {
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  return answerTicket(ticket, await toldOf(visit, ticket))
}

/** A ticket as the visitor may read it, or the one it was merged into; null when it is not there for them. */
export async function ticketFor(visit: Visit, number: number): Promise<Ticket | null> {
  const { host, activity, actor } = visit
  const readable = readableBy(visit)
  const found = await findTicket(host.db, readable, number, actor.id)
  if (found !== null) return found
  const now = await findMergedInto(host.db, activity.id, readable, number)
  return now === null ? null : findTicket(host.db, readable, now, actor.id)
}

/** And the rules it lives by, before any transaction; null, as it is. */
export async function ticketWithRules(visit: Visit, number: number) {
  const ticket = await ticketFor(visit, number)
  const { host, activity } = visit
  return { ticket, workflow: ticket && (await workflowAt(host.db, activity.id, ticket.workflowVersion)) }
}
