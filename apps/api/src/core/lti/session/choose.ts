import { answerDeepLinking } from '@guichet/lti/deep-linking/answer'
import type { ContentItem } from '@guichet/lti/deep-linking/items'
import { readDeepLinkingSettings } from '@guichet/lti/deep-linking/settings'
import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import { sessionOf } from '../../auth/authenticate.ts'
import type { LtiDeps } from '../deps.ts'
import { ourSigningKey } from '../keys/keep.ts'
import { PATH_PARAMETER } from '../launch/inside.ts'
import { ACTIVITY_PARAMETER } from '../launch/link.ts'
import { platformOf } from '../platform.ts'
import { mayManage } from '../../launches/session/may-manage.ts'
import { findLaunched } from '../../launches/session/repository.ts'
import { findConnection, takeDeepLinking } from './repository.ts'

interface Choice {
  /** Null: nothing. */
  readonly activity: string | null
  readonly title?: string | undefined
  /** Inside of it. */
  readonly path?: string | undefined
}

/** The answer to deep linking (lti.md 1.9): an activity of this very course, by its id in `custom`, signed; one answer for one request. */
export async function choose(deps: LtiDeps, { actor }: Cause, { activity: activityId, title, path }: Choice) {
  const { host, launches } = deps
  const sessionId = sessionOf(actor) ?? ''
  const launched = await findLaunched(host.db, sessionId)
  if (launched === null) return failure('not_found')
  if (launched.deepLinking === null) return failure('core.lti.answered')
  const may = await mayManage(deps, actor.id, launched.courseId)
  if (!may.ok) return may
  const activity = activityId === null ? null : await host.activities.find(activityId)
  if (activityId !== null && activity?.path.includes(launched.courseId) !== true) return failure('not_found')
  const settings = readDeepLinkingSettings(launched.deepLinking, launches.urls)
  const connection = await findConnection(host.db, launched.deploymentId)
  if (!settings.ok || connection === null) return failure('core.lti.not_taken')
  const items: ContentItem[] =
    activity === null
      ? []
      : [
          {
            type: 'ltiResourceLink',
            title: title ?? activity.name,
            custom: { [ACTIVITY_PARAMETER]: activity.id, ...(path !== undefined && { [PATH_PARAMETER]: path }) },
          },
        ]
  const { platform, deploymentId } = connection
  const answered = await answerDeepLinking(
    { platform: platformOf(platform), deploymentId, settings: settings.value },
    { items, mayAuthor: true },
    {
      signingKey: () => ourSigningKey(host),
      now: host.now,
      randomId: host.newId,
      consume: () => takeDeepLinking(host.db, sessionId),
    },
  )
  if (answered.ok) return answer(200, answered.value)
  return failure(answered.error === 'already_answered' ? 'core.lti.answered' : 'core.lti.not_taken')
}
