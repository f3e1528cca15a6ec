import { mayDo } from '@guichet/domain/tickets/operations'
import { answer } from '@guichet/plugin-kit/server'
import { neighboursOf } from '../subtrackers/repository.ts'
import { callersAt, presentTrackers } from '../subtrackers/seen.ts'
import type { Caller } from '../caller.ts'

/** Whoever moves, as a caller of each tracker that tickets can be moved to from here: along the naming of subtrackers, either way, where they work on tickets too. */
export async function destinationsOf(caller: Caller): Promise<Caller[]> {
  const near = await callersAt(caller, await neighboursOf(caller.host.db, caller.activity.id))
  return near.filter(({ can }) => can('mod/tracker:seeissues') && mayDo('relocate', can))
}

export async function destinationsFor(caller: Caller) {
  const found = await destinationsOf(caller)
  return answer(200, { items: presentTrackers(found.map(({ activity }) => activity)) })
}
