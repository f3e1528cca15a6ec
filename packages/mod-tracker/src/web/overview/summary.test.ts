import { expect, test } from 'vitest'
import type { TrackerSummary } from '../../contract/overview.ts'
import { figuresOf, sharesOf } from './summary.ts'

const bounded = (count: number, more = false) => ({ count, more })
const summary: TrackerSummary = {
  open: bounded(999, true),
  states: { WAITING: 2, POSTED: 3, RESOLVED: 0 },
  work: bounded(5),
  mine: bounded(1),
  unread: bounded(20, true),
  readsAll: true,
}

test('who works there reads what is open, what is theirs to do and what is new', () => {
  expect(figuresOf(summary)).toEqual([
    { kind: 'open', count: 999, more: true },
    { kind: 'work', count: 5, more: false },
    { kind: 'unread', count: 20, more: true },
  ])
})

test('who only reports reads what is open of theirs', () => {
  expect(figuresOf({ ...summary, work: null, readsAll: false }).map(({ kind }) => kind)).toEqual(['yours', 'unread'])
})

test('states are told in the order of a ticket’s life, those without a ticket not at all', () => {
  expect(sharesOf(summary)).toEqual([
    { state: 'POSTED', count: 3 },
    { state: 'WAITING', count: 2 },
  ])
})
