import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { groupsContract } from '../../contract/groups.ts'
import { fill, minute, type FilledTicket } from '../testing/fill.test-data.ts'
import { openTrackers, type ListBody, type TestTracker, type Trackers } from '../testing/trackers.ts'

type Body = SuccessOf<(typeof groupsContract)['operations']['list']>

let trackers: Trackers
let tracker: TestTracker
let head: TestPerson
let student: TestPerson

beforeAll(async () => {
  trackers = await openTrackers()
})
beforeEach(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting' })
  head = await tracker.person('editingteacher', { givenName: 'Zoé', familyName: 'Zola' })
  student = await tracker.person('student', { givenName: 'Ada', familyName: 'Adam' })
})
afterAll(() => trackers.close())

const ask = async (who: TestPerson, query: string): Promise<Body> => {
  const { status, body } = await tracker.call<Body>(who, `GET /groups?${query}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
const numbers = (items: readonly { number: number }[]) => items.map(({ number }) => number)
const shape = ({ groups }: Body) =>
  groups.map(({ state, person, items, counted }) => [state ?? person?.name ?? null, numbers(items), counted.count])

const put = (tickets: readonly Partial<FilledTicket>[]) =>
  fill(
    tracker,
    tickets.map((ticket, i) => ({
      state: 'POSTED',
      closed: false,
      reporterId: head.id,
      assigneeId: null,
      at: minute(i),
      ...ticket,
    })),
  )

test('by state, in the order of a ticket’s life, the latest first; each goes on in the list', async () => {
  await put([
    ...Array.from({ length: 5 }, () => ({ state: 'OPEN' }) as const),
    { state: 'POSTED' },
    { state: 'VALIDATED', closed: true },
  ])
  const body = await ask(head, 'by=state&limit=2')
  expect(shape(body)).toEqual([
    ['POSTED', [6], 1],
    ['OPEN', [5, 4], 5],
    ['VALIDATED', [7], 1],
  ])
  expect(body.more).toBe(false)
  const { next } = body.groups[1]!
  const rest = await tracker.call<ListBody>(head, `GET /tickets?q=state:OPEN&limit=2&cursor=${next}`)
  expect(numbers(rest.body.items)).toEqual([3, 2])
  expect(shape(await ask(head, 'by=state&q=is:open+sort:number'))).toEqual([
    ['POSTED', [6], 1],
    ['OPEN', [1, 2, 3, 4, 5], 5],
  ])
})

test('by person: oneself first, then by name, nobody last', async () => {
  const other = await tracker.person('teacher', { givenName: 'Bob', familyName: 'Boole' })
  await put([
    { assigneeId: other.id },
    {},
    { assigneeId: head.id },
    { assigneeId: student.id },
    { assigneeId: other.id },
  ])
  expect(shape(await ask(head, 'by=assignee'))).toEqual([
    [head.name, [3], 1],
    [student.name, [4], 1],
    [other.name, [5, 1], 2],
    [null, [2], 1],
  ])
})

test('words are grouped as they are found; what one has not seen is not counted', async () => {
  await tracker.report(student, 'The lamp of room 12')
  await tracker.report(head, 'A lamp and another lamp')
  await tracker.report(head, 'A chair')
  expect(shape(await ask(head, 'by=reporter&q=lamp'))).toEqual([
    [head.name, [2], 1],
    [student.name, [1], 1],
  ])
  expect(shape(await ask(head, 'by=state&q=is:unread'))).toEqual([['POSTED', [1], 1]])
})

test('who reads only what is theirs has groups of that alone', async () => {
  await put([{ reporterId: student.id }, { assigneeId: head.id, state: 'OPEN' }, { state: 'WAITING' }])
  for (const by of ['state', 'assignee', 'reporter']) {
    for (const q of ['', 'is:open', 'Ticket', '-Ticket', '-is:mine', 'is:unread']) {
      const body = await ask(student, `by=${by}&q=${encodeURIComponent(q)}`)
      expect(body.groups.flatMap(({ items }) => numbers(items)).filter((number) => number !== 1)).toEqual([])
      expect(body.groups.map(({ counted }) => counted.count).filter((count) => count !== 1)).toEqual([])
      expect(JSON.stringify(body)).not.toContain(head.name)
    }
  }
})

test('what cannot be asked is told as the list tells it', async () => {
  const { status, body } = await tracker.call<{ fields: object[] }>(head, 'GET /groups?by=state&q=mood:bad')
  expect([status, body.fields]).toMatchObject([400, [{ path: ['q'], code: 'query.unknown-field' }]])
  expect((await tracker.call(head, 'GET /groups?by=mood')).status).toBe(400)
})
