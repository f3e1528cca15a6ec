import type { GrantedRole } from '@guichet/lti/roles/map'
import type { Actor } from '@guichet/plugin-kit/host'
import { reaches } from '../../../host/access/guard.ts'
import { isOff, requiresOf } from '../../../host/plugins/is-off.ts'
import type { LaunchDeps } from '../deps.ts'
import type { Launched } from '../launched.ts'

/** Those who take part in a course see what is in it; whether others do is asked. */
const ASIDE: readonly GrantedRole[] = ['observer', 'guest']

/** Whether what a link opens is not for somebody to see, whom the LMS sends there. */
export async function isClosed(
  { rights, plugins }: Pick<LaunchDeps, 'rights' | 'plugins'>,
  actor: Pick<Actor, 'id' | 'within'>,
  { role, activity }: Pick<Launched, 'role' | 'activity'>,
): Promise<boolean> {
  if (activity === null || !ASIDE.includes(role)) return false
  const directory = await rights.directory()
  const place = await directory.context(activity.id)
  if (place === null || !reaches(actor, place)) return true
  const half = plugins.find(({ manifest }) => manifest.component === place.activity?.component)
  if (half === undefined || isOff(requiresOf(plugins), await directory.disabled(), half.manifest.component)) return true
  const held = await rights.held(directory, actor.id, place.path)
  return !(half.manifest.visibleWith ?? []).some((capability) => held.has(capability))
}
