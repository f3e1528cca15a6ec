import { expect, test } from 'vitest'
import type { Comment, HistoryEntry } from '../types.ts'
import { timelineOf, type Line } from './timeline.ts'

const at = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`
const event = (minute: number): HistoryEntry => ({
  id: `e${minute}`,
  type: 'tracker.ticket.moved',
  at: at(minute),
  actor: null,
  onBehalfOf: null,
  cause: null,
  origin: 'live',
  version: minute,
  workflowVersion: null,
  grantedBy: [],
  changes: [],
})
const comment = (minute: number): Comment => ({
  id: `c${minute}`,
  author: { id: 'a', name: 'A' },
  kind: 'public' as const,
  said: null,
  attachments: [],
  createdAt: at(minute),
  edited: null,
  deleted: null,
  version: 1,
})
const ids = (lines: readonly Line[]) => lines.map((line) => (line.kind === 'event' ? line.entry.id : line.comment.id))
const all = <T>(items: T[]) => ({ items, more: false })
const some = <T>(items: T[]) => ({ items, more: true })

test('events and comments stand in the order in which they came', () => {
  expect(ids(timelineOf(all([event(1), event(4)]), all([comment(2), comment(3), comment(4)])))).toEqual([
    'e1',
    'c2',
    'c3',
    'e4',
    'c4',
  ])
})

test('where one list goes on, the other waits for it', () => {
  expect(ids(timelineOf(some([event(1), event(3)]), all([comment(2), comment(5)])))).toEqual(['e1', 'c2', 'e3'])
  expect(ids(timelineOf(all([event(1), event(9)]), some([comment(2), comment(5)])))).toEqual(['e1', 'c2', 'c5'])
  expect(ids(timelineOf(some([event(1), event(9)]), some([comment(2), comment(5)])))).toEqual(['e1', 'c2', 'c5'])
})

test('a list that is loaded to its end holds up nothing', () => {
  expect(ids(timelineOf(all([]), all([comment(2)])))).toEqual(['c2'])
  expect(timelineOf(all([]), all([]))).toEqual([])
})
