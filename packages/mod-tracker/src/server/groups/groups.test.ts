import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { groupsContract } from '../../contract/groups.ts'
import type { viewsContract } from '../../contract/views.ts'
import { formsBy } from '../elements/testing/forms.ts'
import { fill, minute, type FilledTicket } from '../testing/fill.test-data.ts'
import { useTrackers, type ListBody, type TestTracker } from '../testing/trackers.ts'

type Body = SuccessOf<(typeof groupsContract)['operations']['list']>

const trackers = useTrackers()
let tracker: TestTracker
let head: TestPerson
let student: TestPerson

beforeEach(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting' })
  head = await tracker.person('editingteacher', { givenName: 'Zoé', familyName: 'Zola' })
  student = await tracker.person('student', { givenName: 'Ada', familyName: 'Adam' })
})

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

describe('by a custom field', () => {
  const report = async (who: TestPerson, text: string, elements: object) =>
    expect((await tracker.call(who, 'POST /tickets', { body: { description: text, elements } })).status).toBe(201)
  const options = ({ groups }: Body) =>
    groups.map(({ option, items, counted }) => [option?.label ?? null, numbers(items), counted.count])

  beforeEach(async () => {
    await formsBy(tracker, head).build([
      { code: 'kind', type: 'dropdown', options: ['sound', 'picture', 'rest'] },
      { code: 'parts', type: 'checkbox', options: ['lamp', 'cable'] },
      { code: 'room', type: 'text' },
      { code: 'triage', type: 'radio', options: ['now', 'later'], private: true },
    ])
    await report(student, 'One', { kind: ['picture'], parts: ['lamp', 'cable'] })
    await report(student, 'Two', { kind: ['sound'], parts: ['cable'] })
    await report(head, 'A lamp', { kind: ['picture'], triage: ['later'] })
    await report(head, 'Four', {})
  })

  test('in the order of its options, each with its newest first, nothing chosen last; of several the first counts', async () => {
    expect(options(await ask(head, 'by=element.kind'))).toEqual([
      ['The sound', [2], 1],
      ['The picture', [3, 1], 2],
      [null, [4], 1],
    ])
    expect(options(await ask(head, 'by=element.parts'))).toEqual([
      ['The lamp', [1], 1],
      ['The cable', [2], 1],
      [null, [4, 3], 2],
    ])
    const some = await ask(head, 'by=element.kind&limit=1&q=is:open')
    expect(options(some)[1]).toEqual(['The picture', [3], 2])
    expect(some.groups.map(({ next }) => next)).toEqual([null, null, null])
  })

  test('of what words find, and only of what one reads', async () => {
    expect(options(await ask(head, 'by=element.kind&q=lamp'))).toEqual([['The picture', [3], 1]])
    expect(options(await ask(student, 'by=element.kind'))).toEqual([
      ['The sound', [2], 1],
      ['The picture', [1], 1],
    ])
    expect(options(await ask(student, 'by=element.kind&q=-Two'))).toEqual([['The picture', [1], 1]])
  })

  test('that is not there, or has no options, is no grouping; neither is one that somebody does not see', async () => {
    expect(options(await ask(head, 'by=element.triage'))).toEqual([
      ['The later', [3], 1],
      [null, [4, 2, 1], 3],
    ])
    const refused = async (who: TestPerson, by: string) =>
      (await tracker.call<object>(who, `GET /groups?by=${by}`)).body
    const absent = await refused(student, 'element.never')
    expect(absent).toMatchObject({ code: 'request.invalid', fields: [{ path: ['by'], code: 'invalid_value' }] })
    for (const by of ['element.triage', 'element.room'])
      expect(await refused(student, by)).toMatchObject({
        code: 'request.invalid',
        fields: [{ path: ['by'], code: 'invalid_value' }],
      })
  })

  test('is kept with a view, whose readers have it as far as they see the field', async () => {
    const save = (grouping: string) =>
      tracker.call<SuccessOf<(typeof viewsContract)['operations']['create']>>(head, 'POST /views', {
        body: { name: 'By field', grouping, shared: true },
      })
    expect((await save('element.kind')).body.grouping).toBe('element.kind')
    expect((await save('element.triage')).body.grouping).toBe('element.triage')
    expect((await save('element.room')).status).toBe(400)
    const { body } = await tracker.call<SuccessOf<(typeof viewsContract)['operations']['list']>>(student, 'GET /views')
    expect(body.items.map(({ grouping }) => grouping)).toEqual(['element.kind', 'none'])
    expect(JSON.stringify(body)).not.toContain('triage')
  })
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
