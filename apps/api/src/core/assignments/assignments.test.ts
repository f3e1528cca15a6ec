import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCore, type TestCore } from '../test-support.ts'

let core: TestCore
let admin: Person
beforeAll(async () => {
  core = await openCore()
  admin = await core.person({ role: 'manager' })
})
afterAll(() => core.close())

type Person = Awaited<ReturnType<TestCore['person']>>
const NOBODY = '01900000-0000-7000-8000-000000000000'

let courses = 0
async function course(category: string | null = null): Promise<string> {
  const made = await admin.send<{ id: string }>('POST /courses', {
    body: { shortName: `C${++courses}`, fullName: `Course ${courses}`, category },
  })
  return made.body.id
}
const category = async () => (await admin.send<{ id: string }>('POST /categories', { body: { name: 'Lycée' } })).body.id

const give = (by: Person, at: string, user: string, role: string) =>
  by.send(`PUT /courses/${at}/enrolments/${user}`, { body: { role } })
const take = (by: Person, at: string, user: string) => by.send(`DELETE /courses/${at}/enrolments/${user}`)
const rolesIn = async (at: string, user: string) =>
  (await core.db.roleAssignment.findMany({ where: { contextId: at, userId: user }, include: { role: true } })).map(
    ({ role }) => role.shortName,
  )

test('an enrolment opens the course at once, another role takes its place, taking it closes the course', async () => {
  const at = await course()
  const who = await core.person({ givenName: 'Karim', familyName: 'Haddad' })
  expect((await who.send(`GET /courses/${at}`)).status).toBe(404)
  expect(await give(admin, at, who.id, 'student')).toMatchObject({
    status: 200,
    body: { user: { id: who.id, name: 'Karim Haddad' }, role: 'student', origin: 'manual' },
  })
  expect((await who.send(`GET /courses/${at}`)).status).toBe(200)
  expect((await give(admin, at, who.id, 'teacher')).status).toBe(200)
  expect(await rolesIn(at, who.id)).toEqual(['teacher'])
  expect((await admin.send(`GET /courses/${at}/enrolments`)).body['items']).toEqual([
    expect.objectContaining({ role: 'teacher' }),
  ])
  expect((await take(admin, at, who.id)).status).toBe(204)
  expect((await take(admin, at, who.id)).status).toBe(204)
  expect((await who.send(`GET /courses/${at}`)).status).toBe(404)
  expect((await core.eventsOn(who.id)).map(({ type, changes }) => [type, changes])).toEqual([
    ['core.role.given', { role: [null, 'student'] }],
    ['core.role.given', { role: ['student', 'teacher'] }],
    ['core.role.taken', { role: ['teacher', null] }],
  ])
})

test('giving the same role again changes nothing and says nothing', async () => {
  const at = await course()
  const who = await core.person()
  await give(admin, at, who.id, 'student')
  expect((await give(admin, at, who.id, 'student')).status).toBe(200)
  expect(await core.eventsOn(who.id)).toHaveLength(1)
})

test('what another component keeps is listed, and not touched by hand', async () => {
  const at = await course()
  const who = await core.person()
  await core.give(who.id, 'student', at)
  await core.db.roleAssignment.updateMany({ where: { userId: who.id }, data: { origin: 'lti' } })
  expect((await take(admin, at, who.id)).status).toBe(204)
  expect(await rolesIn(at, who.id)).toEqual(['student'])
})

// Every role × every role given: nobody reaches above their own rank.
const RANKED = ['student', 'teacher', 'editingteacher', 'manager'] as const
test.each(RANKED.flatMap((actor) => RANKED.map((role) => [actor, role] as const)))(
  'a course’s %s gives %s',
  async (actor, role) => {
    const at = await course()
    const by = await core.person({ role: actor, at })
    const who = await core.person()
    const answer = await give(by, at, who.id, role)
    const mayAssign = actor === 'editingteacher' || actor === 'manager'
    if (!mayAssign) expect(answer).toMatchObject({ status: 403, body: { code: 'access.denied' } })
    else if (RANKED.indexOf(role) > RANKED.indexOf(actor))
      expect(answer).toMatchObject({ status: 403, body: { code: 'core.role.above_yours' } })
    else expect(answer.status).toBe(200)
    expect(await rolesIn(at, who.id)).toEqual(answer.status === 200 ? [role] : [])
  },
)

