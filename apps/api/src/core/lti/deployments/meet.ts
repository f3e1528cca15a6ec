import type { LtiDeployment } from '@guichet/db/client'
import { defaultRoleSettings } from '@guichet/lti/roles/map'
import { changed } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { activate } from './activate.ts'
import { createDeployment, findDeployment } from './repository.ts'

/**
 * A deployment that a registered platform names for the first time: it waits for an administrator, or has its category at once where the
 * registration says so (lti.md 1.6, point 13).
 */
export async function meet(deps: LtiDeps, platformId: string, deploymentId: string): Promise<LtiDeployment> {
  const { host, siteId } = deps
  const platform = await host.db.ltiPlatform.findUniqueOrThrow({ where: { id: platformId } })
  const met = await host.change({ actor: null }, async (tx) => {
    const id = host.newId()
    const { platformAdminsAreManagers: adminsAreManagers } = defaultRoleSettings(platform.family)
    const isNew = await createDeployment(tx, { id, platformId, deploymentId, adminsAreManagers, at: host.now() })
    const row = (await findDeployment(tx, platformId, deploymentId))!
    if (!isNew) return changed({ ok: true, value: row })
    const event = { type: 'core.lti_deployment.met', contextId: siteId, subjectId: id, changes: {} }
    if (platform.newDeployments !== 'active') return changed({ ok: true, value: row }, event)
    const events = await activate(deps, tx, row, platform)
    return changed({ ok: true, value: (await findDeployment(tx, platformId, deploymentId))! }, event, ...events)
  })
  if (!met.ok) throw new Error(`a deployment could not be kept: ${met.error.code}`)
  return met.value
}
