import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ifMatch, openCore, type TestCore } from '../test-support.ts'

let core: TestCore
let admin: Awaited<ReturnType<TestCore['person']>>

beforeAll(async () => {
  core = await openCore()
  admin = await core.person({ role: 'manager' })
})
beforeEach(() => set({}))
afterAll(() => core.close())

interface Settings {
  readonly values: Readonly<Record<string, unknown>>
  readonly defaults: Readonly<Record<string, unknown>>
  readonly schema: { readonly properties: Readonly<Record<string, unknown>> }
  readonly revision: number
}

const look = async () => (await admin.send<Settings>('GET /settings/core_site')).body
async function set(values: Record<string, unknown>, revision?: number) {
  const headers = ifMatch(revision ?? (await look()).revision)
  return admin.send<Settings>('PUT /settings/core_site', { body: { values }, headers })
}

test('what can be set comes with its schema, what is in force and what is so by default', async () => {
  const { schema, values, defaults } = await look()
  expect(values).toEqual(defaults)
  expect(values).toMatchObject({ name: 'Guichet', language: 'browser', supportContact: null, passwordMin: 8 })
  expect(schema.properties).toMatchObject({
    sessionDays: { type: 'integer', minimum: 1, maximum: 365, default: 30 },
    language: { enum: ['browser', 'fr', 'en'] },
  })
})

test('what is set is told whole, and kept only where it differs from the default', async () => {
  const answer = await set({ name: 'École Jean Moulin', passwordMin: 8 })
  expect(answer).toMatchObject({ status: 200, body: { values: { name: 'École Jean Moulin', sessionDays: 30 } } })
  const row = await core.db.plugin.findUniqueOrThrow({ where: { component: 'core_site' } })
  expect(row.settings).toEqual({ name: 'École Jean Moulin' })
  await set({})
  expect((await look()).values).toMatchObject({ name: 'Guichet' })
})

test('the log tells old and new of what changed, and nothing of what did not', async () => {
  const { revision } = await look()
  await set({ passwordMin: 12, sessionDays: 30 })
  await set({ passwordMin: 12 })
  const row = await core.db.plugin.findUniqueOrThrow({ where: { component: 'core_site' } })
  expect(await core.host.events.of(row.id, { after: revision, limit: 10 })).toMatchObject([
    { type: 'core.settings.changed', actorId: admin.id, changes: { passwordMin: [8, 12] } },
  ])
})

test('bad values are told field by field, and change nothing', async () => {
  const answer = await set({ name: ' ', sessionDays: 0, supportContact: 'javascript:alert(1)', colour: 'red' })
  expect(answer.status).toBe(400)
  expect((answer.body as unknown as { fields: { path: string[]; code: string }[] }).fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ path: ['values', 'name'], code: 'too_small' }),
      expect.objectContaining({ path: ['values', 'sessionDays'], code: 'too_small' }),
      expect.objectContaining({ path: ['values', 'supportContact'], code: 'invalid_format' }),
      expect.objectContaining({ path: ['values', 'colour'], code: 'unknown_field' }),
    ]),
  )
  expect((await look()).values).toMatchObject({ name: 'Guichet' })
})

test('two administrators do not overwrite each other', async () => {
  const { revision } = await look()
  await set({ passwordMin: 10 }, revision)
  const late = await set({ passwordMin: 20 }, revision)
  expect(late).toMatchObject({ status: 412, body: { current: { values: { passwordMin: 10 } } } })
})

test('a component that is not there, or has nothing to set, has no settings', async () => {
  expect((await admin.send('GET /settings/mod_nothing')).status).toBe(404)
})

describe('what is set is in force at once', () => {
  const password = 'agrafe cheval'
  const people = (secret: string) => ({
    username: `u-${Math.random().toString(36).slice(2)}`,
    givenName: 'A',
    familyName: 'B',
    password: secret,
  })

  test('in another process too: how long a password has to be', async () => {
    const other = await openCore()
    const there = await other.person({ role: 'manager' })
    await set({ passwordMin: 16 })
    expect(await there.send('POST /users', { body: people(password) })).toMatchObject({
      status: 422,
      body: { code: 'auth.password_short', params: { minimum: 16 } },
    })
    await set({})
    expect((await there.send('POST /users', { body: people(password) })).status).toBe(201)
    await other.close()
  })

  test('how long a session lives', async () => {
    await set({ sessionIdleDays: 2, sessionDays: 1 })
    const { username } = await core.person({ password: 'quatre cheval agrafe' })
    const body = { username, password: 'quatre cheval agrafe', keep: 'memory' }
    const signed = await core.send<{ refreshToken: string }>('POST /auth/sign-in', { body })
    const renew = () => core.send('POST /auth/refresh', { body: { refreshToken: signed.body.refreshToken } })
    core.clock.offset = 86_400_000 + 1_000
    const late = await renew()
    core.clock.offset = 0
    expect(late).toMatchObject({ status: 401, body: { code: 'auth.session_ended' } })
  })
})
