import { mayDo } from '@guichet/domain/tickets/operations'
import { canReadOthersTickets } from '@guichet/domain/tickets/permissions'
import type { PersonName } from '@guichet/plugin-kit/host'
import { namePerson, requesters, workers } from '../people.ts'
import { destinationsOf } from '../relocations/destinations.ts'
import type { Visit } from '../visit.ts'
import { trackerInForce } from './in-force.ts'
import { presentTracker } from './present.ts'

interface Search {
  readonly matching?: string | undefined
  readonly limit: number
}

export async function theTracker(visit: Visit) {
  const tracker = await trackerInForce(visit)
  const people = tracker.defaultAssigneeId === null ? [] : [tracker.defaultAssigneeId]
  const [names, destinations] = await Promise.all([
    visit.host.people.names(people),
    mayDo('relocate', visit.can) ? destinationsOf(visit) : [],
  ])
  const body = { ...presentTracker(tracker, visit, names), relocates: destinations.length > 0 }
  return { status: 200, body, version: tracker.version } as const
}

export function assignees(visit: Visit, { matching, limit }: Search): Promise<PersonName[]> {
  return workers(visit, { limit, ...(matching !== undefined && { matching }) })
}

export function requestersOf(visit: Visit, { matching, limit }: Search): Promise<PersonName[]> {
  return requesters(visit, { limit, ...(matching !== undefined && { matching }) })
}

/** Whoever sees others' tickets sees who reports; anybody else only themselves. */
export async function reporters(
  { host, activity, actor, can }: Visit,
  { matching, limit }: Search,
): Promise<PersonName[]> {
  if (canReadOthersTickets(can)) {
    return host.access.holders(activity.path, ['mod/tracker:report'], {
      limit,
      ...(matching !== undefined && { matching }),
    })
  }
  const me = namePerson(actor.id, await host.people.names([actor.id]))
  return me.name.toLocaleLowerCase().includes((matching ?? '').toLocaleLowerCase()) ? [me] : []
}
