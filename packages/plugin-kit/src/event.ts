/** Old and new value by field. Text that persons wrote is named with null, not copied: erasing them must not need rewriting the log. */
export type Changes = Readonly<Record<string, readonly [unknown, unknown] | null>>

/** What a change appends to the event log, in its own transaction (architecture.md, How data flows). The host adds actor, time and id. */
export interface NewEvent {
  /** Declared in the manifest: `tracker.ticket.moved`. */
  readonly type: string
  readonly contextId: string
  readonly activityId?: string
  readonly subjectId: string
  /** The subject's version after this change: one accepted change per version. */
  readonly subjectVersion?: number
  readonly onBehalfOfId?: string
  /** Why it happened when nobody asked for it: `viewed`, `recalled`. */
  readonly cause?: string
  readonly workflowVersion?: number
  /** Roles that granted it. */
  readonly grantedBy?: readonly string[]
  readonly changes: Changes
  /** Defaults to now and `live`; an import says when it happened and that it is one. */
  readonly occurredAt?: Date
  readonly origin?: 'live' | 'import'
}

/** An event as it stands in the log. */
export interface LoggedEvent extends Required<
  Pick<NewEvent, 'type' | 'contextId' | 'subjectId' | 'changes' | 'occurredAt' | 'origin'>
> {
  readonly id: string
  readonly activityId: string | null
  readonly subjectVersion: number | null
  readonly actorId: string | null
  readonly onBehalfOfId: string | null
  readonly cause: string | null
  readonly workflowVersion: number | null
  readonly grantedBy: readonly string[]
}

/** An event with its place in the one order of all events: gap-free, and within a subject by its versions. */
export interface PositionedEvent extends LoggedEvent {
  readonly position: number
}
