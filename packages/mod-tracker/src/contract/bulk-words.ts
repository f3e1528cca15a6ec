/** Tickets that are changed together at most. */
export const BULK_MAX = 1_000

/** Where it stands: under way, through, stopped by who began it, or stopped because nobody worked on it any more. */
export const BULK_STAGES = ['running', 'done', 'cancelled', 'interrupted'] as const
export type BulkStage = (typeof BULK_STAGES)[number]

/** What became of a ticket; `unchanged`: it was so already. */
export const BULK_OUTCOMES = ['done', 'unchanged', 'refused'] as const
export type BulkOutcome = (typeof BULK_OUTCOMES)[number]

/** Why a ticket is refused beside what bars a move: there is no such ticket for them, it is not theirs to entrust, that person cannot work here, it can go to no such tracker … */
export const BULK_REFUSALS = [
  'not-found',
  'assign-denied',
  'assignee-unable',
  'rank-denied',
  'delete-denied',
  'relocate-denied',
  'no-destination',
  'closed',
  'overtaken',
  'internal',
] as const
export type BulkRefusal = (typeof BULK_REFUSALS)[number]
