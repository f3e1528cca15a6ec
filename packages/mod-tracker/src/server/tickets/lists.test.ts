import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import { fill, minute } from '../testing/fill.test-data.ts'
import { useTrackers, type ListBody, type TestTracker } from '../testing/trackers.ts'

const trackers = useTrackers()
let tracker: TestTracker
let agent: TestPerson
let student: TestPerson

beforeAll(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting' })
  agent = await tracker.person('teacher')
  student = await tracker.person('student')
  await fill(
    tracker,
    Array.from({ length: 45 }, (_, i) => ({
      state: i % 5 === 0 ? 'VALIDATED' : i % 3 === 0 ? 'WAITING' : 'OPEN',
      closed: i % 5 === 0,
      reporterId: i % 2 === 0 ? student.id : agent.id,
      assigneeId: i % 4 === 0 ? agent.id : null,
      at: minute(i),
    })),
  )
})

/** Numbers are one more than their place in the filling. */
const numbersOf = (wanted: (i: number) => boolean) =>
  Array.from({ length: 45 }, (_, i) => i)
    .filter(wanted)
    .map((i) => i + 1)

async function all(who: TestPerson, q: string, limit = 100): Promise<number[]> {
  const found: number[] = []
  for (let cursor = ''; ;) {
    const path = `GET /tickets?q=${encodeURIComponent(q)}&limit=${limit}${cursor}` as const
    const { body } = await tracker.call<ListBody>(who, path)
    expect(body.items.length).toBeLessThanOrEqual(limit)
    found.push(...body.items.map(({ number }) => number))
    if (body.next === null) return found
    cursor = `&cursor=${body.next}`
  }
}

const closed = (i: number) => i % 5 === 0

test('parity 36: my tickets, my work, all of them, the resolved ones', async () => {
  expect(await all(student, 'is:mine is:open sort:number')).toEqual(numbersOf((i) => i % 2 === 0 && !closed(i)))
  expect(await all(agent, 'is:assigned is:open sort:number')).toEqual(numbersOf((i) => i % 4 === 0 && !closed(i)))
  expect(await all(agent, 'is:open sort:number')).toEqual(numbersOf((i) => !closed(i)))
  expect(await all(agent, 'is:closed sort:number')).toEqual(numbersOf(closed))
  expect(await all(student, 'is:closed sort:number')).toEqual(numbersOf((i) => closed(i) && i % 2 === 0))
})

test('parity 37: in the order of a column, either way, twenty at a time, each once', async () => {
  const up = numbersOf(() => true)
  for (const sort of ['number', 'created', 'updated']) {
    expect(await all(agent, `sort:${sort}`, 20)).toEqual(up)
    expect(await all(agent, `sort:-${sort}`, 20)).toEqual(up.toReversed())
  }
})

test('parity 38: of some states, of one person, of nobody, and of these together', async () => {
  expect(await all(agent, 'state:WAITING,VALIDATED sort:number')).toEqual(numbersOf((i) => closed(i) || i % 3 === 0))
  expect(await all(agent, `assignee:${agent.id} sort:number`)).toEqual(numbersOf((i) => i % 4 === 0))
  expect(await all(agent, 'assignee:none state:WAITING sort:number')).toEqual(
    numbersOf((i) => i % 4 !== 0 && !closed(i) && i % 3 === 0),
  )
})
