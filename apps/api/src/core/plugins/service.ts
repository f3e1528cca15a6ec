import type { Db, Tx } from '@guichet/db/connect'
import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import type { CoreDeps } from '../deps.ts'
import { manifest as coreManifest } from '../manifest.ts'
import { presentPlugin } from './present.ts'
import { changeComponent, countActivities, listComponents } from './repository.ts'
import { statesOf } from './state.ts'

export async function listPlugins(deps: CoreDeps) {
  return answer(200, { items: await presented(deps, deps.host.db) })
}

export async function viewPlugin(deps: CoreDeps, component: string) {
  const plugin = await find(deps, deps.host.db, component)
  return plugin === undefined ? failure('not_found') : answer(200, plugin, { version: plugin.revision })
}

interface Switch {
  readonly component: string
  readonly revision: number
  readonly enabled: boolean
}

export async function switchPlugin(deps: CoreDeps, cause: Cause, { component, revision, enabled }: Switch) {
  const { host, siteId } = deps
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const before = await find(deps, tx, component)
    // One that was never mounted has nothing to switch yet.
    if (before === undefined || before.version === null) return failure('not_found')
    if (before.revision !== revision) return mismatch(before)
    if (before.enabled === enabled) return changed(answer(200, before, { version: revision }))
    const row = await changeComponent(tx, { component, revision }, { enabled })
    const after = (await find(deps, tx, component)) ?? before
    if (row === null) return mismatch(after)
    const event = {
      type: enabled ? 'core.plugin.enabled' : 'core.plugin.disabled',
      contextId: siteId,
      subjectId: row.id,
      subjectVersion: row.revision,
      changes: { enabled: [before.enabled, enabled] },
    } as const
    return changed(answer(200, after, { version: row.revision }), event)
  })
}

async function find(deps: CoreDeps, db: Db | Tx, component: string) {
  return (await presented(deps, db)).find((plugin) => plugin.component === component)
}

/** There are few. The core is none of them, and cannot be switched off. */
export async function pluginStates(deps: CoreDeps, db: Db | Tx = deps.host.db) {
  const rows = await listComponents(db)
  return statesOf(
    deps,
    rows.filter(({ component }) => component !== coreManifest.component),
  )
}

async function presented(deps: CoreDeps, db: Db | Tx) {
  const activities = await countActivities(db)
  return (await pluginStates(deps, db)).map((state) => presentPlugin(state, activities))
}
