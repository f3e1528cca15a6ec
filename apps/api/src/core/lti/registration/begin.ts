import { hashOf, newSecret } from '@guichet/lti/login/secret'
import { err, ok, type Result } from '@guichet/lti/result'
import { webUrl } from '@guichet/lti/web-url'
import { manifest } from '../../manifest.ts'
import { findOpenInvitation } from '../invitations/repository.ts'
import { sealToken } from './sealed-token.ts'
import type { LtiDeps } from '../deps.ts'
import { countPending } from '../platforms/repository.ts'
import { keepRegistration } from './repository.ts'

/** For a person to read what is asked, and to sign in elsewhere meanwhile. */
const LIFETIME_MS = 15 * 60_000
const TOKEN_MAX = 8_000
/** Of those that nobody invited, so many wait at most: anybody can ask. */
const PENDING_MAX = 50

/** `none`: nobody's page; `invitation`: it is used or has run out; `full`: too many wait. */
export type NotBegun = 'none' | 'invitation' | 'full'

interface Begun {
  readonly code: string
  readonly configuration: URL
  /** Whether the site wants to send scores, and so asks for the right to it. */
  readonly grades: boolean
  /** What the invitation says that it will be called; null: nobody invited it. */
  readonly invited: string | null
}

/** The origin of the page that asks, which alone may frame ours; null: it says none that can be. */
export function askingOrigin({ launches }: LtiDeps, params: URLSearchParams): string | null {
  return webUrl(once(params, 'openid_configuration'), launches.urls)?.origin ?? null
}

/**
 * What an LMS's page sends us (lti.md 1.14, step 1). Nothing is asked of it before a person has said so; what comes next is bound to this
 * page by a code in its body.
 */
export async function beginRegistration(
  deps: LtiDeps,
  params: URLSearchParams,
  origin: string,
): Promise<Result<Begun, NotBegun>> {
  const { host, launches } = deps
  const configuration = webUrl(once(params, 'openid_configuration'), launches.urls)
  const token = once(params, 'registration_token')
  if (configuration === null || (token !== null && token.length > TOKEN_MAX)) return err('none')
  const now = host.now()
  const given = params.has('invitation') ? (once(params, 'invitation') ?? '') : null
  const invitation = given === null ? null : await findOpenInvitation(host.db, hashOf(given), now)
  if (given !== null && invitation === null) return err('invitation')
  if (given === null && (await countPending(host.db)) >= PENDING_MAX) return err('full')
  const code = newSecret(launches.random)
  await keepRegistration(host.db, {
    id: host.newId(),
    codeHash: hashOf(code),
    configurationUrl: configuration.href,
    token: token === null ? null : sealToken(host, token),
    origin,
    invitationId: invitation?.id ?? null,
    expiresAt: new Date(now.getTime() + LIFETIME_MS),
  })
  const { ltiGrades: grades } = await host.settings(manifest)
  return ok({ code, configuration, grades, invited: invitation?.name ?? null })
}

/** Null as well where it is there twice: who reads the first and who the last would read another. */
function once(params: URLSearchParams, name: string): string | null {
  const all = params.getAll(name)
  return all.length === 1 ? all[0]! : null
}
