import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { historyContract } from '../../../contract/history.ts'
import { filesIn, png } from '../../attachments/testing/files.ts'
import half from '../../index.ts'
import {
  useTrackers,
  type ListBody,
  type ProblemBody,
  type TestTracker,
  type TicketBody,
} from '../../testing/trackers.ts'
import { fill, formsBy, reportWith } from '../testing/forms.ts'

// What is private never reaches who may not see it, by any door: not the values, and not that there is such a field.

type History = SuccessOf<(typeof historyContract)['operations']['list']>

const SECRET = 'zzsecretzz'

const trackers = useTrackers()
let desk: TestTracker
let manager: TestPerson
let agent: TestPerson
let student: TestPerson
let ticket: TicketBody

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'bugtracker' })
  manager = await desk.person('editingteacher')
  agent = await desk.person('teacher')
  student = await desk.person('student')
  await formsBy(desk, manager).build([
    { code: 'room', type: 'text', listable: true },
    { code: 'verdict', type: 'text', private: true, listable: true },
    { code: 'level', type: 'radio', options: ['low', 'high'], private: true, listable: true },
    { code: 'cost', type: 'number', private: true, condition: { code: 'level', values: ['high'] } },
    { code: 'culprit', type: 'user', private: true },
  ])
  const reported = (await reportWith(desk, student, { room: 'B12' })).body.ticket
  const values = { verdict: SECRET, level: ['high'], cost: 42, culprit: agent.id }
  ticket = (await fill(desk, agent, reported, values)).body
})

const get = <B = ProblemBody>(person: TestPerson, path: string) => desk.call<B>(person, `GET ${path}`)
const ask = (person: TestPerson, q: string) =>
  get<ListBody & ProblemBody>(person, `/tickets?q=${encodeURIComponent(q)}`)

test('who works here sees it, everywhere', async () => {
  expect(ticket.elements).toMatchObject({ verdict: SECRET, level: ['high'], cost: 42, culprit: { id: agent.id } })
  expect((await ask(agent, 'element.level:high')).body.items[0]?.elements).toMatchObject({ verdict: SECRET })
  const { body } = await get<History>(agent, `/tickets/${ticket.number}/history`)
  expect(body.items[1]?.changes.map((change) => 'code' in change && change.code).toSorted()).toEqual([
    'cost',
    'culprit',
    'level',
    'verdict',
  ])
})

test('parity 25: who reports sees neither field nor value: ticket, list, fields, history', async () => {
  expect((await get<TicketBody>(student, `/tickets/${ticket.number}`)).body.elements).toEqual({ room: 'B12' })
  expect((await ask(student, '')).body.items.map(({ elements }) => elements)).toEqual([{ room: 'B12' }])
  expect((await get<{ fields: { code: string }[] }>(student, '/fields')).body.fields.map(({ code }) => code)).toEqual([
    'room',
  ])
  // The agent's change was of private fields alone: for the reporter there was none.
  const { body } = await get<History>(student, `/tickets/${ticket.number}/history`)
  expect(body.items.map(({ type }) => type)).toEqual(['tracker.ticket.created'])
})

describe('a question about it is answered as one about what never was', () => {
  const answered = async (q: string) => {
    const { status, body } = await ask(student, q)
    return { status, fields: body.fields?.map(({ code }) => code) }
  }
  test.each([
    ['element.verdict:x', 'element.nothing:x'],
    ['element.level:high', 'element.nothing:high'],
    ['element.level:none', 'element.nothing:none'],
    ['-element.level:high', '-element.nothing:high'],
    ['element.cost:>1', 'element.nothing:>1'],
    ['sort:element.cost', 'sort:element.nothing'],
    ['sort:-element.verdict', 'sort:-element.nothing'],
  ])('%s', async (real, absent) => {
    expect((await answered(real)).status).toBe(400)
    expect(await answered(real)).toEqual(await answered(absent))
  })

  test('who can be chosen in it', async () => {
    const [real, absent] = [await get(student, '/fields/culprit/people'), await get(student, '/fields/nothing/people')]
    expect([real.status, real.body.code]).toEqual([404, 'tracker.field.not_found'])
    expect([absent.status, absent.body.code]).toEqual([404, 'tracker.field.not_found'])
  })

  test('what is put into it', async () => {
    const put = async (code: string) => {
      const { status, body } = await fill(desk, student, ticket, { [code]: SECRET })
      return { status, codes: body.fields?.map((field) => field.code) }
    }
    expect(await put('verdict')).toEqual(await put('nothing'))
    const report = async (code: string) =>
      (await reportWith(desk, student, { [code]: SECRET })).body.fields?.map((field) => field.code)
    expect(await report('verdict')).toEqual(await report('nothing'))
  })
})

