import { afterAll, beforeAll, expect, test } from 'vitest'
import { ifMatch, openCore, type TestCore } from '../test-support.ts'

// Categories, and the courses in them: made, hidden, moved and deleted, with the rights that follow.

let core: TestCore
let admin: Awaited<ReturnType<TestCore['person']>>
beforeAll(async () => {
  core = await openCore()
  admin = await core.person({ role: 'manager' })
})
afterAll(() => core.close())

let made = 0
interface Made {
  readonly id: string
  readonly version: number
  readonly name: string
}
const category = async (parent: string | null = null, by = admin) =>
  (await by.send<Made>('POST /categories', { body: { name: `Category ${++made}`, parent } })).body
const course = async (inside: string | null, by = admin) =>
  (
    await by.send<Made>('POST /courses', {
      body: { shortName: `P-${++made}-${core.siteId}`, fullName: `Course ${made}`, category: inside },
    })
  ).body
const pathOf = async (id: string) => (await core.db.context.findUniqueOrThrow({ where: { id } })).path
const move = (what: 'categories' | 'courses', id: string, to: string | null, version = 1, by = admin) =>
  by.send(`PUT /${what}/${id}/place`, {
    body: what === 'categories' ? { parent: to } : { category: to },
    headers: ifMatch(version),
  })
const names = async (query: string, by = admin) =>
  (await by.send<{ items: Made[] }>(`GET /categories${query}`)).body.items.map(({ name }) => name)

test('a category moves with all that is in it, and the rights that hold there follow at once', async () => {
  const [from, to] = [await category(), await category()]
  const inner = await category(from.id)
  const deep = await course(inner.id)
  const head = await core.person({ role: 'manager', at: to.id })
  expect((await head.send(`GET /courses/${deep.id}`)).status).toBe(404)
  const moved = await move('categories', inner.id, to.id)
  expect(moved).toMatchObject({ status: 200, body: { version: 2 } })
  expect(await pathOf(inner.id)).toEqual([core.siteId, to.id, inner.id])
  expect(await pathOf(deep.id)).toEqual([core.siteId, to.id, inner.id, deep.id])
  expect((await head.send(`GET /courses/${deep.id}`)).status).toBe(200)
  expect((await core.eventsOn(inner.id)).at(-1)).toMatchObject({
    type: 'core.category.moved',
    changes: { parent: [from.id, to.id] },
    actorId: admin.id,
  })
  expect((await move('categories', inner.id, null, 2)).status).toBe(200)
  expect(await pathOf(deep.id)).toEqual([core.siteId, inner.id, deep.id])
})

test('a category is not put into itself nor into what is in it, and not deeper than one finds one’s way', async () => {
  const outer = await category()
  const inner = await category(outer.id)
  for (const to of [outer.id, inner.id])
    expect(await move('categories', outer.id, to)).toMatchObject({ body: { code: 'core.category.into_itself' } })
  let deepest = inner.id
  for (let depth = 3; depth <= 8; depth++) deepest = (await category(deepest)).id
  expect(await admin.send('POST /categories', { body: { name: 'Too deep', parent: deepest } })).toMatchObject({
    status: 409,
    body: { code: 'core.category.too_deep' },
  })
  const other = await category()
  expect(await move('categories', other.id, deepest)).toMatchObject({ body: { code: 'core.category.too_deep' } })
})

test('two moves of one another at once: no cycle, and each path is its parent’s and itself', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await category(), await category()]
    const statuses = (await Promise.all([move('categories', a.id, b.id), move('categories', b.id, a.id)])).map(
      ({ status }) => status,
    )
    expect(statuses.toSorted()).toEqual([200, 409])
  }
  const wrong = await core.db.$queryRaw<unknown[]>`
    SELECT c.id FROM core_context c JOIN core_context p ON p.id = c.parent_id WHERE c.path <> p.path || c.id`
  expect(wrong).toEqual([])
})

