import type { Db, Tx } from '@guichet/db/connect'
import type { Host, PresetOverride, PresetPlan } from '@guichet/plugin-kit/host'
import { raiseRightsVersion } from './rights-version.ts'

const originOf = (component: string) => `preset:${component}`

/** Writes a preset's overrides: those an earlier preset of this component wrote are replaced, those set by hand stay (domain.md, Modes of support). */
export const createPresets =
  (now: () => Date): Host['roles']['applyPreset'] =>
  async (tx: Tx, contextId, component, overrides) => {
    const origin = originOf(component)
    await tx.roleOverride.deleteMany({ where: { contextId, origin } })
    const setAt = now()
    await tx.roleOverride.createMany({
      data: (await byRole(tx, overrides)).map(({ roleId, capability, permission }) => ({
        contextId,
        roleId,
        capability,
        permission,
        origin,
        setAt,
      })),
      skipDuplicates: true,
    })
    await raiseRightsVersion(tx)
  }

/** What that would do at this moment. */
export const createPresetPlans =
  (db: Db): Host['roles']['planPreset'] =>
  async (contextId, component, overrides) => {
    const [wanted, found] = await Promise.all([
      byRole(db, overrides),
      db.roleOverride.findMany({
        where: { contextId },
        include: { role: { select: { shortName: true } } },
        orderBy: [{ capability: 'asc' }, { role: { shortName: 'asc' } }],
      }),
    ])
    const said = new Map(wanted.map((each) => [keyOf(each), each]))
    const mine = found.filter(({ origin }) => origin === originOf(component))
    const others = found.filter(({ origin }) => origin !== originOf(component))
    const taken = new Set(others.map(keyOf))
    const now = new Map(mine.map((each) => [keyOf(each), each.permission as Permission]))
    const concerned = [...mine.map((each) => ({ ...each, role: each.role.shortName })), ...wanted]
    const changes = [...new Map(concerned.map((each) => [keyOf(each), each]))].flatMap(
      ([key, { role, capability }]) => {
        const from = now.get(key) ?? null
        const to = said.get(key)?.permission ?? null
        return taken.has(key) || from === to ? [] : [{ role, capability, from, to }]
      },
    )
    const kept = others.map((each) => ({
      role: each.role.shortName,
      capability: each.capability,
      permission: each.permission as Permission,
      preset: said.get(keyOf(each))?.permission ?? null,
    }))
    return { changes, kept }
  }

type Permission = PresetPlan['kept'][number]['permission']

const keyOf = ({ roleId, capability }: { roleId: string; capability: string }) => `${roleId} ${capability}`

/** A preset speaks of archetypes; every role of one gets what it says. */
async function byRole(db: Tx, overrides: readonly PresetOverride[]) {
  const roles = await db.role.findMany({ orderBy: { shortName: 'asc' } })
  return overrides.flatMap(({ archetype, capability, permission }) =>
    roles
      .filter((role) => role.archetype === archetype)
      .map(({ id, shortName }) => ({ roleId: id, role: shortName, capability, permission })),
  )
}
