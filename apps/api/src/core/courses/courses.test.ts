import { afterAll, beforeAll, expect, test } from 'vitest'
import { ifMatch, openCore, type TestCore } from '../test-support.ts'

let core: TestCore
let admin: Awaited<ReturnType<TestCore['person']>>
beforeAll(async () => {
  core = await openCore()
  admin = await core.person({ role: 'manager' })
})
afterAll(() => core.close())

const NOBODY = '01900000-0000-7000-8000-000000000000'
interface Course {
  readonly id: string
  readonly capabilities: string[]
  readonly version: number
}

let made = 0
async function course(fullName = `Course ${++made}`, category: string | null = null) {
  return admin.send<Course>('POST /courses', { body: { shortName: `C${++made}`, fullName, category } })
}
const category = async (name = 'Lycée') =>
  (await admin.send<{ id: string }>('POST /categories', { body: { name } })).body.id

test('a course is made in its category, with its place in the tree', async () => {
  const lycee = await category()
  const { status, body, headers } = await course('Sciences de l’ingénieur', lycee)
  expect({ status, body }).toMatchObject({
    status: 201,
    body: { fullName: 'Sciences de l’ingénieur', category: { id: lycee, name: 'Lycée' }, version: 1 },
  })
  expect(headers.location).toBe(`/api/v1/courses/${body.id}`)
  expect(await core.db.context.findUnique({ where: { id: body.id } })).toMatchObject({
    level: 'course',
    parentId: lycee,
    path: [core.siteId, lycee, body.id],
  })
  expect((await admin.send(`GET /courses/${body.id}`)).body).toEqual(body)
  expect((await core.eventsOn(body.id))[0]).toMatchObject({
    type: 'core.course.created',
    contextId: body.id,
    subjectVersion: 1,
  })
})

test('I see the courses where I am enrolled, others are not there, managers see all', async () => {
  const [mine, other] = [(await course()).body, (await course()).body]
  const student = await core.person({ role: 'student', at: mine.id })
  const list = await student.send<{ items: Course[] }>('GET /courses')
  expect(list.body.items.map(({ id }) => id)).toEqual([mine.id])
  expect((await student.send<Course>(`GET /courses/${mine.id}`)).body.capabilities).toEqual(['core/course:view'])
  const [foreign, absent] = [
    await student.send(`GET /courses/${other.id}`),
    await student.send(`GET /courses/${NOBODY}`),
  ]
  expect([foreign.status, absent.status]).toEqual([404, 404])
  expect({ ...foreign.body, requestId: 0 }).toEqual({ ...absent.body, requestId: 0 })
  expect((await admin.send<{ items: Course[] }>('GET /courses')).body.items.map(({ id }) => id)).toEqual(
    expect.arrayContaining([mine.id, other.id]),
  )
})

test('a role in a category counts in its courses', async () => {
  const lycee = await category()
  const inside = (await course('Inside', lycee)).body
  const dean = await core.person({ role: 'manager', at: lycee })
  expect((await dean.send<{ items: Course[] }>('GET /courses')).body.items.map(({ id }) => id)).toEqual([inside.id])
  expect(
    (await dean.send('POST /courses', { body: { shortName: 'DEAN', fullName: 'Dean’s', category: lycee } })).status,
  ).toBe(201)
  expect(
    await dean.send('POST /courses', { body: { shortName: 'SITE', fullName: 'Site', category: null } }),
  ).toMatchObject({ status: 403, body: { code: 'access.denied' } })
  const foreign = await dean.send('POST /courses', {
    body: { shortName: 'OTHER', fullName: 'Other', category: await category('Collège') },
  })
  expect([foreign.status, foreign.body['code']]).toEqual([404, 'not_found'])
})

test('a course is no category, nor a category a course', async () => {
  const lycee = await category()
  const { id } = (await course()).body
  expect(
    (await admin.send('POST /courses', { body: { shortName: 'NEST', fullName: 'Nested', category: id } })).status,
  ).toBe(404)
  expect((await admin.send(`GET /courses/${lycee}`)).status).toBe(404)
  expect((await admin.send('GET /courses/not-a-uuid')).status).toBe(404)
})

