import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { useTrackers, type ListBody, type TestTracker, type TicketBody } from '../../testing/trackers.ts'
import { fill, formsBy, refusals, reportWith } from '../testing/forms.ts'

const trackers = useTrackers()
let desk: TestTracker
let manager: TestPerson
let agent: TestPerson
let student: TestPerson

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  manager = await desk.person('editingteacher')
  agent = await desk.person('teacher')
  student = await desk.person('student')
  await formsBy(desk, manager).build([
    { code: 'kind', type: 'dropdown', options: ['device', 'network'], mandatory: true, listable: true },
    {
      code: 'serial',
      type: 'text',
      mandatory: true,
      settings: { pattern: '[A-Z]\\d+' },
      condition: { code: 'kind', values: ['device'] },
    },
    { code: 'parts', type: 'checkbox', options: ['screen', 'lamp', 'plug'], listable: true },
    { code: 'count', type: 'number', settings: { min: 1, decimals: 1 }, listable: true },
    { code: 'since', type: 'date', listable: true },
    { code: 'more', type: 'textarea' },
    {
      code: 'urgency',
      type: 'radio',
      options: ['low', 'mid', 'high'],
      default: ['mid'],
      settings: { layout: 'horizontal' },
    },
    { code: 'triage', type: 'text', private: true, default: 'new', listable: true },
  ])
})

describe('parity 22: a ticket is reported with its custom fields', () => {
  test('and answers with those that are filled in, at once and ever after', async () => {
    const elements = {
      kind: ['device'],
      serial: ' X1 ',
      parts: ['lamp', 'screen'],
      count: 1.5,
      since: '2026-11-01',
      more: 'a\nb',
    }
    const { status, body } = await reportWith(desk, student, elements)
    expect(status).toBe(201)
    const kept = { ...elements, serial: 'X1', parts: ['screen', 'lamp'], urgency: ['mid'] }
    expect(body.ticket.elements).toEqual(kept)
    const read = await desk.call<TicketBody>(student, `GET /tickets/${body.ticket.number}`)
    expect(read.body.elements).toEqual(kept)
    // The private field has its default, which the reporter does not see.
    const seen = await desk.call<TicketBody>(agent, `GET /tickets/${body.ticket.number}`)
    expect(seen.body.elements).toEqual({ ...kept, triage: 'new' })
  })

  test('or is refused with what is wrong, field by field, and is not there', async () => {
    const { items } = (await desk.call<ListBody>(manager, 'GET /tickets')).body
    const { status, body } = await reportWith(desk, student, {
      kind: ['device'],
      serial: 'x',
      parts: ['wheel'],
      count: 0,
      since: 'yesterday',
      triage: 'mine',
      never: 1,
    })
    expect([status, body.code]).toEqual([400, 'request.invalid'])
    expect(refusals(body)).toEqual({
      serial: 'element.pattern',
      parts: 'element.unknown-option',
      count: 'element.too-small',
      since: 'element.no-date',
      triage: 'element.unknown-field',
      never: 'element.unknown-field',
    })
    expect((await desk.call<ListBody>(manager, 'GET /tickets')).body.items).toHaveLength(items.length)
  })

  test('parity 27: a condition shows a field; hidden, it is neither required nor kept', async () => {
    expect(refusals((await reportWith(desk, student, { kind: ['device'] })).body)).toEqual({
      serial: 'element.required',
    })
    const { body } = await reportWith(desk, student, { kind: ['network'], serial: 'not even one' })
    expect(body.ticket.elements).toEqual({ kind: ['network'], urgency: ['mid'] })
  })

  test('a key sent again gives the same ticket', async () => {
    const send = () =>
      desk.call<{ ticket: TicketBody }>(student, 'POST /tickets', {
        body: { description: 'Once', elements: { kind: ['network'] } },
        headers: { 'idempotency-key': 'elements-once' },
      })
    expect((await send()).body.ticket.number).toBe((await send()).body.ticket.number)
  })
})

