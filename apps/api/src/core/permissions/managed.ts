import type { Tx } from '@guichet/db/connect'
import type { Archetype } from '@guichet/domain/access/archetypes'
import { resolveCapability } from '@guichet/domain/access/resolve'
import { capabilities } from '../capabilities.ts'
import { allRoles, everyoneAt, overridesOn, rolesAtSite } from './repository.ts'

/** What somebody has to be able to do at the site for anything taken there to be given back. */
const KEYS = ['core/site:configure', 'core/role:override', 'core/role:assign'] as const

/** Whether anybody who may come in still runs the site. After `raiseRightsVersion`, so that two such changes follow one another. */
export async function siteStaysManaged(tx: Tx, siteId: string): Promise<boolean> {
  const overrides = await overridesOn(tx, [siteId])
  const everyone = await everyoneAt(tx, siteId)
  const roles = new Map((await allRoles(tx)).map(({ id, archetype }) => [id, archetype as Archetype]))
  const people = [...(await rolesAtSite(tx, siteId)).values()]
  return people.some((given) => {
    const facts = [...given, ...(everyone === null ? [] : [everyone])].flatMap((roleId) => {
      const archetype = roles.get(roleId)
      return archetype === undefined ? [] : [{ roleId, archetype, assignedAt: siteId }]
    })
    return KEYS.every(
      (key) => resolveCapability(key, [siteId], facts, overrides, () => capabilities[key].defaults).allowed,
    )
  })
}
