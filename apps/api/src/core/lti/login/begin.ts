import { beginLogin } from '@guichet/lti/login/begin'
import { chooseRegistration } from '@guichet/lti/login/choose-registration'
import { readLogin } from '@guichet/lti/login/read'
import { err, ok, type Result } from '@guichet/lti/result'
import type { LtiDeps } from '../deps.ts'
import type { LaunchingPlatform } from '../launching.ts'
import { platformOf } from '../platform.ts'
import { activePlatformsOf, keepLogin } from './repository.ts'

interface Begun {
  readonly platform: LaunchingPlatform
  readonly url: string
  readonly cookie: { readonly name: string; readonly value: string }
  /** Where the platform keeps the secret for us too; null: it does not. */
  readonly storage: { readonly frame: string; readonly origin: string; readonly key: string } | null
}

/** Sends a browser to its LMS, to be told who it is (lti.md 1.3 to 1.5). `origin`: ours, as the platform knows it. */
export async function begin(
  { host, launches }: LtiDeps,
  params: URLSearchParams,
  origin: string,
): Promise<Result<Begun, string>> {
  const read = readLogin(params, [origin], launches.urls)
  if (!read.ok) return err(`${read.error.code} ${read.error.parameter}`)
  const login = read.value
  const registrations = await activePlatformsOf(host.db, login)
  const chosen = chooseRegistration(registrations, login)
  if (!chosen.ok) return err(`registration ${chosen.error}`)
  const platform = chosen.value
  const { stored, state, secret, cookieName, url } = beginLogin(
    login,
    platformOf(platform),
    `${origin}${LAUNCH_PATH}`,
    host.now(),
    launches.random,
  )
  await keepLogin(host.db, { ...stored, platformId: platform.id, storage: login.storageTarget })
  return ok({
    platform,
    url,
    cookie: { name: cookieName, value: secret },
    storage:
      login.storageTarget === null
        ? null
        : { frame: login.storageTarget, origin: new URL(platform.authorizationEndpoint).origin, key: state },
  })
}

/** The one address that platforms post launches to, exactly as it is registered. */
export const LAUNCH_PATH = '/lti/launch'
