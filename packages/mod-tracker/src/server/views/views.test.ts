import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { MOST_VIEWS } from '../../contract/view-words.ts'
import type { viewsContract } from '../../contract/views.ts'
import { useTrackers, type ListBody, type ProblemBody, type TestTracker } from '../testing/trackers.ts'

type Operations = (typeof viewsContract)['operations']
type View = SuccessOf<Operations['get']>
type Listed = SuccessOf<Operations['list']>
type Counts = SuccessOf<Operations['counts']>

const trackers = useTrackers()
let tracker: TestTracker
let head: TestPerson
let agent: TestPerson
let student: TestPerson

beforeEach(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting', prefix: 'SI' })
  head = await tracker.person('editingteacher', { givenName: 'Nadia', familyName: 'Benali' })
  agent = await tracker.person('teacher')
  student = await tracker.person('student')
})

const save = (who: TestPerson, view: Partial<View>) =>
  tracker.call<View & ProblemBody>(who, 'POST /views', { body: { name: 'A view', ...view } })
const saved = async (who: TestPerson, view: Partial<View> = {}) => {
  const { status, body } = await save(who, view)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}
const listed = async (who: TestPerson) => (await tracker.call<Listed>(who, 'GET /views')).body
const written = ({ name, description, query, columns, grouping, shared }: View) => ({
  name,
  description,
  query,
  columns,
  grouping,
  shared,
})
const edit = (who: TestPerson, view: View, changes: Partial<View>, version = view.version) =>
  tracker.call<View & ProblemBody>(who, `PUT /views/${view.id}`, {
    body: { ...written(view), ...changes },
    headers: { 'if-match': `"${version}"` },
  })
const remove = (who: TestPerson, view: View) =>
  tracker.call(who, `DELETE /views/${view.id}`, { headers: { 'if-match': `"${view.version}"` } })

test('parity 40: a search is saved under a name, listed, changed, opened first and deleted', async () => {
  const view = await saved(agent, {
    name: 'Blocked since a week',
    description: 'To be looked at on Mondays',
    query: 'state:WAITING updated:<-7d sort:created',
    columns: ['assignee', 'created'],
    grouping: 'assignee',
  })
  expect(view).toMatchObject({ shared: false, missing: [], author: { id: agent.id }, version: 1 })
  expect(await listed(agent)).toEqual({ items: [view], preferred: null })
  const { status, body } = await edit(agent, view, { name: 'Blocked', columns: null })
  expect([status, body.name, body.columns, body.version]).toEqual([200, 'Blocked', null, 2])
  expect((await tracker.call(agent, 'PUT /preferences/view', { body: { view: view.id } })).status).toBe(200)
  expect((await listed(agent)).preferred).toBe(view.id)
  expect((await remove(agent, body)).status).toBe(204)
  expect(await listed(agent)).toEqual({ items: [], preferred: null })
})

test('it is kept in the language’s own words, so that everybody reads it', async () => {
  expect((await saved(agent, { query: '  is:open   "hors service"  ASSIGNEE:me ' })).query).toBe(
    'is:open "hors service" assignee:me',
  )
})

describe('what cannot be asked or shown is told with its place, and nothing is saved', () => {
  test.each<[string, Partial<View>, object]>([
    ['a field', { query: 'is:open mood:bad' }, { path: ['query'], code: 'query.unknown-field' }],
    ['a value', { query: 'state:DONE' }, { path: ['query'], code: 'query.unknown-value' }],
    ['a column', { columns: ['state', 'mood'] }, { path: ['columns', 1], code: 'column.unknown' }],
    ['a column twice', { columns: ['state', 'state'] }, { path: ['columns', 1], code: 'column.repeated' }],
  ])('%s', async (_, view, field) => {
    const { status, body } = await save(agent, view)
    expect([status, body.code]).toEqual([400, 'request.invalid'])
    expect(body.fields).toMatchObject([field])
    expect((await listed(agent)).items).toEqual([])
  })
})

test('a view with a column that is gone since says so, and opens', async () => {
  const view = await saved(agent, { columns: ['state'] })
  await trackers.hosts.host.db.trackerView.updateMany({
    where: { trackerId: tracker.id, id: view.id },
    data: { columns: ['element.room', 'state'] },
  })
  const { status, body } = await tracker.call<View>(agent, `GET /views/${view.id}`)
  expect([status, body.columns, body.missing]).toEqual([200, ['element.room', 'state'], ['element.room']])
})

test('one’s own are nobody else’s: not listed, not read, not changed, not opened first', async () => {
  const view = await saved(agent)
  const absent = { ...view, id: trackers.hosts.host.newId() }
  for (const who of [head, student]) {
    expect((await listed(who)).items).toEqual([])
    for (const each of [view, absent]) {
      const answers = [
        await tracker.call(who, `GET /views/${each.id}`),
        await edit(who, each, { name: 'Mine' }),
        await remove(who, each),
        await tracker.call(who, 'PUT /preferences/view', { body: { view: each.id } }),
      ]
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [404, 'tracker.view.not_found']),
      )
    }
  }
})

