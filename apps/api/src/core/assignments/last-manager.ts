import type { Tx } from '@guichet/db/connect'
import { siteManagers } from './repository.ts'

/**
 * Whether a person is the only one left who runs the site. To be asked after `raiseRightsVersion`, whose row lock makes such changes
 * follow one another: two managers who remove each other at once cannot both be the other's remaining one.
 */
export async function isLastSiteManager(tx: Tx, siteId: string, userId: string): Promise<boolean> {
  const managers = await siteManagers(tx, siteId)
  return managers.has(userId) && managers.size === 1
}
