import type { TrackerCapability } from '@guichet/domain/tickets/capabilities'
import { expect, test } from 'vitest'
import { chosenTab, countOf, tabsFor } from './tabs.ts'

const holder =
  (...held: TrackerCapability[]) =>
  (asked: TrackerCapability) =>
    held.includes(asked)

test('a requester has their tickets and the closed ones', () => {
  expect(tabsFor(holder('mod/tracker:seeissues', 'mod/tracker:report'))).toEqual(['mine', 'closed'])
})

test('who can work has their work; who reads all has all', () => {
  expect(tabsFor(holder('mod/tracker:report', 'mod/tracker:develop'))).toEqual(['mine', 'work', 'closed'])
  expect(tabsFor(holder('mod/tracker:report', 'mod/tracker:resolve', 'mod/tracker:manage'))).toEqual([
    'mine',
    'work',
    'all',
    'closed',
  ])
})

test('who only sees tickets still has a list of those open to them', () => {
  expect(tabsFor(holder('mod/tracker:seeissues'))).toEqual(['all', 'closed'])
})

test('the tracker’s landing view opens unless the address names one the person has', () => {
  expect(chosenTab(null, ['mine', 'work', 'closed'], 'work')).toBe('work')
  expect(chosenTab('closed', ['mine', 'closed'], 'mine')).toBe('closed')
  expect(chosenTab('all', ['mine', 'closed'], 'mine')).toBe('mine')
})

test('a tab counts its open tickets, the closed one the closed', () => {
  const bounded = (count: number) => ({ count, more: false })
  const counts = {
    mine: { open: bounded(1), closed: bounded(2) },
    work: { open: bounded(3), closed: bounded(4) },
    all: { open: bounded(5), closed: bounded(6) },
  }
  expect((['mine', 'work', 'all', 'closed'] as const).map((tab) => countOf(counts, tab).count)).toEqual([1, 3, 5, 6])
})
