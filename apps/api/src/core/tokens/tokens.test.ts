import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCore, type TestCore } from '../test-support.ts'

let core: TestCore
beforeAll(async () => {
  core = await openCore()
})
afterAll(() => core.close())
beforeEach(() => {
  core.clock.offset = 0
})

type Person = Awaited<ReturnType<TestCore['person']>>
interface Made {
  readonly token: { readonly id: string }
  readonly secret: string
}

const make = (who: Person, scope: 'read' | 'write' = 'read', expiresInDays = 30) =>
  who.send<Made>('POST /tokens', { body: { name: 'Sync', scope, expiresInDays } })
const statusWith = async (bearer: string) => (await core.send('GET /auth/session', { bearer })).status

test('a token is shown once, works, is listed without its secret, and is kept as a hash', async () => {
  const who = await core.person()
  const made = await make(who)
  expect(made.status).toBe(201)
  expect(made.body.secret).toMatch(/^guichet_pat_[\w-]{43}$/)
  expect(await statusWith(made.body.secret)).toBe(200)
  const list = await who.send<{ items: unknown[] }>('GET /tokens')
  expect(list.body.items).toEqual([
    {
      id: made.body.token.id,
      name: 'Sync',
      scope: 'read',
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
      lastUsedAt: expect.any(String),
    },
  ])
  expect(list.text).not.toContain(made.body.secret)
  const row = await core.db.apiToken.findUniqueOrThrow({ where: { id: made.body.token.id } })
  expect(Buffer.from(row.hash)).toEqual(createHash('sha256').update(made.body.secret).digest())
})

test('a read token reads; a write token writes, with no more than its owner’s rights', async () => {
  const admin = await core.person({ role: 'manager' })
  const nobody = await core.person()
  const body = { name: 'Category' }
  const read = (await make(admin)).body.secret
  expect((await core.send('GET /categories', { bearer: read })).status).toBe(200)
  expect(await core.send('POST /categories', { bearer: read, body })).toMatchObject({
    status: 403,
    body: { code: 'access.token_scope' },
  })
  expect((await core.send('POST /categories', { bearer: (await make(admin, 'write')).body.secret, body })).status).toBe(
    201,
  )
  const powerless = (await make(nobody, 'write')).body.secret
  expect(await core.send('POST /categories', { bearer: powerless, body })).toMatchObject({
    status: 403,
    body: { code: 'access.denied' },
  })
})

test('no token makes, lists or revokes tokens, changes a password or preferences', async () => {
  const who = await core.person({ password: 'correct horse battery' })
  const { secret: bearer, token } = (await make(who, 'write')).body
  const tries = [
    core.send('GET /tokens', { bearer }),
    core.send('POST /tokens', { bearer, body: { name: 'More', scope: 'write', expiresInDays: 365 } }),
    core.send(`DELETE /tokens/${token.id}`, { bearer }),
    core.send('PUT /me/password', { bearer, body: { current: 'correct horse battery', new: 'another password' } }),
    core.send('PATCH /me', { bearer, body: { theme: 'dark' }, headers: { 'if-match': '"1"' } }),
  ]
  for (const refused of await Promise.all(tries))
    expect(refused).toMatchObject({ status: 403, body: { code: 'access.token_scope' } })
})

test('revoked, expired, truncated, or of a suspended owner: 401 at the next request', async () => {
  const who = await core.person()
  const { secret, token } = (await make(who)).body
  expect(await statusWith(secret.slice(0, -1))).toBe(401)
  expect((await who.send(`DELETE /tokens/${token.id}`)).status).toBe(204)
  expect(await statusWith(secret)).toBe(401)

  const short = (await make(who, 'read', 1)).body.secret
  core.clock.offset = 86_400_000 + 1
  expect(await statusWith(short)).toBe(401)
  core.clock.offset = 0

  const other = (await make(who)).body.secret
  await core.db.user.update({ where: { id: who.id }, data: { suspendedAt: new Date() } })
  expect(await statusWith(other)).toBe(401)
})

test('another’s token is not there, whether it exists or not', async () => {
  const owner = await core.person()
  const other = await core.person()
  const { token, secret } = (await make(owner)).body
  const theirs = await other.send(`DELETE /tokens/${token.id}`)
  const nobodys = await other.send('DELETE /tokens/01900000-0000-7000-8000-000000000000')
  expect([theirs.status, theirs.body['code']]).toEqual([404, 'not_found'])
  expect([nobodys.status, nobodys.body['code']]).toEqual([404, 'not_found'])
  expect(await statusWith(secret)).toBe(200)
})

test('its use is noted at most once a minute', async () => {
  const who = await core.person()
  const { secret, token } = (await make(who)).body
  const usedAt = async () =>
    (await core.db.apiToken.findUniqueOrThrow({ where: { id: token.id } })).lastUsedAt?.getTime()
  await statusWith(secret)
  const first = await usedAt()
  core.clock.offset = 30_000
  await statusWith(secret)
  expect(await usedAt()).toBe(first)
  core.clock.offset = 61_000
  await statusWith(secret)
  expect(await usedAt()).toBeGreaterThan(first ?? Infinity)
})

test('twenty at a time, simultaneous requests included', async () => {
  const who = await core.person()
  const statuses = (await Promise.all(Array.from({ length: 23 }, () => make(who)))).map(({ status }) => status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(20)
  expect(statuses.filter((status) => status === 409)).toHaveLength(3)
})

test.each([
  ['more than a year', { name: 'x', scope: 'read', expiresInDays: 366 }],
  ['no end', { name: 'x', scope: 'read' }],
  ['another scope', { name: 'x', scope: 'admin', expiresInDays: 1 }],
  ['somebody else', { name: 'x', scope: 'read', expiresInDays: 1, userId: '01900000-0000-7000-8000-000000000000' }],
])('%s is refused', async (_, body) => {
  const who = await core.person()
  expect((await who.send('POST /tokens', { body })).status).toBe(400)
})

test('the same idempotency key does not give a secret twice', async () => {
  const who = await core.person()
  const body = { name: 'Sync', scope: 'read', expiresInDays: 1 }
  const headers = { 'idempotency-key': 'k1' }
  const secrets = [
    await who.send<Made>('POST /tokens', { body, headers }),
    await who.send<Made>('POST /tokens', { body, headers }),
  ]
  expect(secrets[0]?.body.secret).not.toBe(secrets[1]?.body.secret)
  expect(await core.db.idempotencyRecord.count({ where: { actorId: who.id } })).toBe(0)
})
