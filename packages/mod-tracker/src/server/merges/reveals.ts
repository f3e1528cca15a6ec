import { relationTo } from '@guichet/domain/tickets/permissions'
import type { PersonName } from '@guichet/plugin-kit/host'
import type { Ticket } from '../tickets/repository.ts'
import type { Caller } from '../caller.ts'
import { watchersAmong } from '../watch/repository.ts'
import { peopleOfTicket } from './repository.ts'

const NAMED = 10
const AT_ONCE = 100

/** Who would come to read a ticket with a duplicate's people, and does not now: the first ten by name. */
export async function revealedTo(caller: Caller, duplicate: Ticket, into: Ticket): Promise<PersonName[]> {
  const { host, activity } = caller
  const people = await peopleOfTicket(host.db, activity.id, duplicate.id)
  const watching = new Set(await watchersAmong(host.db, { trackerId: activity.id, ticketId: into.id }, people))
  const strangers = people.filter((id) => !watching.has(id) && !isIts(id, into))
  const found: PersonName[] = []
  for (let i = 0; i < strangers.length && found.length < NAMED; i += AT_ONCE)
    found.push(...(await blind(caller, strangers.slice(i, i + AT_ONCE))))
  return found.slice(0, NAMED)
}

const isIts = (id: string, ticket: Ticket) => {
  const { isReporter, isAssignee } = relationTo(id, ticket)
  return isReporter || isAssignee
}

/** Of these the ones who see tickets here, and not everybody's. */
async function blind({ host, activity }: Caller, among: readonly string[]): Promise<PersonName[]> {
  const holders = (...anyOf: string[]) => host.access.holders(activity.path, anyOf, { among, limit: AT_ONCE })
  const [seeing, readers] = await Promise.all([
    holders('mod/tracker:seeissues'),
    holders('mod/tracker:viewallissues', 'mod/tracker:manage'),
  ])
  return seeing.filter(({ id }) => !readers.some((reader) => reader.id === id))
}
