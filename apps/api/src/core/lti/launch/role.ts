import { grantedRole, type GrantedRole, type RoleSettings } from '@guichet/lti/roles/map'
import type { LtiRole } from '@guichet/lti/roles/vocabulary'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { giveLaunchedRole } from '../../launches/give-role.ts'
import { ORIGIN } from './person.ts'
import type { Provisioning } from './provision.ts'

/** An observer is a guest who is bound to named persons (domain.md): where none is named, there is nobody to observe. */
export function launchedRole(
  roles: readonly LtiRole[],
  mentorOf: readonly string[],
  settings: RoleSettings,
): GrantedRole {
  const role = grantedRole(roles, settings)
  return role === 'observer' && mentorOf.length === 0 ? 'guest' : role
}

interface Given {
  readonly userId: string
  readonly courseId: string
  /** The course, or one activity of another course. */
  readonly placeId: string
  readonly role: GrantedRole
}

/** In the course; in the activity alone where the link opens one of another course. */
export function giveRole(
  { deps: { host }, tx }: Provisioning,
  { userId, courseId, placeId: contextId, role }: Given,
  events: NewEvent[],
): Promise<void> {
  const where = { contextId, ...(contextId !== courseId && { activityId: contextId }) }
  return giveLaunchedRole(tx, host, { userId, role, origin: ORIGIN, ...where }, events)
}
