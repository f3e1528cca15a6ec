import type { TestPerson } from '@guichet/plugin-kit/testing'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import { mentionOf } from '@guichet/domain/tickets/mentions'
import { beforeAll, describe, expect, test } from 'vitest'
import { formsBy, refusals } from '../elements/testing/forms.ts'
import { settingsBy } from '../testing/settings.ts'
import { useTrackers, type ListBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { visitorSweep } from './sweep.ts'
import { openToVisitors, visitorAt } from './testing/visitor.ts'

const trackers = useTrackers()
let tracker: TestTracker
let agent: TestPerson
let manager: TestPerson

beforeAll(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting', prefix: 'GATE' })
  agent = await tracker.person('teacher')
  manager = await tracker.person('editingteacher')
  await openToVisitors(tracker)
  await formsBy(tracker, manager).build([
    { code: 'room', type: 'text' },
    { code: 'kind', type: 'radio', options: ['noise', 'light'], mandatory: true },
    { code: 'notes', type: 'textarea', private: true },
    { code: 'who', type: 'user', settings: { among: 'members' }, mandatory: true },
    { code: 'photo', type: 'file', mandatory: true },
  ])
})

const visitor = (address?: string) => visitorAt(tracker, trackers.hosts.anybody(address))
const elements = { room: 'B12', kind: ['noise'] }
const ticketOf = async (key: string) =>
  (await tracker.call<TicketBody>(agent, `GET /tickets/${key.split('-')[1]}`)).body

describe('a tracker that is closed to visitors', () => {
  test('as each is at first, is not there for them: at no path', async () => {
    const closed = await trackers.tracker()
    const { ask } = visitorAt(closed, trackers.hosts.anybody())
    const body = { description: 'x', proof: '{}' }
    const secret = 'A'.repeat(43)
    const all = await Promise.all([
      ask('GET '),
      ask('GET /work'),
      ask('POST /tickets', body),
      ask('POST /followed', { secret }),
      ask('POST /answers', { secret, body: 'x', proof: '{}' }),
      trackers.hosts.anybody().call(`GET /api/v1/visits/${closed.id}`),
    ])
    for (const { status, body: said } of all)
      expect([status, (said as { code: string }).code]).toEqual([404, 'not_found'])
  })

  test('is opened, and closed again, by its settings, which tell of it', async () => {
    const other = await trackers.tracker()
    const head = await other.person('editingteacher')
    const at = () => trackers.hosts.anybody().call(`GET /api/v1/visits/${other.id}`)
    const settings = settingsBy(other, head)
    await settings.change({ visitors: true })
    expect((await at()).body).toMatchObject({ component: 'mod_tracker' })
    await settings.change({ visitors: false })
    expect((await at()).status).toBe(404)
    const { items } = await settings.history()
    expect(items.at(-1)!.changes).toEqual([{ field: 'visitors', from: true, to: false }])
  })
})

describe('somebody without an account', () => {
  test('is asked what is not private, and shows them neither people nor files', async () => {
    const { body } = await visitor().form()
    expect(body.fields.map(({ code }) => code)).toEqual(['room', 'kind'])
  })

  test('reports: a ticket of the visitor, posted, that nobody watches and that tells who it was to agents alone', async () => {
    const { status, body } = await visitor().report({ elements, name: 'Zoé', email: ' zoe@example.org ' })
    expect(status).toBe(201)
    expect(body).toEqual({
      key: expect.stringMatching(/^GATE-\d+$/),
      secret: expect.stringMatching(/^[\w-]{43}$/),
      thanks: null,
    })
    const ticket = await ticketOf(body.key)
    expect(ticket).toMatchObject({
      state: 'POSTED',
      reporter: { id: VISITOR_ID },
      description: 'The gate does not open',
      elements: { room: 'B12', kind: ['noise'] },
    })
    const { db } = trackers.hosts.host
    expect(await db.trackerWatch.count({ where: { ticketId: ticket.id } })).toBe(0)
    expect(await tracker.events(ticket.id)).toMatchObject([{ type: 'tracker.ticket.created', actorId: VISITOR_ID }])
    const told = await db.event.findMany({ where: { subjectId: ticket.id } })
    expect(told.map(({ via }) => via)).toEqual(['visit'])
    expect(JSON.stringify(told)).not.toContain('zoe')
    const contact = await tracker.call(agent, `GET /tickets/${ticket.number}/visitor`)
    expect(contact.body).toMatchObject({ name: 'Zoé', email: 'zoe@example.org', link: 'open' })
  })

  test('says nothing of themselves, if they like', async () => {
    const { body } = await visitor().report({ elements })
    const { number } = await ticketOf(body.key)
    expect((await tracker.call(agent, `GET /tickets/${number}/visitor`)).body).toMatchObject({
      name: null,
      email: null,
    })
  })

  test('names nobody: a mention is what it says', async () => {
    const description = `Ask ${mentionOf({ id: agent.id, name: 'Anybody' })} about it`
    const { body } = await visitor().report({ elements, description })
    const ticket = await ticketOf(body.key)
    expect(ticket.description).toBe('Ask @Anybody about it')
    expect(JSON.stringify(await tracker.events(ticket.id))).not.toContain('mentions')
  })

  test('is refused as anybody: what is empty, required or unknown; the work stays good', async () => {
    const proof = await visitor().proof()
    const send = async (body: object) => {
      const answer = await visitor().report({ proof, ...body })
      return answer.status === 201 ? 'taken' : { status: answer.status, ...refusals(answer.body) }
    }
    expect(await send({ elements: { room: 'B12' } })).toEqual({ status: 400, kind: 'element.required' })
    for (const code of ['notes', 'who', 'photo', 'nothing'])
      expect(await send({ elements: { ...elements, [code]: 'x' } })).toEqual({
        status: 400,
        [code]: 'element.unknown-field',
      })
    expect(await send({ elements, description: ' \n' })).toMatchObject({ status: 400 })
    expect(await send({ elements, email: 'nowhere' })).toMatchObject({ status: 400 })
    expect(await send({ elements, attachments: [] })).toMatchObject({ status: 400 })
    expect(await send({ elements, onBehalfOf: agent.id })).toMatchObject({ status: 400 })
    expect(await send({ elements })).toBe('taken')
  })

  test('whoever they are, whatever they say in Authorization', async () => {
    const { body } = await visitorAt(tracker, agent).report({ elements })
    expect((await ticketOf(body.key)).reporter.id).toBe(VISITOR_ID)
  })
})

