import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signClaims } from '@guichet/lti/embed/testing/tokens'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Client, type Embedder, type Site } from '../testing/site.ts'

// Sites that sign with keys of their own: fetched by this server, from where an administrator said.

let site: Site
let jwksUrl: string
let fetched = 0
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'ES256', use: 'sig' }
const server = createServer((_, reply) => {
  fetched += 1
  reply.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
})

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`
  site = await openSite()
})
afterAll(async () => {
  await site.close()
  server.close()
})

async function embedder(): Promise<Embedder> {
  const { id: activity } = await site.things.thing((await site.things.course()).id)
  const fields = {
    name: 'Portal',
    algorithm: 'ES256',
    jwksUrl,
    origins: ['https://shop.example'],
    activities: [activity],
  }
  const { body } = await site.call<Client>('POST /api/v1/embed/clients', fields)
  return { ...body, activity, secret: { id: '', value: '' } }
}

test('a token by such a key comes in; the keys are fetched once, however many come', async () => {
  const by = await embedder()
  const hand = async () => site.begin(by, await signClaims(site.claimsOf(by), { alg: 'ES256', kid: 'own' }, privateKey))
  const all = await Promise.all(Array.from({ length: 5 }, hand))
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(fetched).toBe(1)
})

test('5, one by somebody else’s key under its name does not, and a flood of unknown keys asks for nothing', async () => {
  const by = await embedder()
  const sign = (kid: string, key = stranger.privateKey) => signClaims(site.claimsOf(by), { alg: 'ES256', kid }, key)
  expect((await site.begin(by, await sign('own'))).status).toBe(403)
  const before = fetched
  for (let i = 0; i < 20; i += 1) expect((await site.begin(by, await sign(`unknown-${i}`))).status).toBe(403)
  expect(fetched).toBe(before)
  expect(new Set(await site.outcomes(by.id))).toEqual(new Set(['signature', 'key']))
})
