import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import type { ContextRef } from '../../host/access/directory.ts'
import { isOff, requiresOf } from '../../host/plugins/is-off.ts'
import { findKnown } from '../assignments/repository.ts'
import { knownWithin } from '../contexts/known.ts'
import { namedContexts } from '../contexts/repository.ts'
import type { CoreDeps } from '../deps.ts'
import { findUser } from '../users/repository.ts'
import { capabilitiesAt } from './capabilities-at.ts'
import { presentExplanation } from './present-explanation.ts'
import { allRoles, assignmentsOn, overridesOn } from './repository.ts'

interface Question {
  readonly user: string
  readonly capability: string
}

/** The very resolution that every request goes through, told with its reasons. */
export async function explain(deps: CoreDeps, actorId: string, place: ContextRef, { user, capability }: Question) {
  const { host, rights, plugins } = deps
  const known = capabilitiesAt(plugins, place).find(({ name }) => name === capability)
  if (known === undefined) return failure('core.override.not_here', { capability })
  const within = await knownWithin(deps, actorId, place.path)
  if ((await findKnown(host.db, within, user)) === null) return failure('not_found')
  const person = await findUser(host.db, user)
  if (person === null) return failure('not_found')
  const directory = await rights.directory()
  return answer(
    200,
    presentExplanation({
      person,
      capability,
      resolution: await rights.resolve(directory, user, place.path, capability),
      off: isOff(requiresOf(plugins), await directory.disabled(), known.component),
      named: await namedContexts(host.db, place.path),
      roles: await allRoles(host.db),
      overrides: await overridesOn(host.db, place.path),
      assignments: await assignmentsOn(host.db, user, place.path),
    }),
  )
}
