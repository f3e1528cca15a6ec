import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manifest } from '../manifest.ts'
import { AUTOURL, CONSTANT } from '../types/names.ts'
import { Desk, refusals, type ProblemBody, type Ticket } from './testing/desks.ts'

let hosts: TestHost
let desk: Desk
let [student, agent, manager]: TestPerson[] = []

const constants = (['activity', 'course', 'courseShort', 'site'] as const).map((source) => ({
  code: source.toLowerCase(),
  type: CONSTANT,
  settings: { source },
}))

beforeAll(async () => {
  hosts = await openTestHost()
  desk = await Desk.in(hosts, undefined, 'Help desk')
  student = await desk.person('student')
  agent = await desk.person('teacher')
  manager = await desk.person('editingteacher')
  await desk.ask(manager, [
    { code: 'from', type: AUTOURL },
    ...constants,
    { code: 'door', type: CONSTANT, settings: { source: 'text', text: ' Building B ' }, private: true },
  ])
})
afterAll(() => hosts.close())

const reported = async (elements: Record<string, unknown> = {}) => {
  const { status, body } = await desk.report(student!, elements)
  expect([status, body]).toMatchObject([201, {}])
  return body.ticket
}
const read = async (who: TestPerson, { number }: Ticket) =>
  (await desk.call<Ticket>(who, `GET /tickets/${number}`)).body.elements

test('parity 23: constants are filled in by the server, as the places are called at that moment', async () => {
  const { shortName, fullName } = await hosts.host.db.course.findUniqueOrThrow({ where: { id: desk.courseId } })
  const ticket = await reported()
  const given = { activity: 'Help desk', course: fullName, courseshort: shortName, site: 'Guichet' }
  expect(ticket.elements).toEqual(given)
  expect(await read(agent!, ticket)).toEqual({ ...given, door: 'Building B' })
  await hosts.host.db.course.update({ where: { id: desk.courseId }, data: { fullName: 'Another name' } })
  expect(await read(student!, ticket)).toEqual(given)
  expect((await reported()).elements).toMatchObject({ course: 'Another name' })
})

test('parity 23: a constant is nobody’s to send or to change', async () => {
  expect(refusals((await desk.report(student!, { site: 'Evil' })).body)).toEqual({ site: 'element.unknown-field' })
  const { number, version } = await reported()
  const headers = { 'if-match': `"${version}"` }
  for (const who of [student!, manager!]) {
    const edit = await desk.call<ProblemBody>(who, `PATCH /tickets/${number}`, {
      body: { elements: { site: 'Evil' } },
      headers,
    })
    expect([edit.status, refusals(edit.body)]).toEqual([400, { site: 'element.unknown-field' }])
  }
})

test('a tracker that is in no course has no name of one', async () => {
  const admin = await hosts.admin()
  const { id } = await hosts.activity({ component: 'mod_tracker', courseId: null, name: 'Everybody’s' })
  const site = new Desk(hosts, hosts.siteId, id)
  await site.ask(
    admin,
    constants.map((each) => ({ ...each, code: `s${each.code}` })),
  )
  const { body } = await site.report(admin)
  expect(body.ticket.elements).toEqual({ sactivity: 'Everybody’s', ssite: 'Guichet' })
})

test('parity 23: the page one comes from is kept as far as it is nobody’s secret, and may be left out', async () => {
  const page = 'https://ines:pw@moodle.example/course/view.php?id=12&sesskey=s3cret#me'
  const ticket = await reported({ from: page })
  expect(ticket.elements['from']).toBe('https://moodle.example/course/view.php?id=12')
  expect(await read(agent!, ticket)).toMatchObject({ from: 'https://moodle.example/course/view.php?id=12' })
  for (const none of [{}, { from: null }, { from: ' ' }])
    expect((await reported(none)).elements).not.toHaveProperty('from')
})

test('what is no page of the web is refused, and a page stays as it came', async () => {
  for (const from of ['javascript:alert(1)', 'ftp://a.example/', '/course', 'somewhere'])
    expect(refusals((await desk.report(student!, { from })).body)).toEqual({ from: 'trackerelement_extra.no_address' })
  const { number, version } = await reported({ from: 'https://a.example/' })
  const edit = await desk.call<ProblemBody>(student!, `PATCH /tickets/${number}`, {
    body: { elements: { from: 'https://b.example/' } },
    headers: { 'if-match': `"${version}"` },
  })
  expect(refusals(edit.body)).toEqual({ from: 'element.unknown-field' })
})

test('with the plugin off, what tickets have stays readable as text, and new ones are not asked', async () => {
  const ticket = await reported({ from: 'https://a.example/x' })
  const admin = await hosts.admin()
  const at = `/api/v1/plugins/${manifest.component}` as const
  const set = async (enabled: boolean) => {
    const all = await admin.call<{ items: { component: string; revision: number }[] }>('GET /api/v1/plugins')
    const { revision } = all.body.items.find(({ component }) => component === manifest.component)!
    const { status } = await admin.call(`PATCH ${at}`, { body: { enabled }, headers: { 'if-match': `"${revision}"` } })
    expect(status).toBe(200)
  }
  await set(false)
  try {
    expect(await read(student!, ticket)).toMatchObject({ from: 'https://a.example/x', activity: 'Help desk' })
    const { body } = await desk.report(student!)
    expect(body.ticket.elements).toEqual({})
    const fields = await desk.call<{ fields: { code: string; active: boolean }[] }>(student!, 'GET /fields')
    expect(fields.body.fields.filter(({ active }) => active)).toEqual([])
    expect((await desk.challenge(student!, 'from')).status).toBe(404)
  } finally {
    await set(true)
  }
  expect((await reported()).elements).toMatchObject({ activity: 'Help desk' })
})
