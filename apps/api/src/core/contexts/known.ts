import { findCategoryAbove } from '../contexts-repository.ts'
import type { CoreDeps } from '../deps.ts'

/**
 * The category within which somebody finds people for a place that is there; null: everybody, for who may look people up on the whole site
 * and where no category is above.
 */
export async function knownWithin(
  { host, siteId }: Pick<CoreDeps, 'host' | 'siteId'>,
  actorId: string,
  path: readonly string[],
): Promise<string | null> {
  const seesEverybody = (await host.access.check(actorId, [siteId], ['core/user:view'])).size > 0
  return seesEverybody ? null : findCategoryAbove(host.db, path)
}
