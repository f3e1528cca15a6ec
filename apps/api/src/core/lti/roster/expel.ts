import type { LtiRole } from '@guichet/lti/roles/vocabulary'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Host, Tx } from '@guichet/plugin-kit/host'
import { giveLaunchedRole } from '../../launches/give-role.ts'
import { ORIGIN } from '../launch/person.ts'
import { launchedRole } from '../launch/role.ts'
import { endSessionsOf, markGone, rolesByLinks, takeRoles, type Leaving } from './leavers-repository.ts'
import type { RosterCourse } from './repository.ts'

/**
 * Who has left a course is out of it, of what they have open from it, and of what its links open in other courses (lti.md 1.12). What they hold there by
 * a link of another course that they are still in stays, as their last launch from that one made it.
 */
export async function expel(
  tx: Tx,
  host: Host,
  { courseId, roleSettings }: Pick<RosterCourse, 'courseId' | 'roleSettings'>,
  leaving: Leaving,
): Promise<NewEvent[]> {
  const gone = await markGone(tx, courseId, leaving)
  if (gone.length === 0) return []
  await takeRoles(tx, gone, courseId)
  await endSessionsOf(tx, gone, courseId, host.now())
  const events = gone.map((userId): NewEvent => ({ ...TAKEN, contextId: courseId, subjectId: userId }))
  for (const { userId, activityId, still } of await rolesByLinks(tx, courseId, gone)) {
    const where = { contextId: activityId, activityId }
    if (still === null) {
      await takeRoles(tx, [userId], activityId)
      events.push({ ...TAKEN, ...where, subjectId: userId })
    } else {
      // Written by launches alone (launch/membership.ts).
      const role = launchedRole(still.launchRoles as readonly LtiRole[], still.mentorOf, roleSettings)
      await giveLaunchedRole(tx, host, { userId, role, origin: ORIGIN, ...where }, events)
    }
  }
  return events
}

/** Whichever they had. */
const TAKEN = { type: 'core.role.taken', changes: { role: null } } as const
