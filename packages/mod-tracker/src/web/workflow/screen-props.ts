import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import type { Draft, DraftAction } from './draft.ts'

/** What the parts of the editor share: the rules as they are being edited, and how one edits them. */
export interface Editing {
  readonly draft: Draft
  /** The same, as domain reads it. */
  readonly workflow: Workflow
  readonly dispatch: (action: DraftAction) => void
}

/** A part that shows one role at a time. */
export interface OfRole extends Editing {
  readonly role: WorkflowRole
}
