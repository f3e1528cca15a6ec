import type { RoleSettings } from '@guichet/lti/roles/map'
import type { LaunchingDeployment } from '../launching.ts'

/** How a deployment wants the roles of its LMS understood. */
export const roleSettings = ({
  roles,
  adminsAreManagers,
}: Pick<LaunchingDeployment, 'roles' | 'adminsAreManagers'>): RoleSettings => ({
  platformAdminsAreManagers: adminsAreManagers,
  // Written by this deployment's own screen alone, whose contract it meets.
  overrides: roles as RoleSettings['overrides'],
})
