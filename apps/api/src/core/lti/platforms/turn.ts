import type { LtiPlatform } from '@guichet/db/client'
import type { Tx } from '@guichet/db/connect'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../../host/access/rights-version.ts'
import { activate } from '../deployments/activate.ts'
import { waitingDeployments } from '../deployments/repository.ts'
import type { LtiDeps } from '../deps.ts'
import { endLaunchedBy } from '../../launches/end.ts'
import { forgetLogins } from '../login/repository.ts'
import { forgetListed } from '../roster/forget.ts'
import { answerWith, heldFor, stale, type Known } from './held.ts'
import { removePlatform, updatePlatform } from './repository.ts'

/** Lets an LMS in or out. What it brought with its registration is let in with it; what it launched ends when it is out. */
export function turnPlatform(deps: LtiDeps, cause: Cause, known: Known, status: 'active' | 'disabled') {
  const { host, siteId } = deps
  return host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    if (before.value.status === status) return changed(await answerWith(tx, before.value))
    const after = await updatePlatform(tx, known, { status }, host.now())
    if (after === null) return stale(tx, before.value)
    const further = await consequences(deps, tx, before.value, after)
    const event = {
      type: status === 'active' ? 'core.lti_platform.activated' : 'core.lti_platform.disabled',
      contextId: siteId,
      subjectId: after.id,
      subjectVersion: after.version,
      changes: { status: [before.value.status, status] },
    } as const
    return changed(await answerWith(tx, after), event, ...further)
  })
}

async function consequences(
  deps: LtiDeps,
  tx: Tx,
  before: LtiPlatform,
  after: LtiPlatform,
): Promise<readonly NewEvent[]> {
  if (after.status === 'disabled') {
    await end(deps, tx, after.id)
    return []
  }
  if (before.status !== 'pending') return []
  await raiseRightsVersion(tx)
  const events: NewEvent[] = []
  for (const deployment of await waitingDeployments(tx, after.id)) {
    events.push(...(await activate(deps, tx, deployment, after)))
  }
  return events
}

export function dropPlatform(deps: LtiDeps, cause: Cause, known: Known) {
  return deps.host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    await end(deps, tx, known.id)
    await forgetListed(tx, { platformId: known.id }, deps.host.now())
    await removePlatform(tx, known.id)
    const { name, issuer, clientId } = before.value
    return changed(answer(204, null), {
      type: 'core.lti_platform.removed',
      contextId: deps.siteId,
      subjectId: known.id,
      changes: { name: [name, null], issuer: [issuer, null], clientId: [clientId, null] },
    })
  })
}

async function end({ host }: LtiDeps, tx: Tx, platformId: string): Promise<void> {
  await endLaunchedBy(tx, { platformId }, host.now())
  await forgetLogins(tx, platformId)
}
