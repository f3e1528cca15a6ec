import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTrackers, type ListBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import type { RaiseView } from './present.ts'

type Answer = RaiseView & { readonly code: string }
interface Open {
  readonly items: { number: number; requests: number; urgent: boolean }[]
}

const trackers = useTrackers()
let desk: TestTracker
let [head, student]: TestPerson[] = []

beforeEach(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  head = await desk.person('editingteacher', { givenName: 'Nadia', familyName: 'Benali' })
  student = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
})

const ask = (who: TestPerson, { number }: TicketBody, body: object = { reason: 'Exams begin on Monday' }) =>
  desk.call<Answer>(who, `POST /tickets/${number}/raises`, { body })
const answer = (who: TestPerson, { number }: TicketBody, id: string, what: 'grant' | 'decline', body: object) =>
  desk.call<Answer>(who, `POST /tickets/${number}/raises/${id}/${what}`, { body })
const raises = async (who: TestPerson, { number }: TicketBody) =>
  (await desk.call<{ items: RaiseView[] }>(who, `GET /tickets/${number}/raises`)).body.items
const open = async () => (await desk.call<Open>(head!, 'GET /raises')).body.items
const stack = async () => (await desk.call<{ numbers: number[] }>(head!, 'GET /stack')).body.numbers
const asked = async (who: TestPerson) =>
  (await desk.call<ListBody>(who, 'GET /tickets?q=is:asked')).body.items.map(({ number }) => number)

describe('parity 18: asking for a raise', () => {
  test('is told to who manages priority, in a list and by a query, until it is granted and the ticket goes up', async () => {
    const ticket = await desk.report(student!)
    await desk.report(head!)
    const { status, body } = await ask(student!, ticket, { reason: 'Exams begin', urgent: true })
    expect(status).toBe(201)
    expect(body).toMatchObject({ by: { name: 'Inès Garnier' }, reason: 'Exams begin', urgent: true, outcome: null })
    expect(await open()).toMatchObject([{ number: 1, requests: 1, urgent: true }])
    expect(await asked(head!)).toEqual([1])
    expect(await stack()).toEqual([2, 1])
    const granted = await answer(head!, ticket, body.id, 'grant', { place: { before: 2 }, answer: 'Before noon' })
    expect(granted.body).toMatchObject({
      outcome: 'granted',
      answer: 'Before noon',
      answered: { by: { id: head!.id } },
    })
    expect(await stack()).toEqual([1, 2])
    expect([await open(), await asked(head!)]).toEqual([[], []])
    expect(await raises(student!, ticket)).toMatchObject([{ outcome: 'granted', answer: 'Before noon' }])
    const history = await desk.call<{ items: { type: string }[] }>(student!, 'GET /tickets/1/history')
    expect(history.body.items.slice(1).map(({ type }) => type)).toEqual([
      'tracker.ticket.raise_asked',
      'tracker.ticket.ranked',
      'tracker.ticket.raise_granted',
    ])
    const { body: after } = await desk.call<TicketBody>(student!, 'GET /tickets/1')
    expect(after.version).toBe(1)
  })

  test('is declined with a word, and never without', async () => {
    const ticket = await desk.report(student!)
    const { body } = await ask(student!, ticket)
    expect((await answer(head!, ticket, body.id, 'decline', { answer: '  ' })).status).toBe(400)
    expect((await answer(head!, ticket, body.id, 'decline', { answer: 'Others wait' })).body).toMatchObject({
      outcome: 'declined',
      answer: 'Others wait',
    })
    expect(await answer(head!, ticket, body.id, 'grant', { place: { to: 'top' } })).toMatchObject({
      status: 409,
      body: { code: 'tracker.raise.answered' },
    })
  })

  test('is one at a time for each person and ticket, also when asked at once, and again once answered', async () => {
    const ticket = await desk.report(student!)
    const all = await Promise.all(Array.from({ length: 6 }, () => ask(student!, ticket)))
    expect(all.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409])
    expect((await ask(head!, ticket)).status).toBe(201)
    expect(await open()).toMatchObject([{ requests: 2 }])
    const [mine] = await raises(student!, ticket)
    expect((await desk.call(student!, `DELETE /tickets/1/raises/${mine!.id}`)).status).toBe(200)
    expect((await ask(student!, ticket)).status).toBe(201)
  })

  test('is granted once, whoever is first; a grant that cannot be carried out answers nobody', async () => {
    const ticket = await desk.report(student!)
    await desk.report(head!)
    const { body } = await ask(student!, ticket)
    expect(await answer(head!, ticket, body.id, 'grant', { place: { before: 90 } })).toMatchObject({
      status: 422,
      body: { code: 'tracker.priority.target_unable' },
    })
    expect(await raises(head!, ticket)).toMatchObject([{ outcome: null }])
    const both = await Promise.all([
      answer(head!, ticket, body.id, 'grant', { place: { to: 'top' } }),
      answer(head!, ticket, body.id, 'decline', { answer: 'No' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('a closed ticket is not asked for, and waits for nothing', async () => {
    const ticket = await desk.report(student!)
    await ask(student!, ticket)
    const { body: closed } = await desk.move(head!, ticket, 'ABANDONNED')
    expect([await open(), await asked(head!)]).toEqual([[], []])
    expect(await ask(head!, closed)).toMatchObject({ status: 409, body: { code: 'tracker.priority.closed' } })
  })
})

test('why somebody asks is told to who manages priority and to themselves; of others they know nothing', async () => {
  const bugs = await trackers.tracker({ preset: 'bugtracker' })
  const [ines, karim, teacher] = await Promise.all(
    ['student', 'student', 'teacher'].map((role) => bugs.person(role as 'student')),
  )
  const ticket = await bugs.report(ines!)
  const of = async (who: TestPerson) =>
    (await bugs.call<{ items: RaiseView[] }>(who, `GET /tickets/${ticket.number}/raises`)).body.items.length
  const { body } = await bugs.call<Answer>(ines!, `POST /tickets/${ticket.number}/raises`, { body: { reason: 'x' } })
  expect([await of(ines!), await of(karim!), await of(teacher!)]).toEqual([1, 0, 0])
  const listed = async (who: TestPerson) =>
    (await bugs.call<ListBody>(who, 'GET /tickets?q=is:asked')).body.items.length
  expect([await listed(ines!), await listed(karim!)]).toEqual([1, 0])
  expect((await bugs.call(karim!, `DELETE /tickets/${ticket.number}/raises/${body.id}`)).status).toBe(404)
  expect((await bugs.call(teacher!, 'GET /raises')).status).toBe(403)
})
