import { mayDo } from '@guichet/domain/tickets/operations'
import { answer } from '@guichet/plugin-kit/server'
import { neighboursOf } from '../subtrackers/repository.ts'
import { presentTrackers, visitsOf } from '../subtrackers/seen.ts'
import type { Visit } from '../visit.ts'

/** The mover's visits of where tickets can be moved from here: along the naming of subtrackers, either way, where they work on tickets too. */
export async function destinationsOf(visit: Visit): Promise<Visit[]> {
  const near = await visitsOf(visit, await neighboursOf(visit.host.db, visit.activity.id))
  return near.filter(({ can }) => can('mod/tracker:seeissues') && mayDo('relocate', can))
}

export async function destinationsFor(visit: Visit) {
  const found = await destinationsOf(visit)
  return answer(200, { items: presentTrackers(found.map(({ activity }) => activity)) })
}
