import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { changed } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../../host/access/rights-version.ts'
import type { LtiDeps } from '../deps.ts'
import { endLaunchedBy } from '../../launches/end.ts'
import { activate } from './activate.ts'
import { answerWith, heldFor, type Known } from './held.ts'
import { updateDeployment } from './repository.ts'

/** Lets a deployment in, or out with all whom it launched. Of an LMS that nobody has let in, none can be. */
export function turnDeployment(deps: LtiDeps, cause: Cause, known: Known, status: 'active' | 'disabled') {
  const { host, siteId } = deps
  return host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    const { platform, categoryId } = before.value
    if (before.value.status === status) return changed(await answerWith(tx, known.id))
    if (status === 'active') {
      if (platform.status === 'pending') return failure('core.lti.platform_waits')
      await raiseRightsVersion(tx)
      const events = await activate(deps, tx, before.value, platform)
      return changed(await answerWith(tx, known.id), ...events)
    }
    await updateDeployment(tx, known, { status }, host.now())
    await endLaunchedBy(tx, { deploymentId: known.id }, host.now())
    return changed(await answerWith(tx, known.id), {
      type: 'core.lti_deployment.disabled',
      contextId: categoryId ?? siteId,
      subjectId: known.id,
      subjectVersion: known.version + 1,
      changes: { status: [before.value.status, status] },
    })
  })
}
