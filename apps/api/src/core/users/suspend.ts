import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { isLastSiteManager } from '../assignments/last-manager.ts'
import { outranks } from '../assignments/rank.ts'
import { endSessionsOf } from '../auth/session-repository.ts'
import type { CoreDeps } from '../deps.ts'
import { removeLinksOf } from '../password-links/repository.ts'
import { presentUser } from './present.ts'
import { findUser, updateUser } from './repository.ts'

interface Suspension {
  readonly id: string
  readonly version: number
  readonly suspended: boolean
}

/** Sessions and links to a password end with it, so that someone let in again has to sign in; personal tokens sleep as long as their owner is suspended. */
export async function setSuspended({ host, siteId }: CoreDeps, cause: Cause, { id, version, suspended }: Suspension) {
  return host.change(cause, async (tx) => {
    // First, because it is what two suspensions of the last two managers queue at.
    await raiseRightsVersion(tx)
    const before = await findUser(tx, id)
    if (before === null) return failure('not_found')
    if (before.version !== version) return mismatch(presentUser(before))
    if (id === cause.actor.id) return failure('core.user.is_oneself')
    if (await outranks(tx, { userId: id, actorId: cause.actor.id, siteId })) return failure('core.role.above_yours')
    if (suspended === (before.suspendedAt !== null)) return changed(answer(200, presentUser(before), { version }))
    if (suspended && (await isLastSiteManager(tx, siteId, id))) return failure('core.role.last_manager')
    const now = host.now()
    const after = await updateUser(tx, { id, version }, { suspendedAt: suspended ? now : null }, now)
    if (after === null) return mismatch(presentUser((await findUser(tx, id)) ?? before))
    if (suspended) {
      await endSessionsOf(tx, id, 'suspended', now)
      await removeLinksOf(tx, id)
    }
    const type = suspended ? 'core.user.suspended' : 'core.user.readmitted'
    const event = {
      type,
      contextId: siteId,
      subjectId: id,
      subjectVersion: after.version,
      changes: { suspended: [!suspended, suspended] },
    } as const
    return changed(answer(200, presentUser(after), { version: after.version }), event)
  })
}
