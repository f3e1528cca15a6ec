import type { Db, Tx } from '@guichet/db/connect'
import type { ContextRef } from '../../host/access/directory.ts'
import { rankIn } from '../assignments/rank.ts'
import { namedContexts } from '../contexts/repository.ts'
import type { CoreDeps } from '../deps.ts'
import { capabilitiesAt } from './capabilities-at.ts'
import { presentGrid } from './grid.ts'
import { allRoles, overridesOn } from './repository.ts'

/** The permissions of a place as they are for who asks; inside a change, as it leaves them. */
export async function gridFor({ plugins }: CoreDeps, db: Db | Tx, actorId: string, place: ContextRef) {
  return presentGrid({
    place,
    named: await namedContexts(db, place.path),
    roles: await allRoles(db),
    overrides: await overridesOn(db, place.path),
    capabilities: capabilitiesAt(plugins, place),
    rank: await rankIn(db, actorId, place.path),
  })
}
