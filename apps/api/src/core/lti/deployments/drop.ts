import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { endLaunchedBy } from '../../launches/end.ts'
import { forgetListed } from '../roster/forget.ts'
import { heldFor, type Known } from './held.ts'
import { removeDeployment } from './repository.ts'

/** Forgets a deployment; its courses, and what is in them, stay in their category. */
export function dropDeployment({ host, siteId }: LtiDeps, cause: Cause, known: Known) {
  return host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    const { deploymentId, categoryId } = before.value
    await endLaunchedBy(tx, { deploymentId: known.id }, host.now())
    await forgetListed(tx, { deploymentId: known.id }, host.now())
    await removeDeployment(tx, known.id)
    return changed(answer(204, null), {
      type: 'core.lti_deployment.removed',
      contextId: categoryId ?? siteId,
      subjectId: known.id,
      changes: { deploymentId: [deploymentId, null] },
    })
  })
}
