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
import type { Caller } from '../caller.ts'
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
export async function filtersAsked(caller: Caller, given: Pick<Query, 'q' | 'timeZone'>): Promise<Outcome<Filters>> {
  const fields = await fieldsAskedAbout(caller, [given.q])
  const asked = readAsked(given, fields)
  if (!asked.ok) return asked
  const { query, timeZone } = asked.value
  const asker = askerOf(caller, timeZone, fields)
  const filters = filtersOf(query, asker, caller.activity.id)
  return { ok: true, value: await narrowed(caller.host.db, filters, query, asker) }
}

export const askerOf = (caller: Caller, timeZone: string, fields: readonly FormField[]): Asker => ({
  me: caller.actor.id,
  seesWatchers: canSeeWatchers(caller.can),
  managesPriority: mayDo('rank', caller.can),
  readable: readableBy(caller),
  now: caller.host.now(),
  timeZone,
  fields,
})

export async function pageOfTickets(caller: Caller, { cursor, limit, ...given }: Query) {
  const { host } = caller
  const asked = await filtersAsked(caller, given)
  if (!asked.ok) return asked
  const filters = asked.value
  const after = readAfter(cursor, filters.order)
  if (!after.ok) return after
  const found = await listTickets(host.db, readableBy(caller), { ...filters, after: after.value, limit: limit + 1 })
  const { rows, next } = pageOf(found.rows, limit, (last) => placeIn(last, filters.order))
  const columns = await columnsOf(caller, rows)
  const names = await host.people.names([...rows.flatMap(peopleOf), ...columns.people])
  const items = rows.map((row) => presentItem(row, names, columns.of(row.id, names)))
  return answer(200, { items, next, partial: found.partial }, { next })
}

export async function countsOfViews(caller: Caller) {
  return presentCounts(await countTickets(caller.host.db, readableBy(caller), caller.actor.id))
}

export async function oneTicket(caller: Caller, number: number): Promise<Outcome<TicketAnswer>> {
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  return answerTicket(ticket, await toldOf(caller, ticket))
}

/** A ticket as the visitor may read it, or the one it was merged into; null when it is not there for them. */
export async function ticketFor(caller: Caller, number: number): Promise<Ticket | null> {
  const { host, activity, actor } = caller
  const readable = readableBy(caller)
  const found = await findTicket(host.db, readable, number, actor.id)
  if (found !== null) return found
  const now = await findMergedInto(host.db, activity.id, readable, number)
  return now === null ? null : findTicket(host.db, readable, now, actor.id)
}

/** And the rules it lives by, before any transaction; null, as it is. */
export async function ticketWithRules(caller: Caller, number: number) {
  const ticket = await ticketFor(caller, number)
  const { host, activity } = caller
  return { ticket, workflow: ticket && (await workflowAt(host.db, activity.id, ticket.workflowVersion)) }
}
