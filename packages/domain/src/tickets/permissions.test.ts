import { describe, expect, test } from 'vitest'
import type { Can } from './capabilities.ts'
import {
  canAddWatcher,
  canAssign,
  canDeleteComment,
  canComment,
  canEditComment,
  canEditDescription,
  canReadTicket,
  canSeeWatchers,
  isAssignable,
  relationTo,
  watchingWouldReveal,
  type Relation,
} from './permissions.ts'

/** Holds the capabilities of a list such as `seeissues report`. */
const can =
  (list: string): Can =>
  (capability) =>
    list.split(' ').some((name) => capability === `mod/tracker:${name}`)

const STRANGER: Relation = { isReporter: false, isAssignee: false, isObserved: false }
const REPORTER: Relation = { ...STRANGER, isReporter: true }
const ASSIGNEE: Relation = { ...STRANGER, isAssignee: true }

test('what a person is to a ticket follows from its reporter and assignee', () => {
  const ticket = { reporterId: 'rita', assigneeId: null }
  expect(relationTo('rita', ticket)).toEqual(REPORTER)
  expect(relationTo('max', ticket)).toEqual(STRANGER)
  expect(relationTo('max', { ...ticket, assigneeId: 'max' })).toEqual(ASSIGNEE)
})

test.each([
  ['seeissues', STRANGER, false, false],
  ['seeissues', REPORTER, false, true],
  ['seeissues', ASSIGNEE, false, true],
  ['seeissues', STRANGER, true, true],
  ['seeissues viewallissues', STRANGER, false, true],
  ['seeissues manage', STRANGER, false, true],
  ['viewallissues manage', REPORTER, true, false],
])('reading with %s, being %o, watching %s: %s', (capabilities, relation, watching, expected) => {
  expect(canReadTicket(can(capabilities), relation, watching)).toBe(expected)
})

test.each([
  ['manage', STRANGER, true, true],
  ['', REPORTER, false, true],
  ['', REPORTER, true, false],
  ['resolve', ASSIGNEE, true, true],
  ['develop', ASSIGNEE, false, false],
  ['resolve', STRANGER, false, false],
])('editing the description with "%s", being %o, closed %s: %s', (list, relation, closed, expected) => {
  expect(canEditDescription(can(list), relation, closed)).toBe(expected)
})

describe('assigning', () => {
  test.each([
    ['manage', STRANGER, false, 'bugtracker', true],
    ['resolve', STRANGER, false, 'bugtracker', true],
    ['develop', STRANGER, false, 'bugtracker', false],
    ['develop', STRANGER, true, 'bugtracker', true],
    ['report', REPORTER, false, 'bugtracker', false],
    ['report', REPORTER, false, 'taskspread', true],
    ['report', STRANGER, false, 'taskspread', false],
    ['report', REPORTER, true, 'ticketting', false],
  ] as const)('with %s, being %o, to oneself %s, in a %s: %s', (list, relation, self, preset, expected) => {
    expect(canAssign(can(list), relation, self, preset)).toBe(expected)
  })

  test.each([
    ['develop', true, true],
    ['resolve', true, true],
    ['manage report', true, false],
    ['develop', false, false],
  ])('a holder of %s who can read the activity (%s) can be chosen: %s', (list, reads, expected) => {
    expect(isAssignable(can(list), reads)).toBe(expected)
  })
})

describe('watchers', () => {
  test('adding one needs managewatches, and that person’s canbecced', () => {
    expect(canAddWatcher(can('managewatches'), can('canbecced'))).toBe(true)
    expect(canAddWatcher(can('manage'), can('canbecced'))).toBe(false)
    expect(canAddWatcher(can('managewatches'), can('seeissues'))).toBe(false)
  })

  test('a warning is due exactly when it lets them read what they could not', () => {
    expect(watchingWouldReveal(can('seeissues'), STRANGER)).toBe(true)
    expect(watchingWouldReveal(can('seeissues'), REPORTER)).toBe(false)
    expect(watchingWouldReveal(can('seeissues viewallissues'), STRANGER)).toBe(false)
    expect(watchingWouldReveal(can(''), STRANGER)).toBe(false)
  })
})

test.each([
  // capabilities, kind, author, comments on → write, edit, delete
  ['comment', 'public', true, true, true, true, true],
  ['comment', 'public', true, false, false, false, true],
  ['comment', 'public', false, true, true, false, false],
  ['editcomment', 'public', false, true, false, true, true],
  ['editcomment', 'public', true, false, false, true, true],
  ['seeissues manage', 'public', true, true, false, false, false],
  ['comment', 'internal', true, true, false, false, false],
  ['develop', 'internal', true, false, true, true, true],
  ['resolve', 'internal', true, true, true, true, true],
  ['manage', 'internal', false, true, true, false, false],
  ['manage editcomment', 'internal', false, false, true, true, true],
] as const)(
  'a comment, with %s, %s, as its author %s, comments on %s: write %s, edit %s, delete %s',
  (list, kind, isAuthor, on, write, edit, remove) => {
    const comment = { isAuthor, kind }
    expect([
      canComment(can(list), kind, on),
      canEditComment(can(list), comment, on),
      canDeleteComment(can(list), comment),
    ]).toEqual([write, edit, remove])
  },
)

test.each([
  ['seeissues report comment viewallissues', false],
  ['develop', true],
  ['resolve', true],
  ['manage', true],
  ['managewatches', true],
])('the names of watchers with %s: %s', (list, expected) => {
  expect(canSeeWatchers(can(list))).toBe(expected)
})