test('its teacher renames it with the version seen; a student does not', async () => {
  const { id } = (await course()).body
  const teacher = await core.person({ role: 'editingteacher', at: id })
  const student = await core.person({ role: 'student', at: id })
  const rename = (by: typeof teacher, headers = {}) =>
    by.send(`PATCH /courses/${id}`, { body: { fullName: 'Renamed' }, headers })
  expect((await rename(teacher)).status).toBe(428)
  expect(await rename(student, ifMatch(1))).toMatchObject({
    status: 403,
    body: { code: 'access.denied', params: { capabilities: ['core/course:update'] } },
  })
  expect(await rename(teacher, ifMatch(1))).toMatchObject({ status: 200, body: { fullName: 'Renamed', version: 2 } })
  expect(await rename(teacher, ifMatch(1))).toMatchObject({
    status: 412,
    body: { current: { fullName: 'Renamed', version: 2 } },
  })
})

test('two who rename at once: one of them is told', async () => {
  const { id } = (await course()).body
  const rename = (fullName: string) => admin.send(`PATCH /courses/${id}`, { body: { fullName }, headers: ifMatch(1) })
  const statuses = (await Promise.all([rename('A'), rename('B'), rename('C')])).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([200, 412, 412])
})

test('a short name that another course has is refused, on making and on renaming', async () => {
  const { id } = (await course()).body
  await admin.send('POST /courses', { body: { shortName: 'TAKEN', fullName: 'Taken', category: null } })
  expect(
    await admin.send('POST /courses', { body: { shortName: 'TAKEN', fullName: 'Again', category: null } }),
  ).toMatchObject({ status: 409, body: { code: 'core.course.short_name_taken' } })
  expect(await admin.send(`PATCH /courses/${id}`, { body: { shortName: 'TAKEN' }, headers: ifMatch(1) })).toMatchObject(
    { status: 409, body: { code: 'core.course.short_name_taken' } },
  )
})

test('the same idempotency key makes one course; with another body it is refused', async () => {
  const request = (fullName: string) => ({
    body: { shortName: 'ONCE', fullName, category: null },
    headers: { 'idempotency-key': 'course' },
  })
  const [first, second] = [
    await admin.send('POST /courses', request('Once')),
    await admin.send('POST /courses', request('Once')),
  ]
  expect(second).toMatchObject({ status: 201, body: first.body })
  expect((await admin.send('POST /courses', request('Twice'))).status).toBe(422)
})

test.each(['id', 'version', 'path', 'createdAt', 'categoryId', '__proto__', 'constructor'])(
  '%s is nobody’s to set',
  async (field) => {
    const payload = JSON.parse(`{"shortName":"X","fullName":"X","category":null,"${field}":"x"}`) as Record<
      string,
      unknown
    >
    Object.defineProperty(payload, field, { value: 'x', enumerable: true })
    expect((await admin.send('POST /courses', { body: payload })).status).toBe(400)
  },
)

test('pages of courses follow one another by name, each once', async () => {
  const lycee = await category()
  for (const name of ['P1', 'P1', 'P2', 'P3', 'P4']) await course(name, lycee)
  const dean = await core.person({ role: 'manager', at: lycee })
  const names: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { body: { items: { fullName: string }[]; next: string | null }; headers: { link?: unknown } } =
      await dean.send(`GET /courses?limit=2${cursor && `&cursor=${cursor}`}`)
    expect(Boolean(page.headers.link)).toBe(page.body.next !== null)
    names.push(...page.body.items.map(({ fullName }) => fullName))
    cursor = page.body.next
  }
  expect(names).toEqual(['P1', 'P1', 'P2', 'P3', 'P4'])
})

test('nobody in: 401; a person without a role: no categories, no new ones', async () => {
  expect((await core.send('GET /courses')).status).toBe(401)
  const nobody = await core.person()
  expect((await nobody.send<{ items: unknown[] }>('GET /courses')).body.items).toEqual([])
  expect((await nobody.send<{ items: unknown[] }>('GET /categories')).body.items).toEqual([])
  expect((await nobody.send('POST /categories', { body: { name: 'X' } })).status).toBe(403)
})

test('categories are listed by name', async () => {
  await category('Zz fin')
  const { body } = await admin.send<{ items: { name: string }[] }>('GET /categories?limit=100')
  const names = body.items.map(({ name }) => name)
  expect(names.at(-1)).toBe('Zz fin')
})
