import { expect, test } from 'vitest'
import { scoreFault, scoreTimestamp, type Score } from './score.ts'

const NOW = new Date('2026-11-30T08:00:00.500Z')

test.each([
  ['the first', null, '2026-11-30T08:00:00.500Z'],
  ['a later one', '2026-11-30T07:00:00.000Z', '2026-11-30T08:00:00.500Z'],
  ['one in the same moment', '2026-11-30T08:00:00.500Z', '2026-11-30T08:00:00.501Z'],
  ['one after the clock went back', '2026-11-30T09:00:00+01:00', '2026-11-30T08:00:00.500Z'],
  ['one after a clock that was ahead', '2026-11-30T08:05:00.000Z', '2026-11-30T08:05:00.001Z'],
  ['one after something that is no time', 'yesterday', '2026-11-30T08:00:00.500Z'],
])('the time of %s is newer than the last', (_, last, timestamp) => {
  expect(scoreTimestamp(NOW, last)).toBe(timestamp)
})

const score: Score = {
  userId: '7',
  timestamp: '2026-11-30T08:00:00.500Z',
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  given: { scoreGiven: 8, scoreMaximum: 10 },
}

test.each([
  ['a sound one', {}, null],
  ['nothing given', { given: undefined }, null],
  ['more than the maximum, which is extra credit', { given: { scoreGiven: 12, scoreMaximum: 10 } }, null],
  ['no number', { given: { scoreGiven: Number.NaN, scoreMaximum: 10 } }, 'score'],
  ['below nothing', { given: { scoreGiven: -1, scoreMaximum: 10 } }, 'score'],
  ['out of nothing', { given: { scoreGiven: 0, scoreMaximum: 0 } }, 'score'],
  ['nobody', { userId: '' }, 'user'],
  ['whole seconds', { timestamp: '2026-11-30T08:00:00Z' }, 'timestamp'],
  ['no zone', { timestamp: '2026-11-30T08:00:00.500' }, 'timestamp'],
] as const)('a score: %s', (_, changes, fault) => {
  expect(scoreFault({ ...score, ...(changes as Partial<Score>) })).toBe(fault)
})