test('words find it for nobody who may not read it', async () => {
  expect((await ask(student, SECRET)).body.items).toEqual([])
})

test('a mismatch does not tell of it', async () => {
  const late = await desk.call(student, `PATCH /tickets/${ticket.number}`, {
    body: { summary: 'Late' },
    headers: { 'if-match': '"1"' },
  })
  expect(late).toMatchObject({ status: 412, body: { params: { changed: [], changedBy: null } } })
  expect(JSON.stringify(late.body)).not.toContain(SECRET)
})

test('nothing that any reading operation answers to a reporter has it, nor has an event that leaves', async () => {
  const readings = half.routes
    .flat()
    .filter(({ method, path }) => method === 'GET' && !/:(import|comment|element)\b/.test(path))
  for (const { path } of readings) {
    const at = path.replace('/:tracker', '').replace(':number', String(ticket.number)).replace(':code', 'room') || '/'
    const answer = await get(student, at)
    expect(JSON.stringify(answer.body), path).not.toMatch(/zzsecretzz|verdict|culprit|"cost"|"level"/)
  }
  const events = await trackers.hosts.host.events.of(ticket.id, { limit: 10 })
  const activity = (await trackers.hosts.host.activities.find(desk.id))!
  const held = await trackers.hosts.host.access.check(student.id, activity.path, [
    'mod/tracker:seeissues',
    'mod/tracker:viewallissues',
    'mod/tracker:report',
  ])
  const reader = {
    actorId: student.id,
    activity,
    can: (capability: string) => held.has(capability),
    host: trackers.hosts.host,
  }
  const live = [...(await half.live(reader, events)).values()]
  expect(live).toHaveLength(1)
  expect(JSON.stringify(live)).not.toMatch(/zzsecretzz|verdict|culprit|cost|level/)
  const logged = events.map((event) => ({ ...event, position: 1 }))
  const recent = await half.overview.recent([reader], logged)
  expect([...recent.keys()]).toEqual([events[0]!.id])
  expect(JSON.stringify([...recent.values()])).not.toMatch(/zzsecretzz|verdict|culprit/)
})

test('a shared view that is about it is there for who sees it, and for nobody else', async () => {
  const save = async (query: string) =>
    (await desk.call<{ id: string }>(manager, 'POST /views', { body: { name: query, query, shared: true } })).body.id
  const [secret, plain] = [await save('element.level:high'), await save('element.room:B12')]
  const seenBy = async (person: TestPerson) =>
    (await get<{ items: { id: string }[] }>(person, '/views')).body.items.map(({ id }) => id)
  expect(await seenBy(agent)).toEqual([secret, plain])
  expect(await seenBy(student)).toEqual([plain])
  expect((await get(student, `/views/${secret}`)).status).toBe(404)
  expect(JSON.stringify((await get(student, '/counts/views')).body)).not.toContain(secret)
  const own = { name: 'Mine', query: 'element.level:high', shared: false }
  const refused = await desk.call(student, 'POST /views', { body: own })
  expect(refused).toMatchObject({ status: 400, body: { fields: [{ code: 'query.unknown-field' }] } })
})

