import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearerOf } from '../../../test/bearer.ts'
import { ifMatch, openCore, type TestCore } from '../test-support.ts'

let core: TestCore
beforeAll(async () => {
  core = await openCore()
})
afterAll(() => core.close())

const PASSWORD = 'correct horse battery'
const signedIn = async (bearer: string) => (await core.send('GET /auth/session', { bearer })).status === 200

test('language and theme are mine to change, with the version I saw', async () => {
  const who = await core.person()
  const changed = await who.send('PATCH /me', { body: { language: 'fr', theme: 'dark' }, headers: ifMatch(1) })
  expect(changed).toMatchObject({ status: 200, body: { language: 'fr', theme: 'dark', version: 2 } })
  expect(changed.headers.etag).toBe('"2"')
  expect((await core.eventsOn(who.id))[0]).toMatchObject({
    type: 'core.user.updated',
    subjectVersion: 2,
    changes: { language: [null, 'fr'], theme: ['system', 'dark'] },
  })
})

test('without a version 428, with an old one 412 and what it is now', async () => {
  const who = await core.person()
  expect((await who.send('PATCH /me', { body: { theme: 'dark' } })).status).toBe(428)
  await who.send('PATCH /me', { body: { theme: 'dark' }, headers: ifMatch(1) })
  const late = await who.send('PATCH /me', { body: { theme: 'light' }, headers: ifMatch(1) })
  expect(late).toMatchObject({
    status: 412,
    body: { code: 'version.mismatch', current: { theme: 'dark', version: 2 } },
  })
})

test('what is as it was changes no version', async () => {
  const who = await core.person()
  expect((await who.send('PATCH /me', { body: { theme: 'system' }, headers: ifMatch(1) })).body).toMatchObject({
    version: 1,
  })
  expect(await core.eventsOn(who.id)).toEqual([])
})

test.each([
  'id',
  'username',
  'email',
  'givenName',
  'passwordHash',
  'suspendedAt',
  'version',
  'createdAt',
  'isAdmin',
  'constructor',
])('%s is not mine to set here', async (field) => {
  const who = await core.person()
  expect((await who.send('PATCH /me', { body: { [field]: 'x' }, headers: ifMatch(1) })).status).toBe(400)
})

test('a new password ends my other sessions and my tokens, not the session that asks', async () => {
  const who = await core.person({ password: PASSWORD })
  const elsewhere = await bearerOf(core, who.id)
  const token = await who.send<{ secret: string }>('POST /tokens', {
    body: { name: 'Sync', scope: 'read', expiresInDays: 1 },
  })
  expect((await who.send('PUT /me/password', { body: { current: PASSWORD, new: 'another password' } })).status).toBe(
    204,
  )
  expect(await signedIn(elsewhere)).toBe(false)
  expect(await signedIn(token.body.secret)).toBe(false)
  expect(await signedIn(who.bearer)).toBe(true)
  const signIn = (password: string) =>
    core.send('POST /auth/sign-in', { body: { username: who.username, password }, ip: '192.0.2.9' })
  expect((await signIn(PASSWORD)).status).toBe(401)
  expect((await signIn('another password')).status).toBe(200)
})

test('tokens stay when I say so', async () => {
  const who = await core.person({ password: PASSWORD })
  const token = await who.send<{ secret: string }>('POST /tokens', {
    body: { name: 'Sync', scope: 'read', expiresInDays: 1 },
  })
  await who.send('PUT /me/password', { body: { current: PASSWORD, new: 'another password', keepTokens: true } })
  expect(await signedIn(token.body.secret)).toBe(true)
})

test.each([
  ['the wrong current one', { current: 'not it at all', new: 'another password' }, 403, 'auth.password_wrong'],
  ['seven characters', { current: PASSWORD, new: '1234567' }, 400, 'request.invalid'],
  ['257 characters', { current: PASSWORD, new: 'x'.repeat(257) }, 400, 'request.invalid'],
  ['my username', { current: PASSWORD, new: 'MARGUERITE' }, 422, 'auth.password_personal'],
  ['what everybody tries', { current: PASSWORD, new: 'azertyuiop' }, 422, 'auth.password_common'],
])('%s is refused', async (_, body, status, code) => {
  const who = await core.person({ password: PASSWORD, username: 'marguerite' })
  expect(await who.send('PUT /me/password', { body, ip: '192.0.2.10' })).toMatchObject({ status, body: { code } })
  await core.db.user.delete({ where: { id: who.id } })
})

test('whoever sits at my screen cannot guess the current one for ever', async () => {
  const who = await core.person({ password: PASSWORD })
  const statuses: number[] = []
  for (let i = 0; i < 11; i++) {
    statuses.push(
      (
        await who.send('PUT /me/password', {
          body: { current: `guess ${i}`, new: 'another password' },
          ip: '192.0.2.11',
        })
      ).status,
    )
  }
  expect(statuses).toEqual([...Array<number>(10).fill(403), 429])
})

test('nobody in: 401', async () => {
  expect((await core.send('PATCH /me', { body: { theme: 'dark' }, headers: ifMatch(1) })).status).toBe(401)
  expect((await core.send('PUT /me/password', { body: { current: PASSWORD, new: 'another password' } })).status).toBe(
    401,
  )
})
