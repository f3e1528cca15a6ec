import type { Tx } from '@guichet/db/connect'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { findContext, type Placed } from './contexts-repository.ts'
import type { CoreDeps } from './deps.ts'

/** Categories in categories: more than anybody can find their way in. */
export const MOST_DEPTH = 8

/**
 * A place that somebody takes out of the one it lies in: moved, or deleted. The one that it lies in loses it, so it is there that they
 * need the capability.
 */
export async function mayTakeOut(
  { host }: Pick<CoreDeps, 'host'>,
  actorId: string,
  place: Pick<Placed, 'path'>,
  capability: string,
): Promise<Outcome<null>> {
  const held = await host.access.check(actorId, place.path.slice(0, -1), [capability])
  return held.has(capability) ? { ok: true, value: null } : failure('access.denied', { capabilities: [capability] })
}

/** Asked in the transaction, after `raiseRightsVersion`: what was allowed was allowed for where the place lay then. */
export async function stillAt(tx: Tx, { id, path }: Placed): Promise<boolean> {
  const now = await findContext(tx, id)
  return now !== null && String(now.path) === String(path)
}

export const MOVED = failure('core.place.moved')
