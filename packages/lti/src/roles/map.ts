import type { LtiRole } from './vocabulary.ts'

/** What a person becomes with us, from the most to the least. */
export const GRANTED_ROLES = ['manager', 'editingteacher', 'teacher', 'student', 'observer', 'guest'] as const

export type GrantedRole = (typeof GRANTED_ROLES)[number]

/** A deployment's own way with roles. */
export interface RoleSettings {
  /** Whether an administrator of the platform or institution is a manager. Nothing of a context says so, hence a setting. */
  readonly platformAdminsAreManagers: boolean
  /** Rows that replace those of the table, or add one; null: the role counts for nothing. */
  readonly overrides: Readonly<Partial<Record<LtiRole, GrantedRole | null>>>
}

/** On for Moodle, which sends Instructor for its administrators as well (lti.md 1.15). */
export const defaultRoleSettings = (family: string | null): RoleSettings => ({
  platformAdminsAreManagers: family === 'moodle',
  overrides: {},
})

/** lti.md 1.15. A sub-role without a row is its principal role. */
const ROWS: ReadonlyMap<LtiRole, GrantedRole> = new Map<LtiRole, GrantedRole>([
  ['context/Administrator', 'manager'],
  ['context/Instructor', 'editingteacher'],
  ['context/Instructor#TeachingAssistant', 'teacher'],
  ['context/Instructor#TeachingAssistantGroup', 'teacher'],
  ['context/Instructor#TeachingAssistantOffering', 'teacher'],
  ['context/Instructor#TeachingAssistantSection', 'teacher'],
  ['context/Instructor#TeachingAssistantSectionAssociation', 'teacher'],
  ['context/Instructor#TeachingAssistantTemplate', 'teacher'],
  ['context/Instructor#Grader', 'teacher'],
  ['context/ContentDeveloper', 'editingteacher'],
  ['context/Learner', 'student'],
  ['context/Member', 'student'],
  ['context/Officer', 'student'],
  ['context/Manager', 'student'],
  ['context/Mentor', 'observer'],
])

const PLATFORM_ADMINS: readonly LtiRole[] = ['system/Administrator', 'institution/Administrator']

/**
 * What the roles of a launch make of a person: the most that one of their principal roles gives, each narrowed by its sub-roles. Who has
 * none that is known is a guest. A test user (`test-user` among the roles) is what their other roles say.
 */
export function grantedRole(roles: readonly LtiRole[], settings: RoleSettings): GrantedRole {
  const principals = Map.groupBy(roles, principalOf)
  const granted = [...principals.keys()].map((principal) =>
    ofPrincipal(principal, principals.get(principal)!, settings),
  )
  return GRANTED_ROLES.find((role) => granted.includes(role)) ?? 'guest'
}

/** The least that a sub-role's row says, or else what the principal's does. */
function ofPrincipal(principal: LtiRole, roles: readonly LtiRole[], settings: RoleSettings): GrantedRole | null {
  const narrowed = roles.filter((role) => role !== principal).map((role) => rowOf(role, settings))
  return GRANTED_ROLES.findLast((role) => narrowed.includes(role)) ?? rowOf(principal, settings)
}

function rowOf(role: LtiRole, { overrides, platformAdminsAreManagers }: RoleSettings): GrantedRole | null {
  if (Object.hasOwn(overrides, role)) return overrides[role] ?? null
  if (platformAdminsAreManagers && PLATFORM_ADMINS.includes(role)) return 'manager'
  return ROWS.get(role) ?? null
}

/** `context/Instructor` of `context/Instructor#Grader`: a sub-role implies its principal role, should that not have been sent. */
const principalOf = (role: LtiRole): LtiRole => role.split('#')[0] as LtiRole
