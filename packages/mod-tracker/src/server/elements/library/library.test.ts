import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { useTrackers, TestTracker, type ProblemBody } from '../../testing/trackers.ts'
import { formsBy, reportWith, type ElementBody } from '../testing/forms.ts'

const trackers = useTrackers()
let desk: TestTracker
let beside: TestTracker
let elsewhere: TestTracker
let manager: TestPerson
let other: TestPerson
let admin: TestPerson

beforeAll(async () => {
  desk = await trackers.tracker()
  const { id } = await trackers.hosts.activity({ component: 'mod_tracker', courseId: desk.courseId })
  beside = new TestTracker(trackers.hosts, id, desk.courseId)
  elsewhere = await trackers.tracker()
  manager = await desk.person('editingteacher')
  other = await elsewhere.person('editingteacher')
  admin = await trackers.hosts.admin()
})

const library = async (tracker: TestTracker, person: TestPerson) =>
  (await tracker.call<{ items: ElementBody[]; mayShare: boolean }>(person, 'GET /elements')).body
const edit = (tracker: TestTracker, person: TestPerson, element: ElementBody, changes: object) => {
  const { label, settings, options, shared, archived } = element
  return tracker.call<ElementBody & ProblemBody>(person, `PUT /elements/${element.id}`, {
    body: { label, settings, options, shared, archived, ...changes },
    headers: { 'if-match': `"${element.version}"` },
  })
}

test('parity 22: the types of field are told, each with the settings it asks for, the tracker’s own as any other’s', async () => {
  const { body } = await desk.call<{ items: { name: string; kind: string; settings: object }[] }>(
    manager,
    'GET /elements/types',
  )
  expect(body.items.map(({ name, kind }) => [name, kind])).toEqual(
    expect.arrayContaining([
      ['text', 'text'],
      ['textarea', 'text'],
      ['checkbox', 'options'],
      ['radio', 'options'],
      ['dropdown', 'options'],
      ['number', 'number'],
      ['date', 'date'],
      ['user', 'person'],
    ]),
  )
  expect(body.items.find(({ name }) => name === 'radio')?.settings).toMatchObject({
    properties: { layout: { enum: ['vertical', 'horizontal'] } },
  })
})

