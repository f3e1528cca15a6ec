import type { TestPerson } from '@guichet/plugin-kit/testing'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { fill as fillIn, formsBy, reportWith } from '../elements/testing/forms.ts'
import { importsBy } from '../imports/testing/api-imports.ts'
import { fill, minute } from '../testing/fill.test-data.ts'
import { useTrackers, type ListBody, type ProblemBody, type TestTracker } from '../testing/trackers.ts'

const trackers = useTrackers()
let tracker: TestTracker
let agent: TestPerson
let student: TestPerson

beforeAll(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting', prefix: 'EX' })
  agent = await tracker.person('editingteacher', { givenName: 'Anne', familyName: 'Leroy' })
  student = await tracker.person('student', { givenName: 'Inès', familyName: 'Garnier' })
})

const file = async (person: TestPerson, query = '', of = tracker) => {
  const answer = await of.call<string>(person, `GET /export?${query}`)
  expect(answer.status).toBe(200)
  return answer
}
type Row = Record<string, string>
const rowsOf = (text: string, delimiter = ',') => parse<Row>(text, { bom: true, columns: true, delimiter })
const rows = async (...asked: Parameters<typeof file>) => rowsOf((await file(...asked)).body)

describe('parity 59: tickets leave as a CSV file', () => {
  test('each with what it says, who, when, and its custom fields, by its number', async () => {
    await formsBy(tracker, agent).build([
      { code: 'room', type: 'text' },
      { code: 'kinds', type: 'checkbox', options: ['sound', 'picture'] },
      { code: 'cost', type: 'number', private: true },
    ])
    const first = (await reportWith(tracker, student, { room: 'B12', kinds: ['sound', 'picture'] })).body.ticket
    expect((await fillIn(tracker, agent, first, { cost: 12 })).status).toBe(200)
    const second = await tracker.report(agent, 'Écran, noir; « encore »\n\nDepuis "lundi".')
    await tracker.assign(agent, second, agent)
    const [one, two] = await rows(agent)
    expect(one).toMatchObject({
      key: `EX-${first.number}`,
      state: 'POSTED',
      reporter: 'Inès Garnier',
      assignee: '',
      created: first.createdAt,
      'element.room': 'B12',
      'element.kinds': 'The sound; The picture',
      'element.cost': '12',
    })
    expect(two).toMatchObject({
      description: 'Écran, noir; « encore »\n\nDepuis "lundi".',
      assignee: 'Anne Leroy',
      closed: '',
      'element.room': '',
    })
    expect(rowsOf((await file(agent, `delimiter=${encodeURIComponent(';')}`)).body, ';')).toHaveLength(2)
  })

  test('those that a query asks for, and a query that is none is refused', async () => {
    expect((await rows(agent, 'q=encore')).map(({ assignee }) => assignee)).toEqual(['Anne Leroy'])
    expect(await rows(agent, 'q=is:closed')).toEqual([])
    const refused = await tracker.call<ProblemBody>(agent, 'GET /export?q=state:DONE')
    expect(refused.status).toBe(400)
  })

  test('is a file to save, of a name that says what and when', async () => {
    const { headers } = await file(agent)
    expect(headers['content-type']).toMatch(/^text\/csv/)
    expect(headers['content-disposition']).toMatch(/^attachment; .*EX-\d{4}-\d\d-\d\d\.csv$/)
  })
})

test('is for who sees the reports of the tracker', async () => {
  for (const person of [student, await tracker.person('teacher')])
    expect((await tracker.call(person, 'GET /export')).status).toBe(403)
})

test('whoever may not read a ticket, or a field, finds neither in the file', async () => {
  const { db, roles } = trackers.hosts.host
  const toStudents = { archetype: 'student', capability: 'mod/tracker:viewreports', permission: 'allow' } as const
  await db.$transaction((tx) => roles.applyPreset(tx, tracker.id, 'mod_tracker', [toStudents]))
  const mine = await rows(student)
  expect(mine.map(({ reporter }) => reporter)).toEqual(['Inès Garnier'])
  expect(Object.keys(mine[0]!)).not.toContain('element.cost')
  const listed = await tracker.call<ListBody>(student, 'GET /tickets')
  expect(mine.map(({ key }) => key)).toEqual(listed.body.items.map(({ key }) => key))
  expect((await tracker.call(await trackers.hosts.person(), 'GET /export')).status).toBe(404)
})

test('what is deleted is in no file any more', async () => {
  const doomed = await tracker.report(agent, 'Doomed')
  expect(await rows(agent, 'q=Doomed')).toHaveLength(1)
  const gone = await tracker.call(agent, `DELETE /tickets/${doomed.number}`, { headers: { 'if-match': '"1"' } })
  expect(gone.status).toBeLessThan(300)
  expect(await rows(agent, 'q=Doomed')).toEqual([])
})

test('a file has no formulas, and read back by an import it is what it was', async () => {
  const [from, to] = [await trackers.tracker({ prefix: 'OUT' }), await trackers.tracker({ prefix: 'IN' })]
  const [head, other] = [await from.person('editingteacher'), await to.person('editingteacher')]
  const texts = ['=1+1', '+cmd', '-2', '@SUM(A1)', '\tTab', "'=quoted", "''@twice", '＝wide', "l'heure", '"a",b;c\r\nd']
  for (const text of texts) await from.report(head, `Words\n\n${text}`)
  for (const text of texts)
    await from.call(head, 'POST /tickets', { body: { summary: text.trim().split('\r')[0], description: text } })
  const [first] = (await from.call<ListBody>(head, 'GET /tickets')).body.items
  const due = { body: { dueOn: '2026-12-24' }, headers: { 'if-match': `"${first!.version}"` } }
  expect((await from.call(head, `PUT /tickets/${first!.number}/due`, due)).status).toBe(200)
  const { body } = await file(head, '', from)
  expect(
    rowsOf(body)
      .flatMap((row) => Object.values(row))
      .filter((cell) => /^[=+\-@\t＝]/.test(cell)),
  ).toEqual([])
  const brought = await importsBy(to, other).brought(body, { unknownPeople: 'replace' })
  expect(brought.settings.columns).toMatchObject({ summary: 'summary', description: 'description' })
  const done = await importsBy(to, other).done('run', await importsBy(to, other).done('check', brought))
  expect(done).toMatchObject({ stage: 'done', progress: { imported: 2 * texts.length } })
  const kept = (list: readonly Row[]) =>
    list.map(({ summary, description, due }) => [summary, description, due]).toSorted()
  const again = await file(other, '', to)
  expect(again.body).toContain('2026-12-24')
  expect(kept(rowsOf(again.body))).toEqual(kept(rowsOf(body)))
})

test('a long one comes whole, each ticket once, whatever is sorted and changed meanwhile', async () => {
  const long = await trackers.tracker({ prefix: 'LONG' })
  const head = await long.person('editingteacher')
  const filled = Array.from({ length: 1_203 }, (_, i) => ({
    state: 'POSTED' as const,
    closed: false,
    reporterId: head.id,
    assigneeId: null,
    at: minute(i % 7),
  }))
  await fill(long, filled)
  const keys = (await rows(head, 'q=sort:-updated', long)).map(({ key }) => key)
  expect(keys).toEqual(filled.map((_, i) => `LONG-${i + 1}`))
})
