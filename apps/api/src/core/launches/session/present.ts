import { takesLinks } from '@guichet/lti/deep-linking/check-items'
import { readDeepLinkingSettings } from '@guichet/lti/deep-linking/settings'
import type { z } from 'zod'
import type { Actor } from '@guichet/plugin-kit/host'
import type { LaunchDeps } from '../deps.ts'
import type { Launched } from '../launched.ts'
import type { launchView } from './contract.ts'
import { isClosed } from './is-closed.ts'
import { sourceFor } from './may-manage.ts'
import { findSubject } from './repository.ts'

/** A launch as its own person sees it. */
export async function presentLaunch(
  deps: LaunchDeps,
  actor: Pick<Actor, 'id' | 'within'>,
  launched: Launched,
): Promise<z.output<typeof launchView>> {
  const { host } = deps
  const { platform, platformId, course, courseId, role, activity, locale, returnUrl, reviewed } = launched
  const closed = await isClosed(deps, actor, launched)
  const source = await sourceFor(deps, actor.id, launched)
  return {
    embedded: launched.embedded === true,
    platform,
    course: { id: courseId, name: course },
    role,
    activity: closed ? null : activity,
    path: closed ? null : (launched.path ?? null),
    closed,
    copyOf: source && { ...source, copies: hasCopies(deps, source.component) },
    copied: launched.copied === true,
    takesLinks: takesLinksOf(deps, launched),
    purpose: launched.deepLinking !== null ? 'choose' : reviewed !== null ? 'review' : 'open',
    reviewed: reviewed === null ? null : await findSubject(host.db, platformId, reviewed),
    locale,
    returnUrl,
  }
}

function takesLinksOf({ launches }: LaunchDeps, { deepLinking }: Launched): boolean {
  if (deepLinking === null) return false
  const settings = readDeepLinkingSettings(deepLinking, launches.urls)
  return settings.ok && takesLinks(settings.value)
}

const hasCopies = ({ plugins }: LaunchDeps, component: string): boolean =>
  plugins.find(({ manifest }) => manifest.component === component)?.instance?.copy !== undefined
