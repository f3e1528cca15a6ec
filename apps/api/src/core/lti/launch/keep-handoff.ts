import type { Launch } from '@guichet/lti/launch/launch'
import { hashOf, newSecret } from '@guichet/lti/login/secret'
import type { LtiDeps } from '../deps.ts'
import type { Launched } from '../../launches/launched.ts'
import type { LaunchingPlatform } from '../launching.ts'
import { keepOutcomeSql, toldOf } from './outcome.ts'
import { insideOf } from './inside.ts'
import type { Provisioned } from './provision.ts'
import type { KnownDeployment } from './store.ts'
import { createHandoff } from '../../launches/handoff.ts'

/** From the page's coming to its first request; what a person confirms takes longer. */
const LIFETIME = { bound: 60_000, later: 600_000 }

/** A code by which the page of a launch gets its session, once: in the page's body alone, and here as its hash (lti.md 1.17). */
export async function keepHandoff(
  deps: LtiDeps,
  platform: LaunchingPlatform,
  launch: Launch<KnownDeployment>,
  provisioned: Provisioned,
): Promise<string> {
  const { host, launches } = deps
  const code = newSecret(launches.random)
  const isBound = launch.bound === 'cookie'
  const handoff = {
    codeHash: hashOf(code),
    userId: provisioned.userId,
    withinId: provisioned.placeId,
    launch: launchedBy(platform, launch, provisioned),
    secretHash: isBound ? null : launch.secretHash,
    mayConfirm: platform.unrecognised === 'confirm',
    expiresAt: new Date(host.now().getTime() + LIFETIME[isBound ? 'bound' : 'later']),
  }
  const outcome = { ...toldOf(launch, platform), failed: null, reference: null }
  await createHandoff(host.db, handoff, keepOutcomeSql(deps, outcome))
  return code
}

function launchedBy(platform: LaunchingPlatform, launch: Launch<KnownDeployment>, provisioned: Provisioned): Launched {
  const { presentation, context } = launch
  const path = insideOf(launch.custom, provisioned.activity?.id ?? null)
  return {
    platformId: platform.id,
    deploymentId: launch.deployment.row.id,
    platform: platform.name,
    course: context === null ? null : provisioned.courseName,
    role: provisioned.role,
    courseId: provisioned.courseId,
    resourceLinkId: launch.resourceLink?.id ?? null,
    link: launch.resourceLink?.title ?? null,
    activity: provisioned.activity,
    ...(path !== null && { path }),
    copyOf: provisioned.copyOf,
    copied: provisioned.copied,
    returnUrl: presentation.returnUrl,
    locale: presentation.locale ?? launch.user.locale,
    framed: presentation.documentTarget !== 'window',
    deepLinking: launch.message === 'deep-linking' ? launch.deepLinking : null,
    reviewed: launch.message === 'submission-review' ? launch.forUser.subject : null,
  }
}
