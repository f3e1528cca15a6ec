import type { LtiDeployment, LtiPlatform } from '@guichet/db/client'
import type { Tx } from '@guichet/db/connect'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { createCategory } from '../../categories/repository.ts'
import type { LtiDeps } from '../deps.ts'
import { activateDeployment } from './repository.ts'

/** Lets launches of a deployment in: it is a tenant, and gets a category of its own if it has none yet (architecture.md, Contexts). */
export async function activate(
  { host, siteId }: LtiDeps,
  tx: Tx,
  deployment: LtiDeployment,
  platform: LtiPlatform,
): Promise<readonly NewEvent[]> {
  const at = host.now()
  const categoryId = deployment.categoryId ?? host.newId()
  const events: NewEvent[] = []
  if (deployment.categoryId === null) {
    const path = [siteId, categoryId]
    await createCategory(tx, { id: categoryId, path, name: categoryName(platform, deployment), at })
    events.push({
      type: 'core.category.created',
      contextId: categoryId,
      subjectId: categoryId,
      subjectVersion: 1,
      changes: {},
    })
  }
  await activateDeployment(tx, deployment.id, categoryId, at)
  events.push({
    type: 'core.lti_deployment.activated',
    contextId: categoryId,
    subjectId: deployment.id,
    changes: { status: [deployment.status, 'active'] },
  })
  return events
}

/** One that a person can tell from the others; they may rename it. */
const categoryName = ({ name }: LtiPlatform, { deploymentId }: LtiDeployment) =>
  `${name} · ${deploymentId}`.slice(0, 200)
