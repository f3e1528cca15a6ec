import type { Scope } from './matrix.ts'
import type { WorkflowRole } from './roles.ts'
import type { TicketState } from './states.ts'

/** What must be known of a ticket to decide about it. */
export interface Facts {
  readonly state: TicketState
  readonly reporterId: string
  readonly assigneeId: string | null
  /** Who wrote the ticket's current version, if it is known. */
  readonly lastChangeBy?: string | null
  readonly lastMove?: LastMove | null
  /** The numbers of the open tickets that this one depends on; null for one that cannot be named, and holds all the same. */
  readonly openDependencies?: readonly (number | null)[]
  /** Whether the ticket has a resolution text, counting one that comes with the request. */
  readonly hasResolution?: boolean
}

/** The last change of state. */
export interface LastMove {
  readonly by: string
  readonly from: TicketState
  readonly to: TicketState
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Whether nothing else has happened to the ticket since. */
  readonly versionIsCurrent: boolean
}

/** Who asks: a person, or an automation with the roles it was given. */
export interface WorkflowActor {
  readonly id: string
  readonly roles: readonly WorkflowRole[]
  readonly canRead: boolean
}

/** A role that would be granted the move, and on whose tickets. */
export interface RoleGrant {
  readonly role: WorkflowRole
  readonly scopes: readonly Scope[]
}

/** Why something may not happen: a stable code, and the facts a person needs (domain.md, The decision function). */
export type Refusal =
  /** The actor may not read the ticket. The only refusal then: to them the ticket is not there. */
  | { readonly code: 'not-readable' }
  | { readonly code: 'same-state'; readonly state: TicketState }
  /** TRANSFERED is entered and left by transfer and recall alone. */
  | { readonly code: 'cascade-only'; readonly from: TicketState; readonly to: TicketState }
  | { readonly code: 'state-disabled'; readonly state: TicketState }
  /** Strict: the matrix grants this move to no role. */
  | { readonly code: 'no-such-move'; readonly from: TicketState; readonly to: TicketState }
  /** None of the actor's roles is granted it; `granted` are those that are. */
  | {
      readonly code: 'role-not-granted'
      readonly from: TicketState
      readonly to: TicketState
      readonly granted: readonly RoleGrant[]
    }
  /** The actor's `roles` are granted it on tickets they reported, and this is not one. */
  | { readonly code: 'not-own'; readonly roles: readonly WorkflowRole[] }
  /** The actor's `roles` are granted it on tickets assigned to them, and this is not one. */
  | { readonly code: 'not-assigned'; readonly roles: readonly WorkflowRole[] }
  /** Relaxed: the actor holds none of the four roles. */
  | { readonly code: 'no-workflow-role' }
  | { readonly code: 'open-dependency'; readonly tickets: readonly number[] }
  | { readonly code: 'resolution-required' }
  /** A closed ticket cannot be transferred. */
  | { readonly code: 'closed'; readonly state: TicketState }
  | { readonly code: 'no-parent' }
  /** Only a transferred ticket can be recalled. */
  | { readonly code: 'not-transfered'; readonly state: TicketState }
  /** Only a posted ticket opens by being seen. */
  | { readonly code: 'not-posted'; readonly state: TicketState }
  /** Its author's look does not open a ticket. */
  | { readonly code: 'own-ticket' }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'not-your-move'; readonly by: string }
  /** Something has happened to the ticket since the move; `by` whom, if it is known. */
  | { readonly code: 'changed-since'; readonly by: string | null }
  | { readonly code: 'undo-too-late'; readonly elapsedMs: number; readonly limitMs: number }

/** `grantedBy`: the roles held that grant it; empty where no role was asked for (undo). */
export type Decision =
  | {
      readonly allowed: true
      readonly to: TicketState
      readonly grantedBy: readonly WorkflowRole[]
    }
  | { readonly allowed: false; readonly refusals: readonly Refusal[] }

export function refused(...refusals: readonly Refusal[]): Decision {
  return { allowed: false, refusals }
}

/** Allowed when nothing speaks against it. */
export function conclude(to: TicketState, grantedBy: readonly WorkflowRole[], refusals: readonly Refusal[]): Decision {
  return refusals.length > 0 ? refused(...refusals) : { allowed: true, to, grantedBy }
}
