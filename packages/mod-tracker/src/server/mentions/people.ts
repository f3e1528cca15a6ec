import { canSeeWatchers } from '@guichet/domain/tickets/permissions'
import { failure } from '@guichet/plugin-kit/failure'
import type { PersonName } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import { holdersWhoSee } from '../people.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import { peopleOf } from '../tickets/told.ts'
import type { Caller } from '../caller.ts'
import { watchersAmong } from '../watch/repository.ts'

interface Asked {
  readonly matching?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly ticket?: number | undefined
  readonly limit: number
}

/** Whoever sees tickets here can be named; naming gives nobody a right, so that it is told who would not read it. */
export async function mentionable(caller: Caller, { matching, ids, ticket: number, limit }: Asked) {
  const ticket = number === undefined ? null : await ticketFor(caller, number)
  if (number !== undefined && ticket === null) return failure('tracker.ticket.not_found')
  const wanted = {
    limit: ids?.length ?? limit,
    ...(matching !== undefined && { matching }),
    ...(ids && { among: ids }),
  }
  const seesWatchers = canSeeWatchers(caller.can)
  // Who watches is not told by who reads either: to others only those are named who read it whether or not they watch.
  const among = seesWatchers
    ? wanted
    : { ...wanted, among: (await certain(caller, ticket, matching)).filter((id) => ids?.includes(id) ?? true) }
  if (among.among?.length === 0) return answer(200, { items: [] })
  const found = await holdersWhoSee(caller, ['mod/tracker:seeissues'], among)
  return answer(200, { items: await withReading(caller, ticket, found) })
}

const READ_ALL = ['mod/tracker:viewallissues', 'mod/tracker:manage'] as const
const NOTES = ['mod/tracker:develop', 'mod/tracker:resolve', 'mod/tracker:manage'] as const
const MOST = 100

/** Ids of those who read every ticket, and of the ticket's own people. */
async function certain(caller: Caller, ticket: Ticket | null, matching?: string): Promise<string[]> {
  const readers = await holdersWhoSee(caller, READ_ALL, { limit: MOST, ...(matching !== undefined && { matching }) })
  return [...new Set([...readers.map(({ id }) => id), ...(ticket === null ? [] : peopleOf(ticket))])].slice(0, MOST)
}

async function withReading(caller: Caller, ticket: Ticket | null, people: readonly PersonName[]) {
  const { host, activity } = caller
  const among = people.map(({ id }) => id)
  if (among.length === 0) return []
  const holders = async (anyOf: readonly string[]) =>
    (await host.access.holders(activity.path, anyOf, { among, limit: among.length })).map(({ id }) => id)
  const [readers, workers, watchers] = await Promise.all([
    holders(READ_ALL),
    holders(NOTES),
    ticket === null ? [] : watchersAmong(host.db, { trackerId: activity.id, ticketId: ticket.id }, among),
  ])
  const reading = new Set([...readers, ...watchers, ...(ticket === null ? [] : peopleOf(ticket))])
  return people.map(({ id, name }) => {
    const reads = reading.has(id)
    return { id, name, reads, readsNotes: reads && workers.includes(id) }
  })
}
