import type { TestPerson } from '@guichet/plugin-kit/testing'
import { expect, test } from 'vitest'
import { formsBy, reportWith, type WantedField } from '../elements/testing/forms.ts'
import { usernameOf } from '../import/testing/imports.ts'
import { useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { importsBy } from './testing/api-imports.ts'

const trackers = useTrackers()

/** A field of each kind that a file can fill in. */
const FORM: readonly WantedField[] = [
  { code: 'room', type: 'text', settings: { maxLength: 8 } },
  { code: 'story', type: 'textarea' },
  { code: 'kind', type: 'dropdown', options: ['sound', 'picture'], default: ['sound'] },
  { code: 'parts', type: 'checkbox', options: ['lamp', 'cable', 'remote'] },
  { code: 'cost', type: 'number', settings: { min: -10, max: 500, decimals: 2 } },
  { code: 'seen', type: 'date', settings: { min: '2020-01-01' } },
  { code: 'helper', type: 'user', private: true },
  { code: 'lens', type: 'text', condition: { code: 'kind', values: ['picture'] } },
]

async function place(form = FORM) {
  const tracker = await trackers.tracker()
  const head = await tracker.person('editingteacher', { givenName: 'Ida', familyName: 'Import' })
  await formsBy(tracker, head).build(form)
  return { tracker, head, imports: importsBy(tracker, head) }
}

const elementsOf = async (tracker: TestTracker, person: TestPerson, number: number) =>
  (await tracker.call<TicketBody>(person, `GET /tickets/${number}`)).body.elements

test('columns called element.<code> fill in custom fields, however their values are written', async () => {
  const { tracker, head, imports } = await place()
  const helper = await tracker.person('teacher', { givenName: 'Aya', familyName: 'Martin' })
  const username = await usernameOf(tracker, helper)
  const file = [
    'Titre;element.room;element.kind;element.parts;element.cost;element.seen;element.helper;element.lens',
    `A;B12;The picture;"The remote; lamp";234,5;2026-11-01;${username};50mm`,
    `B;;SOUND;;-3.25;;AYA MARTIN;`,
    `C;;;;;;;`,
  ].join('\n')
  const brought = await imports.brought(file)
  expect(brought.settings.columns).toMatchObject({ 'element.room': 'element.room', 'element.lens': 'element.lens' })
  const done = await imports.done('run', await imports.done('check', brought))
  expect(done).toMatchObject({ stage: 'done', progress: { imported: 3 } })
  const person = { id: helper.id, name: 'Aya Martin' }
  expect(await elementsOf(tracker, head, 1)).toEqual({
    room: 'B12',
    kind: ['picture'],
    parts: ['lamp', 'remote'],
    cost: 234.5,
    seen: '2026-11-01',
    helper: person,
    lens: '50mm',
  })
  expect(await elementsOf(tracker, head, 2)).toEqual({ kind: ['sound'], cost: -3.25, helper: person })
  // An empty cell is an empty field: it has no default.
  expect(await elementsOf(tracker, head, 3)).toEqual({})
  const found = await tracker.call<{ items: { number: number }[] }>(head, 'GET /tickets?q=element.cost:>200')
  expect(found.body.items.map(({ number }) => number)).toEqual([1])
  const { body } = await tracker.call<TicketBody>(head, 'GET /tickets/1')
  const [event] = await tracker.events(body.id)
  expect(event).toMatchObject({
    changes: { 'element.room': null, 'element.kind': [null, ['picture']], 'element.cost': [null, 234.5] },
  })
})

test('a column is known by what its field is called, too; what no column is has the form’s own beginning', async () => {
  const { tracker, head, imports } = await place()
  const brought = await imports.brought('Titre;LABEL OF room\nA;C3\n')
  expect(brought.settings.columns).toEqual({ summary: 'Titre', 'element.room': 'LABEL OF room' })
  await imports.done('run', await imports.done('check', brought))
  expect(await elementsOf(tracker, head, 1)).toEqual({ room: 'C3', kind: ['sound'] })
})

test('a value that its field refuses is told by line and column, in the dry run and in the report, and its row is not imported at all', async () => {
  const { tracker, head, imports } = await place()
  const outsider = await trackers.hosts.person({ givenName: 'Paul', familyName: 'Ancien' })
  const student = await tracker.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  const cells: Readonly<Record<string, readonly [value: string, code: string][]>> = {
    room: [['far too long', 'element-too-long']],
    kind: [
      ['smell', 'element-unknown-option'],
      ['"The sound; The picture"', 'element-one-option'],
    ],
    cost: [
      ['a lot', 'element-wrong-shape'],
      ['1.234', 'element-too-many-decimals'],
      ['501', 'element-too-large'],
    ],
    seen: [
      ['30/02/2026', 'element-no-date'],
      ['2019-12-31', 'element-too-small'],
    ],
    helper: [
      ['nobody', 'person-unknown'],
      [await usernameOf(tracker, outsider), 'person-unknown'],
      [await usernameOf(tracker, student), 'element-unknown-person'],
    ],
    // Not asked of what is about the sound, which it is by default.
    lens: [['50mm', 'element-hidden']],
  }
  const codes = Object.keys(cells)
  const rows = codes.flatMap((code) =>
    cells[code]!.map(([value]) => codes.map((each) => (each === code ? value : each === 'kind' ? 'sound' : ''))),
  )
  const file = [['Titre', ...codes.map((code) => `element.${code}`)], ...rows.map((row, i) => [`T${i}`, ...row])]
  const brought = await imports.brought(`${file.map((row) => row.join(';')).join('\n')}\nWhole;B1;;;;;\n`)
  const checked = await imports.done('check', brought)
  const { items } = await imports.rows(checked, 'kind=refused&limit=100')
  const expected = codes.flatMap((code) => cells[code]!.map(([, reason]) => [`element.${code}`, reason]))
  expect(
    items.map(({ refusals }) => refusals.map(({ column, code }) => [column, code])).map(([first]) => first),
  ).toEqual(expected)
  expect(items.map(({ line }) => line)).toEqual(expected.map((_, i) => i + 2))
  const done = await imports.done('run', checked)
  expect(done.progress).toMatchObject({ imported: 1, refused: expected.length })
  expect((await imports.report(done)).body).toContain('element-too-large,above what this field takes,element.cost,501')
  expect(await elementsOf(tracker, head, 1)).toEqual({ room: 'B1' })
})

test('a mandatory field is asked where the file has a column for it', async () => {
  const { imports } = await place([{ code: 'room', type: 'text', mandatory: true }])
  const without = await imports.done('check', await imports.brought('Titre\nA\n'))
  expect(without.progress).toMatchObject({ imported: 1, refused: 0 })
  const empty = await imports.done('check', await imports.brought('Titre;element.room\nB;\nC;D4\n'))
  expect(empty.progress).toMatchObject({ imported: 1, refused: 1, reasons: [{ code: 'element-required', rows: 1 }] })
})

test('people whom nobody knows leave the field empty where rows are imported all the same', async () => {
  const { tracker, head, imports } = await place()
  const brought = await imports.brought('Titre;element.helper\nA;personne\n', { unknownPeople: 'replace' })
  await imports.done('run', await imports.done('check', brought))
  expect(await elementsOf(tracker, head, 1)).toEqual({ kind: ['sound'] })
})

test.each(['element.never', 'element.file', 'element.old'])(
  'a column that cannot be filled in ends it with words for it: %s',
  async (target) => {
    const { imports } = await place([
      { code: 'file', type: 'file' },
      { code: 'old', type: 'text', active: false },
    ])
    const brought = await imports.brought(`Titre;${target}\nA;B\n`)
    expect(brought.settings.columns).toEqual({ summary: 'Titre' })
    const failed = await imports.done(
      'check',
      (await imports.setUp(brought, { columns: { summary: 'Titre', [target]: target } })).body,
    )
    expect(failed.failure).toEqual({
      code: 'tracker.import.no_field',
      params: { field: target.replace('element.', '') },
    })
  },
)

test('a field taken out of the form under way is a reason to refuse', async () => {
  const { tracker, head, imports } = await place([{ code: 'room', type: 'text' }])
  const checked = await imports.done('check', await imports.brought('Titre;element.room\nA;B1\n'))
  await formsBy(tracker, head).change([])
  const failed = await imports.done('run', checked)
  expect(failed).toMatchObject({
    stage: 'failed',
    failure: { code: 'tracker.import.no_field' },
    progress: { imported: 0 },
  })
})

test('what leaves a tracker as a file comes into another with fields of the same codes as it was', async () => {
  const [from, to] = [await place(), await place()]
  const people = await Promise.all(
    ['Aya', 'Léo'].map(async (givenName) => {
      const person = await from.tracker.person('teacher', { givenName, familyName: 'Martin' })
      await trackers.hosts.enrol(person, to.tracker.courseId, 'teacher')
      return person
    }),
  )
  const values: readonly Record<string, unknown>[] = [
    {
      room: '=1+1',
      story: 'Une ligne;\nune autre, « encore »',
      kind: ['picture'],
      parts: ['lamp', 'remote'],
      lens: '-2',
    },
    { cost: -2, seen: '2026-01-31', helper: people[0]!.id },
    { kind: null, cost: 12.5, helper: people[1]!.id },
    {},
  ]
  for (const each of values) expect((await reportWith(from.tracker, from.head, each)).status).toBe(201)
  const file = (await from.tracker.call<string>(from.head, 'GET /export')).body
  const done = await to.imports.done(
    'run',
    await to.imports.done('check', await to.imports.brought(file, { unknownPeople: 'replace' })),
  )
  expect(done.progress).toMatchObject({ imported: values.length, refused: 0 })
  const numbers = values.map((_, i) => i + 1)
  const told = ({ tracker, head }: typeof from) =>
    Promise.all(numbers.map((number) => elementsOf(tracker, head, number)))
  expect(await told(to)).toEqual(await told(from))
})