describe('parity 24: a field of the library', () => {
  test('belongs to a course, and every tracker of it can ask it; one of another course does not see it', async () => {
    const { status, headers, body } = await formsBy(desk, manager).create({
      code: 'room',
      type: 'text',
      settings: { maxLength: 20 },
    })
    expect(status).toBe(201)
    expect(headers['etag']).toBe('"1"')
    expect(body).toMatchObject({
      code: 'room',
      settings: { minLength: 0, maxLength: 20, pattern: null },
      shared: false,
      mine: true,
    })
    expect((await library(beside, manager)).items.map(({ id }) => id)).toContain(body.id)
    expect((await library(elsewhere, other)).items.map(({ id }) => id)).not.toContain(body.id)
    const theirs = formsBy(elsewhere, other)
    expect(await theirs.change([theirs.row(body.id, { code: 'room', type: 'text' })])).toMatchObject({
      status: 422,
      body: { code: 'tracker.form.unknown_element' },
    })
    expect((await edit(elsewhere, other, body, { label: 'Mine now' })).status).toBe(404)
    expect((await elsewhere.call(other, `DELETE /elements/${body.id}`)).status).toBe(404)
  })

  test('is shared with the whole site by who may, at the site; then others ask it and do not change it', async () => {
    expect((await library(desk, manager)).mayShare).toBe(false)
    expect(await formsBy(desk, manager).create({ code: 'campus', type: 'text', shared: true })).toMatchObject({
      status: 403,
      body: { code: 'tracker.element.denied' },
    })
    const { body: shared } = await formsBy(desk, admin).create({ code: 'campus', type: 'text', shared: true })
    const seen = (await library(elsewhere, other)).items.find(({ id }) => id === shared.id)
    expect(seen).toMatchObject({ shared: true, mine: false })
    expect(await edit(elsewhere, other, shared, { label: 'Ours' })).toMatchObject({ status: 403 })
    // It was made in the course of `manager`, and is everybody's now.
    expect(await edit(desk, manager, shared, { label: 'Ours' })).toMatchObject({ status: 403 })
    const theirs = formsBy(elsewhere, other)
    expect((await theirs.change([theirs.row(shared.id, { code: 'campus', type: 'text' })])).status).toBe(200)
    expect(await edit(desk, admin, shared, { shared: false })).toMatchObject({
      status: 409,
      body: { code: 'tracker.element.in_use' },
    })
    expect((await edit(desk, admin, shared, { label: 'Campus' })).body).toMatchObject({ label: 'Campus', usedBy: 1 })
    const { body } = await elsewhere.call<{ fields: { label: string }[] }>(other, 'GET /fields')
    expect(body.fields.map(({ label }) => label)).toEqual(['Campus'])
  })

  test('has a code of its own in its place', async () => {
    const forms = formsBy(desk, manager)
    expect((await forms.create({ code: 'twice', type: 'text' })).status).toBe(201)
    expect(await forms.create({ code: 'twice', type: 'date' })).toMatchObject({
      status: 409,
      body: { code: 'tracker.element.code_taken' },
    })
  })

  test.each([
    [{ type: 'telepathy' }, 422, 'tracker.element.unknown_type'],
    [{ type: 'radio' }, 422, 'tracker.element.no_options'],
    [{ type: 'text', options: ['a'] }, 422, 'tracker.element.no_options'],
    [{ type: 'radio', options: ['a', 'a'] }, 400, 'request.invalid'],
    [{ type: 'radio', options: ['none'] }, 400, 'request.invalid'],
    [{ type: 'text', settings: { maxLength: 0 } }, 400, 'request.invalid'],
    [{ type: 'text', settings: { pattern: '(a' } }, 400, 'request.invalid'],
    [{ type: 'text', settings: { pattern: '(?=a)' } }, 400, 'request.invalid'],
    [{ type: 'text', settings: { minLength: 5, maxLength: 4 } }, 400, 'request.invalid'],
    [{ type: 'number', settings: { min: 2, max: 1 } }, 400, 'request.invalid'],
    [{ type: 'date', settings: { min: '2026-02-01', max: '2026-01-01' } }, 400, 'request.invalid'],
    [{ type: 'text', settings: { colour: 'red' } }, 400, 'request.invalid'],
    [{ type: 'text', code: 'Not A Code' }, 400, 'request.invalid'],
  ])('is refused as %j', async (wanted, status, code) => {
    const answer = await formsBy(desk, manager).create({ code: 'refused', ...wanted })
    expect(answer).toMatchObject({ status, body: { code } })
    expect((await library(desk, manager)).items.map((each) => each.code)).not.toContain('refused')
  })

  test('tells which setting is wrong', async () => {
    const { body } = await formsBy(desk, manager).create({
      code: 'refused',
      type: 'text',
      settings: { pattern: '\\1' },
    })
    expect(body.fields).toMatchObject([{ path: ['settings', 'pattern'], code: 'pattern.unsupported' }])
  })

  test('is archived: forms that ask it go on, none begins to, until it is back', async () => {
    const forms = formsBy(desk, manager)
    const { body: made } = await forms.create({ code: 'aside', type: 'text' })
    const row = forms.row(made.id, { code: 'aside', type: 'text' })
    await forms.change([row])
    const { body: aside } = await edit(desk, manager, made, { archived: true })
    expect(aside).toMatchObject({ archived: true, usedBy: 1 })
    expect((await forms.change([{ ...row, mandatory: true }])).status).toBe(200)
    const theirs = formsBy(beside, manager)
    expect(await theirs.change([row])).toMatchObject({
      status: 422,
      body: { code: 'tracker.form.unsound', fields: [{ path: ['fields', 0], code: 'form.archived' }] },
    })
    await forms.change([])
    expect((await forms.change([row])).status).toBe(422)
    expect((await edit(desk, manager, aside, { archived: false })).body).toMatchObject({ archived: false })
    expect((await theirs.change([row])).status).toBe(200)
    await theirs.change([])
  })

  test('is taken away while nobody has it', async () => {
    const forms = formsBy(beside, manager)
    const { body: made } = await forms.create({ code: 'gone', type: 'text' })
    await forms.change([forms.row(made.id, { code: 'gone', type: 'text' })])
    expect(await beside.call(manager, `DELETE /elements/${made.id}`)).toMatchObject({
      status: 409,
      body: { code: 'tracker.element.in_use' },
    })
    await forms.change([])
    expect((await beside.call(manager, `DELETE /elements/${made.id}`)).status).toBe(204)
    expect((await beside.call(manager, `DELETE /elements/${made.id}`)).status).toBe(404)
  })
})

describe('parity 26: options', () => {
  test('are added, renamed, put in order and archived; one that a ticket has is archived, not lost', async () => {
    const tracker = await trackers.tracker()
    const head = await tracker.person('editingteacher')
    const forms = formsBy(tracker, head)
    await forms.build([{ code: 'kind', type: 'radio', options: ['net', 'pc', 'fax'] }])
    const ticket = (await reportWith(tracker, head, { kind: ['fax'] })).body.ticket
    const [element] = (await library(tracker, head)).items.filter(({ code }) => code === 'kind')
    const options = [
      { code: 'pc', label: 'Computer', active: true },
      { code: 'tv', label: 'Screen', active: true },
    ]
    const { body } = await edit(tracker, head, element!, { options })
    // The network had no ticket: it is gone. The fax stays for its ticket, and nobody can choose it.
    expect(body.options).toEqual([...options, { code: 'fax', label: 'The fax', active: false }])
    expect((await tracker.call(head, `GET /tickets/${ticket.number}`)).body).toMatchObject({
      elements: { kind: ['fax'] },
    })
    expect((await reportWith(tracker, head, { kind: ['fax'] })).body.fields).toMatchObject([
      { code: 'element.archived-option' },
    ])
    expect((await reportWith(tracker, head, { kind: ['tv'] })).status).toBe(201)
  })

  test('are changed by the version that was seen', async () => {
    const { body: made } = await formsBy(desk, manager).create({ code: 'raced', type: 'radio', options: ['a'] })
    expect((await edit(desk, manager, made, { label: 'First' })).status).toBe(200)
    expect(await edit(desk, manager, made, { label: 'Second' })).toMatchObject({
      status: 412,
      body: { current: { label: 'First', version: 2 } },
    })
  })
})
