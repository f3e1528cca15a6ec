import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { useTrackers, type TestTracker } from '../../testing/trackers.ts'
import { fill, formsBy, reportWith, type FieldsBody } from '../testing/forms.ts'

const trackers = useTrackers()
let desk: TestTracker
let manager: TestPerson
let student: TestPerson

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  manager = await desk.person('editingteacher')
  student = await desk.person('student')
})

const fields = async (tracker: TestTracker, person: TestPerson) =>
  (await tracker.call<FieldsBody>(person, 'GET /fields')).body.fields

describe('parity 25: a field of a form', () => {
  test('is mandatory, private, a column, or none of these; who reports sees those that are not private', async () => {
    await formsBy(desk, manager).build([
      { code: 'room', type: 'text', mandatory: true, listable: true, help: '  Number on the door ' },
      { code: 'triage', type: 'text', private: true },
    ])
    expect(await fields(desk, student)).toMatchObject([
      { code: 'room', help: 'Number on the door', mandatory: true, private: false, listable: true },
    ])
    expect((await fields(desk, manager)).map(({ code }) => code)).toEqual(['room', 'triage'])
    expect((await desk.call(student, 'GET /form')).status).toBe(403)
  })

  test.each([
    ['mandatory and private', { mandatory: true, private: true }, 'form.mandatory-private'],
    ['mandatory and not active', { mandatory: true, active: false }, 'form.mandatory-inactive'],
    ['shown by what is not there', { condition: { code: 'nothing', values: ['x'] } }, 'form.condition-unknown'],
    ['shown by itself', { condition: { code: 'a', values: ['x'] } }, 'form.condition-circular'],
    ['shown by what is private', { condition: { code: 'b', values: ['x'] } }, 'form.condition-reveals'],
    ['begun with what is no value', { default: ['x'] }, 'element.wrong-shape'],
  ])('is never %s', async (_, flags, code) => {
    const tracker = await trackers.tracker()
    const head = await tracker.person('editingteacher')
    const forms = formsBy(tracker, head)
    const [a, b] = [
      (await forms.create({ code: 'a', type: 'text' })).body,
      (await forms.create({ code: 'b', type: 'text' })).body,
    ]
    const answer = await forms.change([
      forms.row(a.id, { code: 'a', type: 'text', ...flags }),
      forms.row(b.id, { code: 'b', type: 'text', private: true }),
    ])
    expect(answer).toMatchObject({ status: 422, body: { code: 'tracker.form.unsound' } })
    expect(answer.body.fields).toMatchObject([{ in: 'body', code }])
    expect((await forms.form()).fields).toEqual([])
  })
})

