import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed, type Call } from '@guichet/plugin-kit/server'
import { sessionOf } from '../../auth/authenticate.ts'
import { sessionEnd } from '../../auth/lifetimes.ts'
import type { LaunchDeps } from '../../launches/deps.ts'
import { startLaunched } from '../../launches/session/start.ts'
import { manifest } from '../../manifest.ts'
import { findUser } from '../../users/repository.ts'
import { accept } from '../handover/accept.ts'
import { keepOutcome } from '../handover/outcome.ts'
import { findEmbeddable } from '../handover/repository.ts'
import { findSession, prolong } from './repository.ts'

interface Handed {
  readonly token: string
  readonly origin: string
}

type Request = Call['request']

export async function begin(
  deps: LaunchDeps,
  { client, activity, token, origin }: Handed & { readonly client: string; readonly activity: string },
  request: Request,
) {
  const { host } = deps
  const embeddable = await findEmbeddable(host.db, client, activity)
  if (embeddable === null) return failure('not_found')
  const accepted = await accept(deps, embeddable, { token, from: origin }, ourOrigin(deps, request))
  if (!accepted.ok) return failure('core.embed.refused', { reference: accepted.reference })
  await keepOutcome(deps, accepted.outcome)
  const user = await findUser(host.db, accepted.userId)
  if (user === null) throw new Error(`user ${accepted.userId} vanished during their handover`)
  const { userAgent } = request
  return startLaunched(deps, { user, withinId: activity, launch: accepted.launched, userAgent })
}

/** Nobody becomes somebody else by it: the running session is only made to last, and only for whom it is. */
export async function renew(deps: LaunchDeps, cause: Cause, { token, origin }: Handed, request: Request) {
  const { host } = deps
  const session = await findSession(host.db, sessionOf(cause.actor) ?? '')
  if (session === null) return failure('not_found')
  const embeddable = await findEmbeddable(host.db, session.clientId, session.withinId)
  if (embeddable === null) return failure('not_found')
  const accepted = await accept(deps, embeddable, { token, from: origin }, ourOrigin(deps, request))
  if (!accepted.ok) return failure('core.embed.refused', { reference: accepted.reference })
  await keepOutcome(deps, accepted.outcome)
  if (accepted.userId !== cause.actor.id) return failure('core.embed.somebody_else')
  const now = host.now()
  const expiresAt = sessionEnd(await host.settings(manifest), { ...session, renewedAt: now }, now)
  return host.change(cause, async (tx) => {
    await prolong(tx, session.id, { renewedAt: now, expiresAt })
    return changed(answer(200, { endsAt: expiresAt.toISOString() }))
  })
}

const ourOrigin = ({ publicUrl }: LaunchDeps, { protocol, host }: Request) => publicUrl ?? `${protocol}://${host}`
