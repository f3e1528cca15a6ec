import type { Role } from '@guichet/db/client'
import type { Tx } from '@guichet/db/connect'
import type { Archetype } from '@guichet/domain/access/archetypes'
import type { Permission } from '@guichet/domain/access/resolve'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { ContextRef } from '../../host/access/directory.ts'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { rankIn } from '../assignments/rank.ts'
import type { CoreDeps } from '../deps.ts'
import { RANKS } from '../roles/ranks.ts'
import { capabilitiesAt, type KnownCapability } from './capabilities-at.ts'
import { siteStaysManaged } from './managed.ts'
import { givesMore } from './gives-more.ts'
import { allRoles, overridesOn, setByHand, type SetOverride } from './repository.ts'
import { gridFor } from './view.ts'

export interface Wanted {
  readonly role: string
  readonly capability: string
  readonly from: Permission | null
  readonly to: Permission | null
}

/** One that is known, and still as it was seen. */
interface Change {
  readonly role: Role
  readonly capability: KnownCapability
  readonly from: Permission | null
  readonly to: Permission | null
}

/**
 * Overrides by hand. Nobody touches a role that stands above their own, nor gives by any role what they do not hold themselves; who runs
 * the site may give anything, or what was taken from everybody could never be given back.
 */
export async function changePermissions(deps: CoreDeps, cause: Cause, place: ContextRef, wanted: readonly Wanted[]) {
  const { host, siteId, plugins } = deps
  const { actor } = cause
  const known = new Map(capabilitiesAt(plugins, place).map((capability) => [capability.name, capability]))
  const held = await host.access.check(actor.id, place.path, [...known.keys()])
  const runsSite = (await host.access.check(actor.id, [siteId], ['core/site:configure'])).size > 0
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const overrides = await overridesOn(tx, place.path)
    const changes = readChanges(wanted, { known, roles: await allRoles(tx), overrides, contextId: place.id })
    if (!changes.ok) return changes
    const rank = await rankIn(tx, actor.id, place.path)
    for (const change of changes.value) {
      if (RANKS[change.role.archetype as Archetype] > rank) return failure('core.role.above_yours')
      const may = runsSite || held.has(change.capability.name) || !givesMore(change, place.path, overrides)
      if (!may) return failure('core.override.beyond_yours', { capability: change.capability.name })
    }
    await write(tx, changes.value, place.id, host.now())
    if (place.level === 'site' && !(await siteStaysManaged(tx, siteId))) return failure('core.role.last_manager')
    return changed(answer(200, await gridFor(deps, tx, actor.id, place)), ...eventsOf(changes.value, place))
  })
}

interface Ground {
  readonly known: ReadonlyMap<string, KnownCapability>
  readonly roles: readonly Role[]
  readonly overrides: readonly SetOverride[]
  readonly contextId: string
}

function readChanges(wanted: readonly Wanted[], { known, roles, overrides, contextId }: Ground): Outcome<Change[]> {
  const changes: Change[] = []
  for (const { role: shortName, capability: name, from, to } of wanted) {
    const role = roles.find((one) => one.shortName === shortName)
    if (role === undefined) return failure('core.role.unknown')
    const capability = known.get(name)
    if (capability === undefined) return failure('core.override.not_here', { capability: name })
    const twice = changes.some((one) => one.role === role && one.capability === capability)
    const now = overrides.find(
      (one) => one.contextId === contextId && one.roleId === role.id && one.capability === name,
    )
    if (twice || (now?.permission ?? null) !== from) return failure('core.override.changed', { capability: name })
    if (from !== to || now?.origin !== 'manual') changes.push({ role, capability, from, to })
  }
  return { ok: true, value: changes.filter(({ from, to }) => from !== null || to !== null) }
}

async function write(tx: Tx, changes: readonly Change[], contextId: string, now: Date): Promise<void> {
  for (const { role, capability, to } of changes)
    await setByHand(tx, { contextId, roleId: role.id, capability: capability.name }, to, now)
}

/** One for each role, which is what they are about. */
function eventsOf(changes: readonly Change[], place: ContextRef): NewEvent[] {
  return [...Map.groupBy(changes, ({ role }) => role)].map(([role, all]) => ({
    type: 'core.role.overridden',
    contextId: place.id,
    ...(place.activity !== null && { activityId: place.id }),
    subjectId: role.id,
    changes: Object.fromEntries(all.map(({ capability, from, to }) => [capability.name, [from, to] as const])),
  }))
}
