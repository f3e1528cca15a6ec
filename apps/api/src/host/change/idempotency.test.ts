import { newId } from '@guichet/db/ids'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { forgetOldAnswers, KEY_LIFETIME } from './idempotency.ts'

let things: Things
let teacher: TestPerson
let thing: string
let key: string

beforeAll(async () => {
  things = await openThings()
  teacher = await things.person()
  thing = (await things.thing(null)).id
  await things.enrol(teacher, thing, 'editingteacher')
})
afterAll(() => things.close())
beforeEach(() => {
  key = newId()
})

const create = (text: string, { who = teacher, withKey = key } = {}) =>
  who.call<{ id: string }>(`POST /api/v1/things/${thing}/items`, {
    body: { text },
    headers: { 'idempotency-key': withKey },
  })
const countOf = async (text: string) =>
  (await things.db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM thing_item WHERE text = ${text}`)[0]!.n

test('the same key and body give the first answer again: status, body, ETag, Location; nothing is written', async () => {
  const first = await create('replayed')
  const again = await create('replayed')
  expect(first.status).toBe(201)
  expect(again.status).toBe(201)
  expect(again.body).toEqual(first.body)
  for (const header of ['etag', 'location', 'content-type']) {
    expect(first.headers[header], header).toBeDefined()
    expect(again.headers[header], header).toBe(first.headers[header])
  }
  expect(await countOf('replayed')).toBe(1)
  expect(await things.db.event.count({ where: { subjectId: first.body.id } })).toBe(1)
})

test('the same key with another body, or at another address, is refused', async () => {
  const { body } = await create('one body')
  expect(await create('another body')).toMatchObject({ status: 422, body: { code: 'idempotency.key_reused' } })
  const elsewhere = await teacher.call(`PUT /api/v1/things/${thing}/items/${body.id}`, {
    body: { text: 'one body' },
    headers: { 'idempotency-key': key, 'if-match': '"1"' },
  })
  expect(elsewhere).toMatchObject({ status: 422 })
  expect(await countOf('another body')).toBe(0)
})

test('a key belongs to its actor', async () => {
  const colleague = await things.person()
  await things.enrol(colleague, thing, 'editingteacher')
  await create('twice by two')
  expect(await create('twice by two', { who: colleague })).toMatchObject({ status: 201 })
  expect(await countOf('twice by two')).toBe(2)
})

test('20 at once with one key write once: each gets that answer or is told to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => create('at once')))
  const created = answers.filter(({ status }) => status === 201)
  const waiting = answers.filter(({ status }) => status === 409)
  expect(created.length).toBeGreaterThan(0)
  expect(created.length + waiting.length).toBe(20)
  expect(new Set(created.map(({ body }) => body.id)).size).toBe(1)
  expect(waiting.every(({ body }) => (body as { code?: string }).code === 'idempotency.in_progress')).toBe(true)
  expect(await countOf('at once')).toBe(1)
})

test('a change is made once even when its own precondition is no longer true', async () => {
  const { body } = await create('changed')
  const change = () =>
    teacher.call(`PUT /api/v1/things/${thing}/items/${body.id}`, {
      body: { text: 'changed once' },
      headers: { 'idempotency-key': `${key}-2`, 'if-match': '"1"' },
    })
  const [first, again] = [await change(), await change()]
  expect(first).toMatchObject({ status: 200, body: { version: 2 } })
  expect(again).toMatchObject({ status: 200, body: { version: 2 } })
  expect(again.headers['etag']).toBe('"2"')
})

test('a failure is not kept: under the same key the change may succeed later', async () => {
  expect(await create('full')).toMatchObject({ status: 409, body: { code: 'thing.full' } })
  expect(await things.db.idempotencyRecord.count({ where: { key } })).toBe(0)
  expect(await create('no longer full')).toMatchObject({ status: 201 })
})

async function age(aged: string, milliseconds: number): Promise<void> {
  const createdAt = new Date(Date.now() - milliseconds)
  await things.db.idempotencyRecord.updateMany({ where: { key: aged }, data: { createdAt } })
}

test('after 24 hours the key is new again', async () => {
  const first = await create('daily')
  await age(key, KEY_LIFETIME - 60_000)
  expect((await create('daily')).body).toEqual(first.body)
  await age(key, KEY_LIFETIME + 1_000)
  const later = await create('daily')
  expect(later.status).toBe(201)
  expect(later.body.id).not.toBe(first.body.id)
  expect((await create('daily')).body).toEqual(later.body)
})

test('sweeping forgets what is past its lifetime, and only that', async () => {
  await create('old')
  await age(key, KEY_LIFETIME + 1_000)
  await create('young', { withKey: `${key}-young` })
  await forgetOldAnswers(things.db, new Date())
  const kept = await things.db.idempotencyRecord.findMany({ where: { key: { startsWith: key } } })
  expect(kept.map((record) => record.key)).toEqual([`${key}-young`])
})

test.each([
  ['empty', ''],
  ['with a space', 'a b'],
  ['too long', 'k'.repeat(201)],
  ['not ASCII', 'é'],
])('a key that is %s is refused by name', async (_, withKey) => {
  expect(await create('bad key', { withKey })).toMatchObject({
    status: 400,
    body: { code: 'request.invalid', fields: [{ in: 'headers', path: ['idempotency-key'], code: 'invalid' }] },
  })
})
