import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answerPage, pageOf, personCursor, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer, changed } from '@guichet/plugin-kit/server'
import { findContext } from '../contexts-repository.ts'
import { knownWithin } from '../contexts/known.ts'
import type { CoreDeps } from '../deps.ts'
import type { Place } from '../roles/ranks.ts'
import { give, take } from './give.ts'
import { presentAssignment, presentPerson } from './present.ts'
import { listAssignments, listCandidates } from './repository.ts'
import type { Spot } from './spot.ts'

/** A place that the access rule has let the actor into. */
export interface At {
  readonly place: Place
  readonly id: string
}

export async function listGiven({ host }: CoreDeps, at: At, query: PageQuery) {
  const after = readCursor(query.cursor, personCursor)
  if (!after.ok) return after
  const rows = await listAssignments(host.db, at.id, { after: after.value, take: query.limit + 1 })
  const page = pageOf(rows, query.limit, ({ id, user }) => [user.familyName, user.givenName, id])
  return answerPage(page, presentAssignment)
}

export async function findCandidates(
  deps: CoreDeps,
  actorId: string,
  at: At,
  query: { matching: string; limit: number },
) {
  const spot = await spotFor(deps, actorId, at)
  if (spot === null) return failure('not_found')
  const rows = await listCandidates(deps.host.db, spot.within, { matching: query.matching, take: query.limit })
  return answer(200, { items: rows.map(presentPerson) })
}

export async function giveRole(deps: CoreDeps, cause: Cause, at: At, wanted: { userId: string; role: string }) {
  const { host } = deps
  const spot = await spotFor(deps, cause.actor.id, at)
  if (spot === null) return failure('not_found')
  return host.change(cause, async (tx) => {
    const given = await give(tx, host, cause, spot, wanted)
    return given.ok ? changed(answer(200, presentAssignment(given.value.row)), ...given.value.events) : given
  })
}

export async function takeRole(deps: CoreDeps, cause: Cause, at: At, userId: string) {
  const { host } = deps
  const spot = await spotFor(deps, cause.actor.id, at)
  if (spot === null) return failure('not_found')
  return host.change(cause, async (tx) => {
    const taken = await take(tx, cause, spot, userId)
    return taken.ok ? changed(answer(204, null), ...taken.value) : taken
  })
}

async function spotFor(deps: CoreDeps, actorId: string, at: At): Promise<Spot | null> {
  const context = await findContext(deps.host.db, at.id)
  if (context === null) return null
  return { ...at, path: context.path, within: await knownWithin(deps, actorId, context.path) }
}
