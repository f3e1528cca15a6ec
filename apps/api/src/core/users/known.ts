import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { categoriesOf } from '../administration/repository.ts'
import type { CoreDeps } from '../deps.ts'

/** Within which categories somebody finds people; null: everybody. */
export type Within = readonly string[] | null

const VIEW = 'core/user:view'

/** Whom somebody may look up: everybody, or who is known in a category in which they may. */
export async function knownTo({ host, siteId }: CoreDeps, actorId: string): Promise<Outcome<Within>> {
  if ((await host.access.check(actorId, [siteId], [VIEW])).size > 0) return { ok: true, value: null }
  const paths = await categoriesOf(host.db, actorId)
  const held = await Promise.all(paths.map((path) => host.access.check(actorId, path, [VIEW])))
  const within = paths.filter((_, i) => held[i]!.size > 0).map((path) => path.at(-1)!)
  return within.length > 0 ? { ok: true, value: within } : failure('access.denied', { capabilities: [VIEW] })
}