describe('custom fields of a ticket are changed', () => {
  const reported = async (elements: Record<string, unknown> = { kind: ['network'], count: 2 }) =>
    (await reportWith(desk, student, elements)).body.ticket

  test('by who may edit the description; private ones by who develops or manages; and it is told, old and new', async () => {
    const ticket = await reported()
    const { status, body } = await fill(desk, student, ticket, { count: 3, more: 'words' })
    expect([status, body.version]).toEqual([200, 2])
    expect(body.elements).toMatchObject({ count: 3, more: 'words' })
    const { body: after } = await fill(desk, agent, body, { triage: 'seen' })
    expect(after.elements).toMatchObject({ triage: 'seen' })
    expect((await fill(desk, agent, after, { count: 4 })).status).toBe(403)
    expect((await fill(desk, student, after, { triage: 'mine' })).body.fields).toMatchObject([
      { code: 'element.unknown-field' },
    ])
    const events = (await desk.events(ticket.id)).slice(1)
    expect(events.map(({ type, changes }) => [type, changes])).toEqual([
      ['tracker.ticket.edited', { 'element.count': [2, 3], 'element.more': null }],
      ['tracker.ticket.edited', { 'element.triage': null }],
    ])
  })

  test('parity 27: hiding what rests on it, showing what has to be filled in with it', async () => {
    const ticket = await reported({ kind: ['device'], serial: 'X1' })
    const { body } = await fill(desk, student, ticket, { kind: ['network'] })
    expect(body.elements).toEqual({ kind: ['network'], urgency: ['mid'] })
    expect(refusals((await fill(desk, student, body, { kind: ['device'] })).body)).toEqual({
      serial: 'element.required',
    })
    expect((await fill(desk, student, body, { kind: ['device'], serial: 'X2' })).body.elements).toMatchObject({
      serial: 'X2',
    })
  })

  test('to what they are already: nothing is written', async () => {
    const ticket = await reported()
    const { body } = await fill(desk, student, ticket, { kind: ['network'], count: 2 })
    expect(body.version).toBe(1)
    expect(await desk.events(ticket.id)).toHaveLength(1)
  })

  test('by the version that was seen; a mismatch tells which fields changed, of those one sees', async () => {
    const ticket = await reported()
    const { body: second } = await fill(desk, student, ticket, { count: 5 })
    await fill(desk, agent, second, { triage: 'mine' })
    const late = await fill(desk, student, ticket, { more: 'late' })
    expect(late).toMatchObject({ status: 412, body: { params: { changed: ['element.count'] } } })
    expect(late.body.current?.elements).not.toHaveProperty('triage')
    expect((await fill(desk, agent, ticket, { triage: 'x' })).body.params).toMatchObject({
      changed: ['element.count', 'element.triage'],
    })
  })

  test('with texts, all or nothing', async () => {
    const ticket = await reported()
    const answer = await desk.call(student, `PATCH /tickets/${ticket.number}`, {
      body: { summary: 'Another', elements: { count: 0 } },
      headers: { 'if-match': '"1"' },
    })
    expect(answer.status).toBe(400)
    expect((await desk.call<TicketBody>(student, `GET /tickets/${ticket.number}`)).body).toMatchObject({
      version: 1,
      summary: ticket.summary,
    })
  })
})

