import { expect, test } from 'vitest'
import type { HistoryChange, HistoryEntry } from '../types.ts'
import { sentencesOf } from './history-sentences.ts'

const nadia = { id: 'n', name: 'Nadia Benali' }
const karim = { id: 'k', name: 'Karim Haddad' }

function entry(changes: HistoryChange[], more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: 'e',
    type: 'tracker.ticket.moved',
    at: '2026-11-24T08:52:00.000Z',
    actor: nadia,
    onBehalfOf: null,
    cause: null,
    origin: 'live',
    version: 2,
    workflowVersion: 1,
    grantedBy: ['developer'],
    changes,
    ...more,
  }
}

test('a report says so, and to whom it went', () => {
  const created = { type: 'tracker.ticket.created', version: 1 }
  expect(sentencesOf(entry([{ field: 'state', from: null, to: 'POSTED' }], created))).toEqual([{ kind: 'reported' }])
  expect(
    sentencesOf(
      entry(
        [
          { field: 'state', from: null, to: 'POSTED' },
          { field: 'assignee', from: null, to: karim },
        ],
        created,
      ),
    ),
  ).toEqual([{ kind: 'reported' }, { kind: 'entrusted', to: karim }])
})

test('beginning to work is told as taking the ticket, a look as taking note of it', () => {
  expect(sentencesOf(entry([{ field: 'state', from: 'OPEN', to: 'RESOLVING' }]))).toEqual([
    { kind: 'started', from: 'OPEN', to: 'RESOLVING' },
  ])
  expect(sentencesOf(entry([{ field: 'state', from: 'POSTED', to: 'OPEN' }], { cause: 'viewed' }))).toEqual([
    { kind: 'noticed', from: 'POSTED', to: 'OPEN' },
  ])
  expect(sentencesOf(entry([{ field: 'state', from: 'WAITING', to: 'RESOLVING' }], { cause: 'undone' }))).toEqual([
    { kind: 'undone', from: 'WAITING', to: 'RESOLVING' },
  ])
  expect(sentencesOf(entry([{ field: 'state', from: 'OPEN', to: 'WAITING' }]))).toEqual([
    { kind: 'moved', from: 'OPEN', to: 'WAITING' },
  ])
})

test('an imported ticket arrives in its state, from none', () => {
  expect(sentencesOf(entry([{ field: 'state', from: null, to: 'VALIDATED' }], { origin: 'import' }))).toEqual([
    { kind: 'arrived', to: 'VALIDATED' },
  ])
})

test.each([
  [null, nadia, [{ kind: 'took' }]],
  [karim, nadia, [{ kind: 'tookFrom', from: karim }]],
  [nadia, null, [{ kind: 'gaveBack' }]],
  [null, karim, [{ kind: 'entrusted', to: karim }]],
  [nadia, karim, [{ kind: 'handed', from: nadia, to: karim }]],
  [karim, null, [{ kind: 'released', from: karim }]],
  [null, null, [{ kind: 'changed' }]],
])('from %o to %o', (from, to, sentences) => {
  expect(sentencesOf(entry([{ field: 'assignee', from, to }]))).toEqual(sentences)
})

test('several changes at once are a sentence each; text is named without its content', () => {
  expect(sentencesOf(entry([{ field: 'state', from: 'RESOLVING', to: 'RESOLVED' }, { field: 'resolution' }]))).toEqual([
    { kind: 'moved', from: 'RESOLVING', to: 'RESOLVED' },
    { kind: 'resolution' },
  ])
})

test('a report for somebody says for whom, and what it was split from', () => {
  const changes: HistoryChange[] = [
    { field: 'state', from: null, to: 'POSTED' },
    { field: 'splitFrom', ticket: { number: 4, key: 'SI-4' } },
  ]
  expect(sentencesOf(entry(changes, { type: 'tracker.ticket.created', onBehalfOf: karim }))).toEqual([
    { kind: 'reportedFor', to: karim },
    { kind: 'splitFrom', ticket: { number: 4, key: 'SI-4' } },
  ])
})

test('who was made a watcher or is one no longer, what was merged and what that was taken back, what was deleted and had back', () => {
  const told = (type: string, ...changes: HistoryChange[]) => sentencesOf(entry(changes, { type: `tracker.${type}` }))
  expect([
    ...told('watch.added', { field: 'watcher', from: null, to: karim }),
    ...told('watch.removed', { field: 'watcher', from: karim, to: null }),
    ...told('ticket.merged', { field: 'duplicate', ticket: null }),
    ...told('ticket.unmerged', { field: 'mergedInto', ticket: { number: 4, key: 'SI-4' } }),
    ...told('ticket.deleted'),
    ...told('ticket.restored'),
  ]).toEqual([
    { kind: 'watcherAdded', who: karim },
    { kind: 'watcherRemoved', who: karim },
    { kind: 'duplicate', ticket: null },
    { kind: 'mergedInto.undone', ticket: { number: 4, key: 'SI-4' } },
    { kind: 'deleted' },
    { kind: 'restored' },
  ])
})

test('what is unknown to this version is still an event', () => {
  expect(sentencesOf(entry([], { type: 'tracker.ticket.weighed' }))).toEqual([{ kind: 'changed' }])
})
