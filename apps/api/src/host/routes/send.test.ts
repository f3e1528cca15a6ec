import { newId } from '@guichet/db/ids'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'

let things: Things
let teacher: TestPerson
let thing: string
let item: string

beforeAll(async () => {
  things = await openThings()
  teacher = await things.person()
  thing = (await things.thing(null)).id
  await things.enrol(teacher, thing, 'editingteacher')
  const made = await teacher.call<{ id: string }>(`POST /api/v1/things/${thing}/items`, { body: { text: 'one' } })
  item = made.body.id
})
afterAll(() => things.close())

const get = (headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  teacher.call(`${method} /api/v1/things/${thing}/items/${item}`, { headers })

describe('an answer', () => {
  test('has its version as ETag, an id of its request, and is kept by no cache', async () => {
    const { status, headers } = await get()
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      etag: '"1"',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^G-[0-9A-F-]{13}$/),
    })
  })

  test('is whole even to who has its version: what it names may have changed all the same', async () => {
    expect(await get({ 'if-none-match': '"1"' })).toMatchObject({ status: 200, body: { text: 'one' } })
  })

  test('to HEAD is the one to GET, without its body', async () => {
    expect(await get({}, 'HEAD')).toMatchObject({ status: 200, body: null, headers: { etag: '"1"' } })
    const absent = await teacher.call(`HEAD /api/v1/things/${newId()}/items`)
    expect(absent).toMatchObject({ status: 404, body: null })
  })

  test('to a deletion has no body', async () => {
    const made = await teacher.call<{ id: string }>(`POST /api/v1/things/${thing}/items`, { body: { text: 'gone' } })
    const gone = await teacher.call(`DELETE /api/v1/things/${thing}/items/${made.body.id}`)
    expect(gone).toMatchObject({ status: 204, body: null })
  })
})

describe('a version', () => {
  const change = (headers: Record<string, string>) =>
    teacher.call(`PUT /api/v1/things/${thing}/items/${item}`, { body: { text: 'two' }, headers })

  test('has to be given to change something', async () => {
    expect(await change({})).toMatchObject({ status: 428, body: { code: 'version.required' } })
  })

  test.each(['*', '2', 'W/"2"', '"2", "3"', '""', '"two"', '"-1"', '"99999999999"'])(
    'has to be one: If-Match %s',
    async (value) => {
      expect(await change({ 'if-match': value })).toMatchObject({
        status: 400,
        body: { fields: [{ in: 'headers', path: ['if-match'] }] },
      })
    },
  )

  test('that is not the current one is answered with what is', async () => {
    expect(await change({ 'if-match': '"1"' })).toMatchObject({ status: 200, headers: { etag: '"2"' } })
    expect(await change({ 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { code: 'version.mismatch', current: { id: item, version: 2 } },
    })
  })

  test('of 20 changes at once from one version, one is made', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => change({ 'if-match': '"2"' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(19).fill(412)])
  })
})

test('a list links its next page, keeping the rest of the query', async () => {
  for (const text of ['b', 'c']) await teacher.call(`POST /api/v1/things/${thing}/items`, { body: { text } })
  const first = await teacher.call<{ items: unknown[]; next: string }>(`GET /api/v1/things/${thing}/items?limit=2`)
  expect(first.body.items).toHaveLength(2)
  expect(first.headers['link']).toBe(`</api/v1/things/${thing}/items?limit=2&cursor=${first.body.next}>; rel="next"`)
  const address = /<(.*)>/.exec(String(first.headers['link']))![1]!
  const second = await teacher.call<{ items: unknown[]; next: null }>(`GET ${address as '/'}`)
  expect(second.body).toMatchObject({ items: [{ text: 'c' }], next: null })
  expect(second.headers['link']).toBeUndefined()
})
