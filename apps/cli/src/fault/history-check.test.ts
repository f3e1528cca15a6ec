import { expect, test } from 'vitest'
import { checkHistory, type Operation } from './history-check.ts'
import { Random } from './harness/random.ts'

const op = (
  kind: Operation['kind'],
  version: number,
  [began, ended]: [number, number],
  more: Partial<Operation> = {},
): Operation => ({
  ticket: 't',
  kind,
  version,
  began,
  ended,
  state: version < 3 ? 'POSTED' : 'OPEN',
  assignee: version < 2 ? null : 'ada',
  ...(kind === 'write' && { base: version - 1 }),
  ...more,
})

const created = op('write', 1, [0, 1])
const taken = op('write', 2, [2, 3], { asked: { assignee: 'ada' } })
const opened = op('write', 3, [4, 5], { asked: { state: 'OPEN' } })
const sound = [
  created,
  taken,
  opened,
  op('read', 1, [0, 2]),
  op('read', 2, [3, 4]),
  op('refused', 3, [2, 6], { base: 2 }),
]

test('a history that could be', () => {
  expect(checkHistory([])).toBeNull()
  expect(checkHistory(sound)).toBeNull()
  expect(checkHistory(sound.toReversed())).toBeNull()
  expect(
    checkHistory([...sound, op('read', 1, [9, 10], { ticket: 'other' }), op('write', 1, [0, 1], { ticket: 'other' })]),
  ).toBeNull()
})

test('a read that overlaps a write may have seen either', () => {
  expect(checkHistory([...sound, op('read', 2, [4.1, 6]), op('read', 3, [4.2, 4.3])])).toBeNull()
})

const second = op('write', 3, [4, 6], { asked: { state: 'WAITING' }, state: 'WAITING' })
const stale = op('read', 2, [6, 7])
const lost = op('write', 4, [6, 7], { asked: { assignee: 'bob' }, assignee: 'bob', state: 'POSTED' })
const unread = op('read', 3, [5, 6], { state: 'POSTED' })
const refused = op('refused', 3, [6, 7], { base: 3 })
const ahead = op('read', 4, [6, 7])
const jump = op('write', 5, [6, 7], { asked: { state: 'OPEN' } })

test.each<[string, Operation[], readonly Operation[]]>([
  ['two writes made one version', [second], [opened, second]],
  ['a write did not go up by one', [op('write', 4, [6, 7], { base: 2 })], [op('write', 4, [6, 7], { base: 2 })]],
  ['a version was made by nobody', [jump], [opened, jump]],
  ['a write did more or less than it asked', [lost], [opened, lost]],
  ['a look does not equal the write of its version', [unread], [opened, unread]],
  ['a version was seen that nobody made', [ahead], [ahead]],
  ['a write was refused by the version it named', [refused], [refused]],
  ['what was known was forgotten', [stale], [opened, stale]],
])('%s', (rule, more, pair) => {
  expect(checkHistory([...sound, ...more])).toEqual({ rule, pair })
})

test('of several, the smallest: the lowest version, and what ended first', () => {
  expect(checkHistory([...sound, lost, unread, stale])?.rule).toBe('what was known was forgotten')
  const both = [op('read', 1, [8, 9]), op('read', 1, [6, 7])]
  expect(checkHistory([...sound, ...both])?.pair[1]).toEqual(both[1])
})

test('one change among thousands of sound operations is found, whichever it is', () => {
  const random = new Random(7)
  const long: Operation[] = [created]
  for (let version = 2; version <= 2_000; version++) {
    const state = random.one(['OPEN', 'WAITING', 'RESOLVED'])
    const at = version * 10
    long.push(op('write', version, [at, at + 3], { state, assignee: null, asked: { state } }))
    long.push(op('read', version, [at + 4, at + 5], { state, assignee: null }))
  }
  expect(checkHistory(long)).toBeNull()
  for (let i = 0; i < 50; i++) {
    const at = random.between(1, long.length - 1)
    const broken = long.with(at, { ...long[at]!, state: 'BROKEN' })
    expect(checkHistory(broken), `operation ${at}`).not.toBeNull()
  }
})
