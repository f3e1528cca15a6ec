import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestText, sendRaw } from '../../../test/raw-http.ts'
import { openThings, type Things } from '../../../test/things.ts'
import { bearerOf } from '../../../test/bearer.ts'

// S10: however a protected address is spelled, it is the same to the router and to the guard, or it is no address.

let things: Things
let port: number
let stranger: string
let plain: string

beforeAll(async () => {
  things = await openThings({ webFolder: null })
  await things.server.listen({ port: 0, host: '127.0.0.1' })
  port = (things.server.server.address() as AddressInfo).port
  stranger = `Authorization: Bearer ${await bearerOf(things, (await things.person()).id)}`
  plain = `/api/v1/things/${(await things.thing(null)).id}/items`
})
afterAll(() => things.close())

const SPELLINGS: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}/`,
  (path) => `${path}//`,
  (path) => `/${path}`,
  (path) => `//${path}`,
  (path) => path.replace('/api/', '/api//'),
  (path) => path.replace('/api/', '/./api/'),
  (path) => path.replace('/v1/', '/./v1/'),
  (path) => path.replace('/things/', '/x/../things/'),
  (path) => path.replace('/things/', '/%2e/things/'),
  (path) => path.replace('/things/', '/x/%2e%2e/things/'),
  (path) => path.replace('/v1/', '%2Fv1%2F'),
  (path) => path.replace('/items', '%2fitems'),
  (path) => path.replace('/items', '%252fitems'),
  (path) => path.replace('/items', '%5citems'),
  (path) => path.replace('/items', '\\items'),
  (path) => path.replace('/api', '/%61pi'),
  (path) => path.replace('/items', '/%69tems'),
  (path) => path.replace('/items', '/%2569tems'),
  (path) => path.replace('/api', '/API'),
  (path) => path.replace('/items', '/Items'),
  (path) => path.replace('/items', '/ITEMS'),
  (path) => `${path};x=1`,
  (path) => path.replace('/things', ';a/things'),
  (path) => path.replace('/things', '/things;jsessionid=1'),
  (path) => `${path}%00`,
  (path) => `${path}%20`,
  (path) => `${path}.`,
  (path) => `${path}.json`,
  (path) => `${path}%3Flimit=1`,
  (path) => `${path}?`,
  (path) => `${path}?limit=1`,
  (path) => `${path}#x`,
  (path) => `http://guichet.test${path}`,
  (path) => `http://evil.test${path}`,
  (path) => `${path}%ef%bc%8f`,
]

test.each(SPELLINGS.map((spell) => [spell('/api/v1/things/:thing/items'), spell] as const))('%s', async (_, spell) => {
  const address = spell(plain)
  const anonymous = await sendRaw(port, requestText(`GET ${address}`))
  expect([400, 401, 404]).toContain(anonymous.status)
  const hidden = await sendRaw(port, requestText(`GET ${address}`, [stranger]))
  expect([400, 404]).toContain(hidden.status)
  for (const answer of [anonymous, hidden]) expect(answer.headers['content-type']).toBe('application/problem+json')
})
