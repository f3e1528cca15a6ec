import type { Tx } from '@guichet/db/connect'
import { highestRank } from '../roles/ranks.ts'
import { archetypesAnywhere, archetypesOn } from './repository.ts'

/** How high a person stands in a place. */
export async function rankIn(db: Tx, userId: string, path: readonly string[]): Promise<number> {
  return highestRank(await archetypesOn(db, userId, path))
}

/** Whether a person stands anywhere above where the one who wants to change their account stands at the site. */
export async function outranks(
  db: Tx,
  { userId, actorId, siteId }: { userId: string; actorId: string; siteId: string },
): Promise<boolean> {
  return highestRank(await archetypesAnywhere(db, userId)) > (await rankIn(db, actorId, [siteId]))
}
