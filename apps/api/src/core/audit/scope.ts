import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { ServerHalf } from '@guichet/plugin-kit/server'
import { categoriesOf } from '../administration/repository.ts'
import type { CoreDeps } from '../deps.ts'
import { manifest } from '../manifest.ts'

const VIEW = 'core/audit:view'

/** Whether somebody audits everywhere, or in some category; who does nowhere is refused. */
export async function auditScope(
  { host, siteId }: CoreDeps,
  actorId: string,
): Promise<Outcome<{ everywhere: boolean }>> {
  if ((await host.access.check(actorId, [siteId], [VIEW])).size > 0) return { ok: true, value: { everywhere: true } }
  for (const path of await categoriesOf(host.db, actorId)) {
    if ((await host.access.check(actorId, path, [VIEW])).size > 0) return { ok: true, value: { everywhere: false } }
  }
  return failure('access.denied', { capabilities: [VIEW] })
}

/** Every type that begins so, of the core and of the plugins that are here; null: all there are, of plugins that are gone too. */
export function typesLike(plugins: readonly ServerHalf[], prefix: string | undefined): readonly string[] | null {
  if (prefix === undefined) return null
  return [manifest, ...plugins.map((half) => half.manifest)]
    .flatMap(({ events }): readonly string[] => events)
    .filter((type) => type.startsWith(prefix))
}