describe('parity 37: lists show and ask for custom fields', () => {
  let tracker: TestTracker
  let head: TestPerson
  /** By number: 1 … 6. */
  const VALUES = [
    { size: ['small'], cost: 10, due: '2026-11-01', name: 'Élan' },
    { size: ['small', 'large'], cost: 2.5, due: '2026-11-03', name: 'zoo' },
    { size: ['large'], cost: -1, name: 'Eden' },
    { cost: 100, due: '2025-01-01' },
    {},
    { size: ['medium'], name: 'elan vital' },
  ]

  beforeAll(async () => {
    tracker = await trackers.tracker()
    head = await tracker.person('editingteacher')
    await formsBy(tracker, head).build([
      { code: 'size', type: 'checkbox', options: ['small', 'medium', 'large'], listable: true },
      { code: 'cost', type: 'number', settings: { decimals: 1 }, listable: true },
      { code: 'due', type: 'date' },
      { code: 'name', type: 'text', listable: true },
      { code: 'who', type: 'user' },
    ])
    for (const [i, values] of VALUES.entries()) {
      const who = i === 0 ? { who: head.id } : {}
      await reportWith(tracker, head, { ...values, ...who })
    }
  })

  const page = (q: string, more = '') =>
    tracker.call<ListBody>(head, `GET /tickets?q=${encodeURIComponent(q)}&limit=100${more}`)
  const numbers = async (q: string) => (await page(q)).body.items.map(({ number }) => number)

  test('a column is a field that is one', async () => {
    const { items } = (await page('sort:number')).body
    expect(items.map(({ elements }) => elements)).toEqual(
      VALUES.map(({ size, cost, name }) => JSON.parse(JSON.stringify({ size, cost, name }))),
    )
  })

  test.each([
    ['element.size:small', [1, 2]],
    ['element.size:"The large"', [2, 3]],
    ['element.size:small,medium', [1, 2, 6]],
    ['-element.size:large', [1, 4, 5, 6]],
    ['element.size:none', [4, 5]],
    ['element.size:none,medium', [4, 5, 6]],
    ['-element.size:none', [1, 2, 3, 6]],
    ['element.cost:2.5', [2]],
    ['element.cost:>=2.5', [1, 2, 4]],
    ['element.cost:<0', [3]],
    ['element.cost:>2 element.cost:<50', [1, 2]],
    ['element.due:2026-11-01', [1]],
    ['element.due:<2026-01-01', [4]],
    ['element.due:>=2026-11-01', [1, 2]],
    ['element.due:>today', []],
    ['element.name:ELAN', [1]],
    ['element.name:"  élan   VITAL "', [6]],
    ['element.name:>=f', [2]],
    ['element.who:me', [1]],
    ['element.who:none element.size:small', [2]],
    ['element.size:small is:open projector', [1, 2]],
  ])('%s', async (q, expected) => {
    expect((await numbers(`${q} sort:number`)).toSorted((a, b) => a - b)).toEqual(expected)
  })

  test.each([
    ['sort:element.cost', [3, 2, 1, 4]],
    ['sort:-element.cost', [4, 1, 2, 3]],
    ['sort:element.due', [4, 1, 2]],
    ['sort:element.name', [3, 1, 6, 2]],
    // In the options' own order; a ticket of several goes by the first, and those of one by age.
    ['sort:element.size', [1, 2, 6, 3]],
    ['sort:-element.size', [3, 6, 2, 1]],
    ['sort:element.size -element.size:medium', [1, 2, 3]],
    ['projector sort:element.cost', [3, 2, 1, 4]],
    ['projector sort:-element.size', [3, 6, 2, 1]],
    ['is:unread sort:element.cost', []],
  ])('%s', async (q, expected) => {
    expect(await numbers(q)).toEqual(expected)
  })

  test.each(['sort:element.cost', 'sort:-element.size', 'sort:element.name', 'projector sort:element.size'])(
    'page by page each ticket comes once: %s',
    async (q) => {
      const whole = await numbers(q)
      const paged: number[] = []
      for (let cursor = ''; ;) {
        const { body, status } = await tracker.call<ListBody>(
          head,
          `GET /tickets?q=${encodeURIComponent(q)}&limit=1${cursor}`,
        )
        expect(status).toBe(200)
        paged.push(...body.items.map(({ number }) => number))
        if (body.next === null) break
        cursor = `&cursor=${body.next}`
      }
      expect(paged).toEqual(whole)
    },
  )

  test.each([
    ['element.nothing:x', 'query.unknown-field'],
    ['element.size:huge', 'query.unknown-value'],
    ['element.size:>small', 'query.no-operator'],
    ['element.cost:cheap', 'query.bad-number'],
    ['element.due:soon', 'query.bad-date'],
    ['sort:element.nothing', 'query.unknown-value'],
    ['sort:element.who', 'query.unknown-value'],
  ])('refuses %s', async (q, code) => {
    expect(await page(q)).toMatchObject({ status: 400, body: { fields: [{ path: ['q'], code }] } })
  })

  test('a cursor of another order is none', async () => {
    const { next } = (await tracker.call<ListBody>(head, 'GET /tickets?q=sort:element.cost&limit=1')).body
    expect((await page('sort:element.name', `&cursor=${next}`)).status).toBe(400)
    expect((await page('sort:number', `&cursor=${next}`)).status).toBe(400)
  })
})
