import { bindingCookie } from '@guichet/lti/login/begin'
import { verifyLaunch } from '@guichet/lti/launch/verify'
import type { LaunchRequest } from '@guichet/lti/launch/evidence'
import type { Launch } from '@guichet/lti/launch/launch'
import { keepHandoff } from './keep-handoff.ts'
import type { LtiDeps } from '../deps.ts'
import type { LaunchPage } from '../../launches/page.ts'
import { originsOf } from '../platform.ts'
import { newReference } from '../../launches/reference.ts'
import { provision, type Provisioned } from './provision.ts'
import { keepOutcome, toldOf, type Outcome } from './outcome.ts'
import { launchStore, type KeptLogin, type KnownDeployment } from './store.ts'

/** What a platform's launch is answered with. */
export interface Accepted {
  readonly page: LaunchPage
  /** Of the platform, once it is known which one it is. */
  readonly ancestors: readonly string[]
  /** Its id. */
  readonly platformId: string | null
  /** The check that it failed, for the log. */
  readonly failed: string | null
  /** Where the page's answer to deep linking will be posted. */
  readonly formAction: string | null
}

export interface Posted {
  readonly contentType: string | undefined
  readonly body: string
  readonly cookie: (name: string) => string | null
  /** Ours, as the platform knows it. */
  readonly origin: string
}

/** A launch, from what was posted to the page that goes on with it (lti.md 1.6, 1.17). Nothing but the check's name tells why it was refused. */
export async function accept(deps: LtiDeps, { contentType, body, cookie, origin }: Posted): Promise<Accepted> {
  const { host, launches } = deps
  let login: KeptLogin | null = null
  const store = launchStore(deps, (taken) => (login = taken))
  const request: LaunchRequest = {
    contentType,
    body,
    secrets: (state) => [cookie(bindingCookie(state)) ?? []].flat(),
  }
  const rules = { ...launches.urls, origins: [origin] }
  const verified = await verifyLaunch(request, rules, { store, keys: launches.keys.RS256, now: host.now })
  const kept = login as KeptLogin | null
  const ancestors = kept === null ? [] : originsOf(kept.row)
  const platformId = kept?.row.id ?? null
  const refuse = async (why: RefusedWhy, told: Told, returnUrl: string | null): Promise<Accepted> => {
    const reference = newReference()
    if (told.platformId !== null) await keepOutcome(deps, { ...told, platformId: told.platformId, reference })
    const page = { step: 'refused', why, id: reference, returnUrl } as const
    return { page, ancestors, platformId, failed: told.failed, formAction: null }
  }
  if (!verified.ok) {
    const { code, registration, skewSeconds } = verified.error
    return refuse(whyOf(code), { platformId: registration, failed: code, skew: skewSeconds }, null)
  }
  const launch = verified.value
  const { returnUrl } = launch.presentation
  const told = toldOf(launch, kept!.row)
  if (launch.bound === 'later' && kept?.row.unrecognised === 'refuse' && kept.storage === null)
    return refuse('unrecognised', { ...told, failed: 'browser' }, returnUrl)
  const provisioned = await provision(deps, launch)
  if (provisioned === null) return refuse('launch', { ...told, failed: 'person' }, returnUrl)
  return { ...(await enter(deps, kept!, launch, provisioned)), ancestors, platformId, failed: null }
}

/** `platformId` null: it is not known which one it was, and nothing is kept. */
type Told = Omit<Outcome, 'platformId' | 'reference' | 'failed'> & {
  readonly platformId: string | null
  readonly failed: string
}

type RefusedWhy = Extract<LaunchPage, { step: 'refused' }>['why']

function whyOf(code: string): RefusedWhy {
  // Reloading posts the same launch again.
  if (code === 'state' || code === 'state-age') return 'over'
  if (code === 'deployment-active') return 'pending'
  return code === 'answer' ? 'platform' : 'launch'
}

async function enter(
  deps: LtiDeps,
  { storage, state, row, platform }: KeptLogin,
  launch: Launch<KnownDeployment>,
  provisioned: Provisioned,
): Promise<Pick<Accepted, 'page' | 'formAction'>> {
  const code = await keepHandoff(deps, row, launch, provisioned)
  const isBound = launch.bound === 'cookie'
  const asked =
    storage === null || isBound
      ? null
      : { frame: storage, origin: new URL(platform.authorizationEndpoint).origin, key: state }
  return {
    page: {
      step: 'enter',
      code,
      storage: asked,
      confirm: isBound
        ? null
        : {
            person: launch.user.name ?? launch.user.givenName,
            platform: row.name,
            course: launch.context?.title ?? launch.context?.label ?? null,
          },
      mayConfirm: row.unrecognised === 'confirm',
      locale: launch.presentation.locale ?? launch.user.locale,
      parents: originsOf(row),
      resize: ['sakai', 'desire2learn'].includes(platform.family ?? '') ? 'text' : 'object',
    },
    formAction: launch.message === 'deep-linking' ? returnOriginOf(launch.deepLinking) : null,
  }
}

function returnOriginOf(settings: Readonly<Record<string, unknown>>): string | null {
  const url = settings['deep_link_return_url']
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : null
}
