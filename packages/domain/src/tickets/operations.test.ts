import { expect, test } from 'vitest'
import { TRACKER_CAPABILITIES } from './capabilities.ts'
import { mayDo, OPERATIONS, type Operation } from './operations.ts'

// domain.md, Who may do what: the operations that depend on capabilities alone.
const TABLE = {
  create: 'report',
  createOnBehalf: 'resolve manage',
  seePrivateFields: 'develop resolve manage',
  editPrivateFields: 'develop manage',
  comment: 'comment',
  editOthersComment: 'editcomment',
  internalNotes: 'develop resolve manage',
  delete: 'manage',
  merge: 'manage',
  split: 'manage resolve',
  setDueDate: 'manage',
  rank: 'managepriority',
  // domain.md does not say (ADR 15).
  depend: 'develop resolve manage',
  askForRaise: 'viewpriority',
  relocate: 'manage resolve develop',
  transfer: 'resolve manage',
  recall: 'resolve manage',
  manageWatchers: 'managewatches',
  configure: 'configure',
  bindParent: 'configurenetwork',
  shareFields: 'shareelements',
  viewReports: 'viewreports',
  export: 'viewreports',
  shareView: 'manage',
} satisfies Record<Operation, string>

test.each(Object.keys(OPERATIONS) as Operation[])('%s takes one of its capabilities', (operation) => {
  const enough = TRACKER_CAPABILITIES.filter((held) => mayDo(operation, (asked) => asked === held))
  const expected = TABLE[operation].split(' ').map((name) => `mod/tracker:${name}`)
  expect(enough.toSorted()).toEqual(expected.toSorted())
})
