import { failure } from '@guichet/plugin-kit/failure'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { sessionOf } from '../../auth/authenticate.ts'
import type { LtiDeps } from '../deps.ts'
import type { Launched, Opened } from '../../launches/launched.ts'
import { mayManage, sourceFor } from '../../launches/session/may-manage.ts'
import { findLaunched } from '../../launches/session/repository.ts'
import { keepLaunched, openLink } from './repository.ts'

/**
 * What a link of the LMS opens, from the first launch of a teacher on (lti.md 1.8): an activity of the course; or that of another course,
 * whose copied link it is, to be shared by who looks after both.
 */
export async function openFromNowOn(deps: LtiDeps, cause: Cause, activityId: string) {
  const { host } = deps
  const sessionId = sessionOf(cause.actor) ?? ''
  const launched = await findLaunched(host.db, sessionId)
  if (launched === null || launched.resourceLinkId === null) return failure('not_found')
  const { courseId, deploymentId, resourceLinkId } = launched
  const may = await mayManage(deps, cause.actor.id, courseId)
  if (!may.ok) return may
  const activity = await host.activities.find(activityId)
  const isShared = activityId === (await sourceFor(deps, cause.actor.id, launched))?.id
  if (activity === null || (!isShared && !activity.path.includes(courseId))) return failure('not_found')
  const opened = { id: activity.id, component: activity.component, name: activity.name }
  return host.change(cause, async (tx) => {
    await openLink(tx, { deploymentId, resourceLinkId, activityId })
    await keepLaunched(tx, sessionId, asOpened(launched, opened))
    const before = launched.activity?.id ?? null
    return changed(answer(200, { again: isShared }), linkOpened({ courseId, activityId, before }))
  })
}

/** A launch whose link opens something from now on. */
export const asOpened = (launched: Launched, activity: Opened): Launched => ({
  ...launched,
  activity,
  copyOf: null,
  copied: false,
})

interface LinkOpened {
  readonly courseId: string
  readonly activityId: string
  readonly before: string | null
}

export const linkOpened = ({ courseId, activityId, before }: LinkOpened): NewEvent => ({
  type: 'core.lti_link.opened',
  contextId: courseId,
  activityId,
  subjectId: activityId,
  changes: { activity: [before, activityId] },
})
