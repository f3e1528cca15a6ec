import { mayDo } from '@guichet/domain/tickets/operations'
import { canReadOthersTickets } from '@guichet/domain/tickets/permissions'
import type { PersonName } from '@guichet/plugin-kit/host'
import { namePerson, requesters, workers } from '../people.ts'
import { destinationsOf } from '../relocations/destinations.ts'
import type { Caller } from '../caller.ts'
import { trackerInForce } from './in-force.ts'
import { presentTracker } from './present.ts'

interface Search {
  readonly matching?: string | undefined
  readonly limit: number
}

export async function theTracker(caller: Caller) {
  const tracker = await trackerInForce(caller)
  const people = tracker.defaultAssigneeId === null ? [] : [tracker.defaultAssigneeId]
  const [names, destinations] = await Promise.all([
    caller.host.people.names(people),
    mayDo('relocate', caller.can) ? destinationsOf(caller) : [],
  ])
  const body = { ...presentTracker(tracker, caller, names), relocates: destinations.length > 0 }
  return { status: 200, body, version: tracker.version } as const
}

export function assignees(caller: Caller, { matching, limit }: Search): Promise<PersonName[]> {
  return workers(caller, { limit, ...(matching !== undefined && { matching }) })
}

export function requestersOf(caller: Caller, { matching, limit }: Search): Promise<PersonName[]> {
  return requesters(caller, { limit, ...(matching !== undefined && { matching }) })
}

/** Whoever sees others' tickets sees who reports; anybody else only themselves. */
export async function reporters(
  { host, activity, actor, can }: Caller,
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