test('nobody changes or removes somebody above themselves, nor raises themselves', async () => {
  const at = await course()
  const boss = await core.person({ role: 'manager', at })
  const editing = await core.person({ role: 'editingteacher', at })
  for (const refused of [
    await give(editing, at, boss.id, 'student'),
    await take(editing, at, boss.id),
    await give(editing, at, editing.id, 'manager'),
  ]) {
    expect(refused).toMatchObject({ status: 403, body: { code: 'core.role.above_yours' } })
  }
  expect(await rolesIn(at, boss.id)).toEqual(['manager'])
})

test('a right over one course is none over another, nor over the site', async () => {
  const [mine, other] = [await course(), await course()]
  const editing = await core.person({ role: 'editingteacher', at: mine })
  const who = await core.person()
  const foreign = await give(editing, other, who.id, 'student')
  const absent = await give(editing, NOBODY, who.id, 'student')
  expect([foreign.status, foreign.body['code']]).toEqual([404, 'not_found'])
  expect([absent.status, absent.body['code']]).toEqual([404, 'not_found'])
  expect((await editing.send(`PUT /site/assignments/${who.id}`, { body: { role: 'manager' } })).status).toBe(403)
})

test('in a category, a teacher finds and enrols those known there; the rest of the site is not there', async () => {
  const lycee = await category()
  const [mine, sibling] = [await course(lycee), await course(lycee)]
  const editing = await core.person({ role: 'editingteacher', at: mine })
  const known = await core.person({ familyName: 'Garnier', role: 'student', at: sibling })
  const stranger = await core.person({ familyName: 'Garnier' })
  const found = await editing.send<{ items: { id: string }[] }>(`GET /courses/${mine}/candidates?matching=garnier`)
  expect(found.body.items.map(({ id }) => id)).toEqual([known.id])
  const [foreign, absent] = [
    await give(editing, mine, stranger.id, 'student'),
    await give(editing, mine, NOBODY, 'student'),
  ]
  expect([foreign.status, absent.status]).toEqual([404, 404])
  expect({ ...foreign.body, requestId: 0 }).toEqual({ ...absent.body, requestId: 0 })
  expect((await give(editing, mine, known.id, 'student')).status).toBe(200)
  expect((await give(admin, mine, stranger.id, 'student')).status, 'who sees everybody enrols anybody').toBe(200)
})

test.each([
  ['an unknown role', { role: 'king' }, 422, 'core.role.unknown'],
  ['no role', {}, 400, 'request.invalid'],
  ['an unknown field', { role: 'student', origin: 'lti' }, 400, 'request.invalid'],
])('%s is refused', async (_, body, status, code) => {
  const at = await course()
  expect(await admin.send(`PUT /courses/${at}/enrolments/${admin.id}`, { body })).toMatchObject({
    status,
    body: { code },
  })
})

test('students at the site are not made by hand: they would be students everywhere', async () => {
  const who = await core.person()
  expect(await admin.send(`PUT /site/assignments/${who.id}`, { body: { role: 'student' } })).toMatchObject({
    status: 422,
    body: { code: 'core.role.not_here' },
  })
})

test('a student does not see who else is enrolled', async () => {
  const at = await course()
  const student = await core.person({ role: 'student', at })
  expect(await student.send(`GET /courses/${at}/enrolments`)).toMatchObject({
    status: 403,
    body: { code: 'access.denied' },
  })
  expect((await student.send(`GET /courses/${at}/candidates?matching=ga`)).status).toBe(403)
})

test('pages of enrolments follow one another, each once', async () => {
  const at = await course()
  for (const familyName of ['Ab', 'Ab', 'Ac', 'Ad', 'Ae'])
    await core.give((await core.person({ familyName, givenName: 'X' })).id, 'student', at)
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { body: { items: { user: { id: string } }[]; next: string | null } } = await admin.send(
      `GET /courses/${at}/enrolments?limit=2${cursor && `&cursor=${cursor}`}`,
    )
    seen.push(...page.body.items.map(({ user }) => user.id))
    cursor = page.body.next
  }
  expect(new Set(seen).size).toBe(5)
  expect(seen).toHaveLength(5)
})
