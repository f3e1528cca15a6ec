import type { ContextLevel } from '@guichet/domain/access/contexts'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Actor } from '@guichet/plugin-kit/host'
import { reaches } from '../host/access/guard.ts'
import { findContext } from './contexts-repository.ts'
import type { CoreDeps } from './deps.ts'
import { manifest } from './manifest.ts'

interface Wanted {
  readonly level: ContextLevel
  /** Null: the site. */
  readonly id: string | null
  readonly capability: string
}

/**
 * The path of the place where something is to be made, for who may make it there. For operations whose place is in the body; answers as
 * the access rules of paths do: what the actor does not see is not there.
 */
export async function placeFor(
  { host, siteId }: Pick<CoreDeps, 'host' | 'siteId'>,
  actor: Actor,
  { level, id, capability }: Wanted,
): Promise<Outcome<readonly string[]>> {
  const place = await findContext(host.db, id ?? siteId)
  if (place === null || !reaches(actor, place) || (id !== null && place.level !== level)) return failure('not_found')
  const held = await host.access.check(actor.id, place.path, [capability, ...manifest.visibleWith])
  if (held.has(capability)) return { ok: true, value: place.path }
  return id === null || held.size > 0 ? failure('access.denied', { capabilities: [capability] }) : failure('not_found')
}
