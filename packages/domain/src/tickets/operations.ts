import type { Can, TrackerCapability } from './capabilities.ts'

const AGENTS = ['mod/tracker:develop', 'mod/tracker:resolve', 'mod/tracker:manage'] as const
const HEADS = ['mod/tracker:resolve', 'mod/tracker:manage'] as const

/**
 * The operations that capabilities alone decide, each with the capabilities of which one is enough
 * (domain.md, Who may do what). Those that also depend on the ticket are in `permissions.ts`. All but
 * `create` and the last block are done to a ticket, which the person must be able to read first.
 */
export const OPERATIONS = {
  create: ['mod/tracker:report'],
  createOnBehalf: HEADS,
  seePrivateFields: AGENTS,
  editPrivateFields: ['mod/tracker:develop', 'mod/tracker:manage'],
  comment: ['mod/tracker:comment'],
  editOthersComment: ['mod/tracker:editcomment'],
  internalNotes: AGENTS,
  delete: ['mod/tracker:manage'],
  merge: ['mod/tracker:manage'],
  split: HEADS,
  setDueDate: ['mod/tracker:manage'],
  rank: ['mod/tracker:managepriority'],
  depend: AGENTS,
  askForRaise: ['mod/tracker:viewpriority'],
  relocate: AGENTS,
  transfer: HEADS,
  recall: HEADS,
  manageWatchers: ['mod/tracker:managewatches'],

  configure: ['mod/tracker:configure'],
  bindParent: ['mod/tracker:configurenetwork'],
  shareFields: ['mod/tracker:shareelements'],
  viewReports: ['mod/tracker:viewreports'],
  export: ['mod/tracker:viewreports'],
  shareView: ['mod/tracker:manage'],
} as const satisfies Record<string, readonly TrackerCapability[]>

export type Operation = keyof typeof OPERATIONS

export function mayDo(operation: Operation, can: Can): boolean {
  return OPERATIONS[operation].some(can)
}
