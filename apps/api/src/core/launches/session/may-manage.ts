import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { findContext } from '../../contexts-repository.ts'
import type { LaunchDeps } from '../deps.ts'
import type { Launched, Opened } from '../launched.ts'

const MANAGE = 'core/activity:manage'

/** Whether somebody says in a place what its activities are: as their role is at this moment, not as it was when they launched. */
export async function mayManage({ host }: LaunchDeps, userId: string, placeId: string): Promise<Outcome<null>> {
  const place = await findContext(host.db, placeId)
  if (place === null) return failure('not_found')
  const held = await host.access.check(userId, place.path, [MANAGE])
  return held.has(MANAGE) ? { ok: true, value: null } : failure('access.denied', { capabilities: [MANAGE] })
}

/**
 * What a copied link opens where it comes from, for who looks after that, too; null for everybody else, to whom it does not exist. The link's
 * own word is a custom value, which whoever looks after the course that it is in now can have written (lti.md 1.8, attack 7).
 */
export async function sourceFor(
  deps: LaunchDeps,
  userId: string,
  { copyOf }: Pick<Launched, 'copyOf'>,
): Promise<Opened | null> {
  return copyOf !== null && (await mayManage(deps, userId, copyOf.id)).ok ? copyOf : null
}
