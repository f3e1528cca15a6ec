import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { LaunchDeps } from '../../launches/deps.ts'
import { endLaunchedBy } from '../../launches/end.ts'
import { answerWith, heldFor, type Known } from './held.ts'
import { removeClient, updateClient } from './repository.ts'

/** Lets a client in, or out with all who came by it. */
export function turnClient({ host, siteId }: LaunchDeps, cause: Cause, known: Known, status: 'active' | 'disabled') {
  return host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    if (before.value.status === status) return changed(await answerWith(tx, known.id))
    await updateClient(tx, known.id, { status }, host.now())
    if (status === 'disabled') await endLaunchedBy(tx, { platformId: known.id }, host.now())
    return changed(await answerWith(tx, known.id), {
      type: status === 'active' ? 'core.embed_client.activated' : 'core.embed_client.disabled',
      contextId: siteId,
      subjectId: known.id,
      subjectVersion: known.version + 1,
      changes: { status: [before.value.status, status] },
    })
  })
}

export function dropClient({ host, siteId }: LaunchDeps, cause: Cause, known: Known) {
  return host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    await endLaunchedBy(tx, { platformId: known.id }, host.now())
    await removeClient(tx, known.id)
    const { name, origins } = before.value
    return changed(answer(204, null), {
      type: 'core.embed_client.removed',
      contextId: siteId,
      subjectId: known.id,
      changes: { name: [name, null], origins: [origins.join(' '), null] },
    })
  })
}