test('sharing asks for the right to manage; what is shared is everybody’s to use, and whose manages’ to change', async () => {
  expect((await save(agent, { shared: true })).body.code).toBe('tracker.view.share_denied')
  const own = await saved(agent)
  expect((await edit(agent, own, { shared: true })).status).toBe(403)
  const shared = await saved(head, { name: 'The desk', query: 'is:open', shared: true })
  for (const who of [agent, student, head]) {
    expect((await listed(who)).items.filter((view) => view.shared)).toEqual([shared])
    expect((await tracker.call(who, 'PUT /preferences/view', { body: { view: shared.id } })).status).toBe(200)
  }
  for (const who of [agent, student]) {
    expect((await edit(who, shared, { name: 'Ours' })).body.code).toBe('tracker.view.share_denied')
    expect((await remove(who, shared)).status).toBe(403)
  }
  const other = await tracker.person('manager')
  const edited = (await edit(other, shared, { name: 'Everybody’s' })).body
  expect(edited).toMatchObject({ name: 'Everybody’s', author: { id: head.id }, version: 2 })
  // Taken back, it is whose who took it back, and no longer what others open first.
  const taken = await edit(other, edited, { shared: false })
  expect(taken.body.shared).toBe(false)
  expect(await listed(student)).toEqual({ items: [], preferred: null })
  expect((await listed(other)).items.map(({ id }) => id)).toEqual([shared.id])
})

test('a shared one that asks for what is gone is there for who may mend it or take it away, and for nobody else', async () => {
  const view = await saved(head, { shared: true })
  await trackers.hosts.host.db.trackerView.updateMany({
    where: { trackerId: tracker.id, id: view.id },
    data: { query: 'element.room:B12', createdById: null },
  })
  expect((await listed(student)).items).toEqual([])
  expect((await listed(head)).items.map(({ id }) => id)).toEqual([view.id])
  expect((await edit(head, { ...view, query: 'is:open' }, {})).status).toBe(200)
  expect((await listed(student)).items.map(({ id }) => id)).toEqual([view.id])
})

test('of two who change one, the second sees what the first made of it', async () => {
  const shared = await saved(head, { shared: true })
  const other = await tracker.person('manager')
  await edit(head, shared, { name: 'First' })
  const { status, body } = await edit(other, shared, { name: 'Second' })
  expect([status, body.current]).toMatchObject([412, { name: 'First', version: 2 }])
})

test('what is sent again under one key is saved once; the log tells that, and not what is called how', async () => {
  const key = { 'idempotency-key': 'a-view-of-mine-0001' }
  const body = { name: 'Private matters', query: 'secretword' }
  const send = () => tracker.call<View>(agent, 'POST /views', { body, headers: key })
  const [first, second] = [await send(), await send()]
  expect(second.body).toEqual(first.body)
  await edit(agent, first.body, { name: 'Other matters' })
  const events = await tracker.events(first.body.id)
  expect(events.map(({ type, version }) => [type, version])).toEqual([
    ['tracker.view.created', 1],
    ['tracker.view.edited', 2],
  ])
  expect(JSON.stringify(events)).not.toMatch(/matters|secretword/)
})

test('nobody saves more than so many', async () => {
  const { db, newId } = trackers.hosts.host
  const at = new Date()
  await db.trackerView.createMany({
    data: Array.from({ length: MOST_VIEWS }, () => ({
      trackerId: tracker.id,
      id: newId(),
      ownerId: agent.id,
      name: 'x',
      description: '',
      query: '',
      hasColumns: false,
      grouping: 'none',
      createdAt: at,
      updatedAt: at,
    })),
  })
  const { status, body } = await save(agent, {})
  expect([status, body.code, body.params]).toEqual([409, 'tracker.view.too_many', { most: MOST_VIEWS }])
  expect((await save(head, {})).status).toBe(201)
})

describe('a shared view shows, and counts, of everybody’s tickets what its reader may read', () => {
  test('and `me` is its reader', async () => {
    const mine = await tracker.report(student, 'My lamp')
    const other = await tracker.person('student')
    await tracker.report(other, 'Their lamp')
    const all = await saved(head, { name: 'All', query: 'is:open', shared: true })
    const own = await saved(head, { name: 'Own', query: 'is:open reporter:me', shared: true })
    const words = await saved(head, { name: 'Lamps', query: 'lamp', shared: true })
    const countsFor = async (who: TestPerson) => {
      const { items } = (await tracker.call<Counts>(who, 'GET /counts/views?timeZone=Europe/Paris')).body
      return new Map(items.map(({ view, counted }) => [view, counted]))
    }
    const numbers = async (who: TestPerson, { query }: View) =>
      (await tracker.call<ListBody>(who, `GET /tickets?q=${encodeURIComponent(query)}`)).body.items.map(
        ({ number }) => number,
      )
    for (const view of [all, own, words]) expect(await numbers(student, view)).toEqual([mine.number])
    const [ofStudent, ofHead] = [await countsFor(student), await countsFor(head)]
    expect([all, own, words].map(({ id }) => ofStudent.get(id))).toEqual([
      { count: 1, more: false },
      { count: 1, more: false },
      null,
    ])
    expect([all, own].map(({ id }) => ofHead.get(id)?.count)).toEqual([2, 0])
  })

  test('a view that asks for what is not there any more is not counted', async () => {
    const view = await saved(agent, { query: 'is:open' })
    await trackers.hosts.host.db.trackerView.updateMany({
      where: { trackerId: tracker.id, id: view.id },
      data: { query: 'element.room:B12' },
    })
    const { body } = await tracker.call<Counts>(agent, 'GET /counts/views')
    expect(body.items).toEqual([{ view: view.id, counted: null }])
    expect((await tracker.call(agent, 'GET /counts/views?timeZone=Mars/Base')).status).toBe(400)
  })
})
