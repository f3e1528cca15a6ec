import { hashOf, isSecretOf } from '@guichet/lti/login/secret'
import { failure } from '@guichet/plugin-kit/failure'
import type { Call } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { takeHandoff } from '../../launches/handoff.ts'
import { startLaunched } from '../../launches/session/start.ts'

interface Presented {
  readonly code: string
  readonly secret?: string | undefined
  readonly confirmed: boolean
}

/**
 * A session for the code of a launch's page. The browser that posted the launch is the one that began it: by the cookie it sent then, by the
 * secret that the LMS kept for it, or by the word of the person, who was told whose session it is (lti.md 1.17). Never without one of them.
 */
export async function enter(deps: LtiDeps, presented: Presented, { userAgent }: Call['request']) {
  const { host } = deps
  const handoff = await takeHandoff(host.db, hashOf(presented.code))
  if (handoff === null || handoff.expiresAt <= host.now()) return failure('core.lti.over')
  if (!isRecognised(handoff, presented)) return failure('core.lti.unrecognised')
  const { user, launch, withinId } = handoff
  if (user.suspendedAt !== null) return failure('core.lti.over')
  return startLaunched(deps, { user, withinId, launch, userAgent })
}

type Handoff = NonNullable<Awaited<ReturnType<typeof takeHandoff>>>

function isRecognised({ secretHash, mayConfirm }: Handoff, { secret, confirmed }: Presented): boolean {
  if (secretHash === null) return true
  if (secret !== undefined) return isSecretOf(secret, secretHash)
  return confirmed && mayConfirm
}
