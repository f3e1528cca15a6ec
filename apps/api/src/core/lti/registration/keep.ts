import type { LtiInvitation, LtiPlatform } from '@guichet/db/client'
import type { Tx } from '@guichet/db/connect'
import type { Platform } from '@guichet/lti/platform'
import { changesOf } from '@guichet/lti/registration/changes'
import { defaultRoleSettings } from '@guichet/lti/roles/map'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { answer, changed } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../../host/access/rights-version.ts'
import { refusingDuplicates } from '../../outcomes.ts'
import { activate } from '../deployments/activate.ts'
import { createDeployment, findDeployment } from '../deployments/repository.ts'
import type { LtiDeps } from '../deps.ts'
import { noteOutcome } from '../invitations/repository.ts'
import { originsOf, platformOf } from '../platform.ts'
import { proposedBy } from '../platforms/proposed.ts'
import { createPlatform, findRegistered, updatePlatform } from '../platforms/repository.ts'

export interface Registered {
  readonly platform: Platform
  readonly deploymentId: string | null
  readonly askedFrom: URL
}

interface Standing {
  readonly invitation: LtiInvitation | null
  readonly vouched: boolean
}

/**
 * Keeps an LMS that has registered us. In force at once for who was invited, or vouched for by an administrator; else it waits. One that is
 * known already changes nothing by itself: it would say whose signatures are believed (attack 15).
 */
export function keepRegistered(deps: LtiDeps, registered: Registered, standing: Standing) {
  const { host } = deps
  return refusingDuplicates({ core_lti_platform_issuer_client_id_key: 'core.lti.registration_over' }, () =>
    host.change({ actor: null }, async (tx) => {
      const { issuer, clientId } = registered.platform
      const known = await findRegistered(tx, issuer, clientId)
      const kept =
        known === null ? await add(deps, tx, registered, standing) : await propose(deps, tx, known, registered)
      if (standing.invitation !== null) await noteOutcome(tx, standing.invitation.id, kept.id)
      return changed(answer(200, { name: kept.name, outcome: kept.outcome }), ...kept.events)
    }),
  )
}

interface Kept {
  readonly id: string
  readonly name: string
  readonly outcome: 'active' | 'pending' | 'changed' | 'known'
  readonly events: readonly NewEvent[]
}

async function add(
  deps: LtiDeps,
  tx: Tx,
  { platform, deploymentId, askedFrom }: Registered,
  { invitation, vouched }: Standing,
): Promise<Kept> {
  const { host, siteId } = deps
  const outcome = invitation !== null || vouched ? 'active' : 'pending'
  const { trustedAudiences: _, ...known } = platform
  const own = originsOf({ ...platform, frameAncestors: [] })
  const row = await createPlatform(tx, {
    ...known,
    id: host.newId(),
    name: invitation?.name ?? askedFrom.host,
    status: outcome,
    // Of a cloud, a school's own address: its courses are there, and frame us.
    frameAncestors: own.includes(askedFrom.origin) ? [] : [askedFrom.origin],
    serviceOrigins: [],
    at: host.now(),
  })
  const event = {
    type: 'core.lti_platform.registered',
    contextId: siteId,
    subjectId: row.id,
    subjectVersion: row.version,
    changes: {
      name: [null, row.name],
      issuer: [null, row.issuer],
      clientId: [null, row.clientId],
      status: [null, outcome],
    },
  } as const
  const further = deploymentId === null ? [] : await addDeployment(deps, tx, row, deploymentId)
  return { id: row.id, name: row.name, outcome, events: [event, ...further] }
}

async function addDeployment(deps: LtiDeps, tx: Tx, platform: LtiPlatform, deploymentId: string) {
  const { host } = deps
  const { platformAdminsAreManagers: adminsAreManagers } = defaultRoleSettings(platform.family)
  const place = { id: host.newId(), platformId: platform.id, deploymentId, adminsAreManagers }
  await createDeployment(tx, { ...place, at: host.now() })
  if (platform.status !== 'active') return []
  await raiseRightsVersion(tx)
  return activate(deps, tx, (await findDeployment(tx, platform.id, deploymentId))!, platform)
}

async function propose({ host, siteId }: LtiDeps, tx: Tx, known: LtiPlatform, { platform }: Registered): Promise<Kept> {
  const { id, name } = known
  const names = changesOf(platformOf(known), platform)
  if (names.length === 0) return { id, name, outcome: 'known', events: [] }
  const proposal = { ...proposedBy(platform), at: host.now().toISOString() }
  await updatePlatform(tx, known, { proposal }, host.now())
  const event = {
    type: 'core.lti_platform.proposed',
    contextId: siteId,
    subjectId: id,
    subjectVersion: known.version + 1,
    changes: Object.fromEntries(names.map((field) => [field, [known[field], platform[field]] as const])),
  }
  return { id, name, outcome: 'changed', events: [event] }
}
