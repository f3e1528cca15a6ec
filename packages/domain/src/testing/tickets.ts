import type { Facts, WorkflowActor } from '../tickets/decide.ts'
import type { WorkflowRole } from '../tickets/roles.ts'

/** A ticket of `rita`, assigned to nobody, just posted; `changes` come on top. */
export function ticket(changes: Partial<Facts> = {}): Facts {
  return { state: 'POSTED', reporterId: 'rita', assigneeId: null, ...changes }
}

/** Somebody who can read the ticket and is neither its reporter nor its assignee, unless `id` says so. */
export function actor(roles: readonly WorkflowRole[], id = 'max'): WorkflowActor {
  return { id, roles, canRead: true }
}