test('a course made while its category moves is where its category is', async () => {
  const [a, b] = [await category(), await category()]
  const [answers] = await Promise.all([
    Promise.all(Array.from({ length: 5 }, () => course(a.id))),
    move('categories', a.id, b.id),
  ])
  for (const { id } of answers.filter(({ id }) => id !== undefined))
    expect(await pathOf(id)).toEqual([core.siteId, b.id, a.id, id])
})

test('what is not empty is not deleted, and says what is in it; empty, it goes', async () => {
  const outer = await category()
  const inner = await category(outer.id)
  await course(outer.id)
  expect(await admin.send(`DELETE /categories/${outer.id}`, { headers: ifMatch(1) })).toMatchObject({
    status: 409,
    body: { code: 'core.category.not_empty', params: { categories: 1, courses: 1 } },
  })
  expect((await admin.send(`DELETE /categories/${inner.id}`, { headers: ifMatch(2) })).status).toBe(412)
  expect((await admin.send(`DELETE /categories/${inner.id}`, { headers: ifMatch(1) })).status).toBe(204)
  expect((await admin.send(`GET /categories/${inner.id}`)).status).toBe(404)
  expect((await core.eventsOn(inner.id)).at(-1)).toMatchObject({
    type: 'core.category.deleted',
    contextId: outer.id,
    changes: { name: [inner.name, null] },
  })
})

test('who looks after a category makes, moves and hides what is in it, and does nothing to it as a whole nor to another', async () => {
  const [mine, theirs] = [await category(), await category()]
  const head = await core.person({ role: 'manager', at: mine.id })
  const [one, two] = [await category(mine.id, head), await category(mine.id, head)]
  const lesson = await course(one.id, head)
  expect(await names('', head)).toEqual([mine.name])
  expect(await names(`?parent=${mine.id}`, head)).toEqual([one.name, two.name])
  expect((await move('courses', lesson.id, two.id, 1, head)).status).toBe(200)
  expect((await move('categories', two.id, one.id, 1, head)).status).toBe(200)
  expect((await move('courses', lesson.id, theirs.id, 2, head)).status).toBe(404)
  expect((await move('courses', lesson.id, null, 2, head)).status).toBe(403)
  expect((await move('categories', mine.id, null, 1, head)).status).toBe(403)
  expect((await head.send(`DELETE /categories/${mine.id}`, { headers: ifMatch(1) })).status).toBe(403)
  expect((await head.send(`GET /categories/${theirs.id}`)).status).toBe(404)
  expect(await names(`?parent=${theirs.id}`, head)).toEqual([])
  const foreign = await course(theirs.id)
  expect((await move('courses', foreign.id, mine.id, 1, head)).status).toBe(404)
})

test('a category whose own is not mine to see is an outermost one for me', async () => {
  const outer = await category()
  const inner = await category(outer.id)
  const head = await core.person({ role: 'manager', at: inner.id })
  expect(await names('', head)).toEqual([inner.name])
})

test('who looks after a category finds the people who are known there, and may do nothing to their accounts', async () => {
  const [mine, theirs] = [await category(), await category()]
  const head = await core.person({ role: 'manager', at: mine.id })
  const known = await core.person({ role: 'student', at: (await course(mine.id)).id, familyName: 'Connu' })
  const unknown = await core.person({ role: 'student', at: (await course(theirs.id)).id, familyName: 'Connu' })
  const found = await head.send<{ items: { id: string }[] }>('GET /users?matching=connu')
  expect(found.body.items.map(({ id }) => id)).toEqual([known.id])
  expect((await head.send(`GET /users/${known.id}`)).status).toBe(200)
  expect((await head.send(`GET /users/${unknown.id}`)).status).toBe(404)
  expect((await head.send(`PATCH /users/${known.id}`, { body: { givenName: 'X' }, headers: ifMatch(1) })).status).toBe(
    403,
  )
  const { capabilities } = (await head.send<{ capabilities: string[] }>('GET /administration')).body
  expect(capabilities).toContain('core/user:view')
  expect(capabilities).not.toContain('core/user:manage')
  expect(capabilities).not.toContain('core/site:configure')
})
