import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { copyActivity } from '../../activities/create.ts'
import { sessionOf } from '../../auth/authenticate.ts'
import type { LtiDeps } from '../deps.ts'
import { sourceFor } from '../../launches/session/may-manage.ts'
import { asOpened, linkOpened } from './open.ts'
import { findLaunched } from '../../launches/session/repository.ts'
import { keepLaunched, openLink } from './repository.ts'

/**
 * A copied course's link is to open something of that course's own, set up as what it opens where it comes from (lti.md 1.8). Which that is, the launch
 * says of its own deployment alone; whoever looks after that, and adds activities to the course, may have it so.
 */
export async function copyOpened(deps: LtiDeps, cause: Cause) {
  const sessionId = sessionOf(cause.actor) ?? ''
  const launched = await findLaunched(deps.host.db, sessionId)
  if (launched === null || launched.resourceLinkId === null || launched.copyOf === null) return failure('not_found')
  const { courseId, deploymentId, resourceLinkId } = launched
  const from = await sourceFor(deps, cause.actor.id, launched)
  if (from === null) return failure('not_found')
  return copyActivity(deps, cause, { from, course: courseId }, async (tx, { id, component, name }) => {
    await openLink(tx, { deploymentId, resourceLinkId, activityId: id })
    await keepLaunched(tx, sessionId, asOpened(launched, { id, component, name }))
    return [linkOpened({ courseId, activityId: id, before: null })]
  })
}