describe('parity 26: a form', () => {
  test('has an order, and fields that are not asked; all of it is changed at once, by the version that was seen', async () => {
    const tracker = await trackers.tracker()
    const head = await tracker.person('editingteacher')
    const forms = formsBy(tracker, head)
    const ids = await forms.build([
      { code: 'a', type: 'text' },
      { code: 'b', type: 'date' },
    ])
    const { version } = await forms.form()
    const turned = await forms.change(
      [
        forms.row(ids['b']!, { code: 'b', type: 'date' }),
        forms.row(ids['a']!, { code: 'a', type: 'text', active: false }),
      ],
      version,
    )
    expect(turned).toMatchObject({ status: 200, body: { version: version + 1 } })
    expect((await fields(tracker, head)).map(({ code, active }) => [code, active])).toEqual([
      ['b', true],
      ['a', false],
    ])
    expect(await forms.change([], version)).toMatchObject({ status: 412, body: { current: { version: version + 1 } } })
    expect((await tracker.call(head, 'PUT /form', { body: { fields: [] } })).status).toBe(428)
  })

  test('that is changed changes no ticket: what was taken out of it stays readable, and comes back with its flags', async () => {
    const tracker = await trackers.tracker({ preset: 'ticketting' })
    const head = await tracker.person('editingteacher')
    const pupil = await tracker.person('student')
    const forms = formsBy(tracker, head)
    const ids = await forms.build([
      { code: 'serial', type: 'text' },
      { code: 'cost', type: 'number', private: true },
    ])
    const { ticket } = (await reportWith(tracker, pupil, { serial: 'X1' })).body
    const priced = (await fill(tracker, head, ticket, { cost: 12 })).body
    await forms.change([])
    const read = async (person: TestPerson) =>
      (await tracker.call<typeof ticket>(person, `GET /tickets/${ticket.number}`)).body.elements
    expect(await read(head)).toEqual({ serial: 'X1', cost: 12 })
    // It was private when it was taken out, and still is.
    expect(await read(pupil)).toEqual({ serial: 'X1' })
    expect((await fields(tracker, pupil)).map(({ code, active }) => [code, active])).toEqual([['serial', false]])
    expect((await fill(tracker, head, priced, { serial: 'X2' })).body.fields).toMatchObject([
      { code: 'element.unknown-field' },
    ])
    expect((await forms.form()).fields).toEqual([])
    await forms.change([forms.row(ids['cost']!, { code: 'cost', type: 'number', private: true })])
    expect((await fill(tracker, head, priced, { cost: 13 })).body.elements).toEqual({ serial: 'X1', cost: 13 })
  })

  test('is another one for the very next report, also when the element behind a field was changed', async () => {
    const tracker = await trackers.tracker()
    const head = await tracker.person('editingteacher')
    const forms = formsBy(tracker, head)
    const ids = await forms.build([{ code: 'a', type: 'text' }])
    expect((await reportWith(tracker, head)).status).toBe(201)
    await tracker.call(head, `PUT /elements/${ids['a']}`, {
      body: { label: 'Short', settings: { maxLength: 2 }, options: [], shared: false, archived: false },
      headers: { 'if-match': '"1"' },
    })
    expect((await reportWith(tracker, head, { a: 'long' })).body.fields).toMatchObject([{ code: 'element.too-long' }])
    await forms.change([forms.row(ids['a']!, { code: 'a', type: 'text', mandatory: true })])
    expect((await reportWith(tracker, head)).body.fields).toMatchObject([{ code: 'element.required' }])
  })
})

test('who can be chosen in a field of persons is told to who sees the field', async () => {
  const tracker = await trackers.tracker({ preset: 'ticketting' })
  const head = await tracker.person('editingteacher')
  const agent = await tracker.person('teacher', { familyName: 'Zzagent' })
  const pupil = await tracker.person('student', { familyName: 'Zzpupil' })
  await formsBy(tracker, head).build([
    { code: 'helper', type: 'user' },
    { code: 'witness', type: 'user', settings: { among: 'members' } },
    { code: 'suspect', type: 'user', private: true },
    { code: 'room', type: 'text' },
  ])
  const people = async (person: TestPerson, code: string) => {
    const { status, body } = await tracker.call<{ items: { name: string }[] }>(
      person,
      `GET /fields/${code}/people?matching=zz`,
    )
    return status === 200 ? body.items.map(({ name }) => name.split(' ').at(-1)) : status
  }
  expect(await people(pupil, 'helper')).toEqual(['Zzagent'])
  expect(await people(pupil, 'witness')).toEqual(['Zzagent', 'Zzpupil'])
  expect(await people(pupil, 'suspect')).toBe(404)
  expect(await people(agent, 'suspect')).toEqual(['Zzagent'])
  expect(await people(agent, 'room')).toBe(404)
  expect((await reportWith(tracker, pupil, { helper: pupil.id })).body.fields).toMatchObject([
    { code: 'element.unknown-person' },
  ])
  expect((await reportWith(tracker, pupil, { helper: agent.id, witness: pupil.id })).body.ticket.elements).toEqual({
    helper: { id: agent.id, name: agent.name },
    witness: { id: pupil.id, name: pupil.name },
  })
})