test('words find what is in the texts that somebody may see, and in those alone', async () => {
  const keys = async (person: TestPerson, q: string) => (await ask(person, q)).body.items.map(({ number }) => number)
  expect(await keys(agent, SECRET)).toEqual([ticket.number])
  expect(await keys(student, SECRET)).toEqual([])
  expect(await keys(student, `projector -${SECRET}`)).toEqual([ticket.number])
  expect(await keys(agent, `projector -${SECRET}`)).toEqual([])
  // Each word elsewhere: one in the ticket's own text, one in a field.
  expect(await keys(student, 'projector B12')).toEqual([ticket.number])
  expect(await keys(student, '"B12"')).toEqual([ticket.number])
  // A code of an option is no text.
  expect(await keys(agent, 'high')).toEqual([])
})

test('a view that everybody sees shows nobody a column that is not there for them, nor that it has one', async () => {
  const columns = ['state', 'element.verdict', 'element.room']
  const shared = { name: 'With columns', query: '', columns, shared: true }
  const { status, body } = await desk.call<ProblemBody & { id: string; columns: string[] }>(manager, 'POST /views', {
    body: shared,
  })
  expect([status, body.columns]).toEqual([201, columns])
  const seen = await get<{ columns: string[]; missing: string[] }>(student, `/views/${body.id}`)
  expect(seen.body).toMatchObject({ columns: ['state', 'element.room'], missing: [] })
  const own = { ...shared, name: 'Of one’s own', shared: false }
  const refused = await desk.call<ProblemBody>(student, 'POST /views', { body: own })
  expect(refused.body.fields).toMatchObject([{ path: ['columns', 1], code: 'column.unknown' }])
})

describe('a private value that rests on a public field', () => {
  let rests: TestTracker
  let [head, reporter, worker]: TestPerson[] = []

  beforeAll(async () => {
    rests = await trackers.tracker({ preset: 'bugtracker' })
    head = await rests.person('editingteacher')
    worker = await rests.person('teacher')
    reporter = await rests.person('student')
    await formsBy(rests, head).build([
      { code: 'place', type: 'radio', options: ['lab', 'home'] },
      { code: 'finding', type: 'text', private: true, condition: { code: 'place', values: ['lab'] } },
      { code: 'proof', type: 'file', private: true, condition: { code: 'finding', values: [SECRET] } },
    ])
  })

  const now = async (who: TestPerson, { number }: TicketBody) =>
    (await rests.call<TicketBody>(who, `GET /tickets/${number}`)).body
  async function investigated() {
    const reported = (await reportWith(rests, reporter!, { place: ['lab'] })).body.ticket
    const file = await filesIn(rests).brought(worker!, 'proof.png', png(3, 2))
    const { body } = await fill(rests, worker!, reported, { finding: SECRET, proof: [file.id] })
    return { ticket: body, file }
  }

  test('stays, with its file, when its reporter changes that: agents read it on, and it is there again with its condition', async () => {
    const { ticket: before, file } = await investigated()
    const changed = await fill(rests, reporter!, before, { place: ['home'] })
    expect([changed.status, changed.body.elements]).toEqual([200, { place: ['home'] }])
    expect((await now(worker!, before)).elements).toMatchObject({ finding: SECRET, proof: [{ id: file.id }] })
    const back = await fill(rests, reporter!, changed.body, { place: ['lab'] })
    expect(back.status).toBe(200)
    expect((await now(worker!, before)).elements).toMatchObject({ place: ['lab'], finding: SECRET })
  })

  test('goes when who may edit it hides it, or empties it while it is hidden', async () => {
    const { ticket: one } = await investigated()
    expect((await fill(rests, head!, one, { place: ['home'] })).body.elements).toEqual({ place: ['home'] })
    const { ticket: other } = await investigated()
    const { body } = await fill(rests, reporter!, other, { place: ['home'] })
    const emptied = await fill(rests, worker!, body, { finding: null, proof: null })
    expect([emptied.status, emptied.body.elements]).toEqual([200, { place: ['home'] }])
  })
})
