import type { Can } from './capabilities.ts'

/** What a person is in one tracker's workflow; several at once (domain.md, Words). */
export const WORKFLOW_ROLES = ['reporter', 'developer', 'resolver', 'manager'] as const

export type WorkflowRole = (typeof WORKFLOW_ROLES)[number]

/** Each role is held through one capability, here without its prefix `mod/tracker:`. */
export const ROLE_CAPABILITY = {
  reporter: 'report',
  developer: 'develop',
  resolver: 'resolve',
  manager: 'manage',
} as const satisfies Record<WorkflowRole, string>

/** The workflow roles of a person, from their capabilities in the tracker's context. */
export function workflowRolesOf(can: Can): readonly WorkflowRole[] {
  return WORKFLOW_ROLES.filter((role) => can(`mod/tracker:${ROLE_CAPABILITY[role]}`))
}