describe('the work of a report', () => {
  test('has to be done, once, by however many at once', async () => {
    for (const proof of ['', '{}', 'null'])
      expect(await visitor().report({ elements, proof })).toMatchObject({
        status: 422,
        body: { code: 'tracker.visit.work_wrong' },
      })
    const proof = await visitor().proof()
    const all = await Promise.all(Array.from({ length: 4 }, () => visitor().report({ elements, proof })))
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422, 422, 422])
    expect(all.find(({ status }) => status === 422)!.body.code).toBe('tracker.visit.work_used')
  })

  test('is not that of another tracker', async () => {
    const other = await trackers.tracker()
    await openToVisitors(other)
    const proof = await visitorAt(other, trackers.hosts.anybody()).proof()
    expect((await visitor().report({ elements, proof })).body.code).toBe('tracker.visit.work_wrong')
  })

  test('sent again under its key gives the first receipt again, and one ticket; another’s key gives nobody anything', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const proof = await visitor().proof()
    const first = await visitor().report({ elements, proof }, key)
    expect((await visitor().report({ elements, proof }, key)).body).toEqual(first.body)
    expect((await visitor().report({ elements }, key)).body.code).toBe('idempotency.key_reused')
    const kept = await trackers.hosts.host.db.idempotencyRecord.findMany({ where: { key: key['idempotency-key'] } })
    expect(JSON.stringify(kept)).not.toContain(first.body.secret)
  })
})

describe('how much is taken', () => {
  test('from one address in an hour, wherever it is from in a day, is what the settings say', async () => {
    const other = await trackers.tracker()
    await openToVisitors(other, { perHour: 1, perDay: 2 })
    const from = (address: string) => visitorAt(other, trackers.hosts.anybody(address)).report()
    const first = await from('2001:db8:1::1')
    expect(first.status).toBe(201)
    const again = await from('2001:db8:1::2')
    expect(again).toMatchObject({ status: 429, body: { code: 'rate.limited' } })
    const wait = Number(again.headers['retry-after'])
    expect(wait).toBeGreaterThan(3_500)
    expect(wait).toBeLessThanOrEqual(3_600)
    expect((await from('2001:db8:2::1')).status).toBe(201)
    const full = await from('2001:db8:3::1')
    expect(full.status).toBe(429)
    expect(Number(full.headers['retry-after'])).toBeGreaterThan(86_000)
  })

  test('is so of many at once', async () => {
    const other = await trackers.tracker()
    await openToVisitors(other, { perDay: 2 })
    const send = async () => (await visitorAt(other, trackers.hosts.anybody()).report()).status
    const all = await Promise.all(Array.from({ length: 5 }, send))
    expect(all.toSorted((a, b) => a - b)).toEqual([201, 201, 429, 429, 429])
  })

  test('is counted by networks that are forgotten after a day, and known to nobody before', async () => {
    const other = await trackers.tracker()
    await openToVisitors(other)
    await visitorAt(other, trackers.hosts.anybody('198.51.100.7')).report()
    const { host } = trackers.hosts
    const row = () => host.db.trackerVisitor.findFirstOrThrow({ where: { trackerId: other.id } })
    expect(JSON.stringify(await row())).not.toContain('198.51.100')
    const sweep = (hours: number) =>
      host.db.$transaction((tx) =>
        visitorSweep.run({ data: {}, tx, host: { ...host, now: () => new Date(Date.now() + hours * 3_600_000) } }),
      )
    await sweep(23)
    expect((await row()).network).not.toBeNull()
    await sweep(25)
    expect((await row()).network).toBeNull()
  })
})

test('one address asks so often in a minute, and no more; another is not held up by it', async () => {
  const one = visitor('203.0.113.5')
  const statuses: number[] = []
  for (let i = 0; i < 61; i += 1) statuses.push((await one.form()).status)
  expect([...new Set(statuses.slice(0, 60))]).toEqual([200])
  const { status, headers } = await one.form()
  expect([statuses[60], status]).toEqual([429, 429])
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect((await visitor().form()).status).toBe(200)
})

test('staff find what visitors reported by `reporter:visitor`', async () => {
  await visitor().report({ elements, summary: 'Only to be found' })
  const found = async (q: string) =>
    (await tracker.call<ListBody>(agent, `GET /tickets?q=${encodeURIComponent(q)}&limit=100`)).body.items
  expect((await found('reporter:visitor found')).map(({ summary }) => summary)).toEqual(['Only to be found'])
  expect((await found('-reporter:visitor')).every(({ reporter }) => reporter.id !== VISITOR_ID)).toBe(true)
})
