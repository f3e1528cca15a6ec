import { afterAll, beforeAll, expect, test } from 'vitest'
import { ifMatch, openCore, type TestCore } from '../test-support.ts'

let core: TestCore
let admin: Awaited<ReturnType<TestCore['person']>>
beforeAll(async () => {
  core = await openCore()
  admin = await core.person({ role: 'manager' })
})
afterAll(() => core.close())

const PASSWORD = 'correct horse battery'
const NEXT = 'agrafe cheval quatre'

const give = (userId: string, body: object = {}) =>
  admin.send<{ token: string; expiresAt: string }>(`POST /users/${userId}/password-link`, { body })
const look = (token: string) => core.send('POST /auth/password-link', { body: { token } })
const choose = (token: string, password = NEXT) => core.send('POST /auth/password', { body: { token, password } })
const signIn = (username: string, password: string) => core.send('POST /auth/sign-in', { body: { username, password } })

test('somebody made without a password chooses one by the link they are given, once', async () => {
  const made = await admin.send<{ id: string; username: string }>('POST /users', {
    body: { username: 'noemie', givenName: 'Noémie', familyName: 'Arnaud' },
  })
  const link = await give(made.body.id)
  expect(link).toMatchObject({ status: 201, body: { token: expect.stringMatching(/^[\w-]{43}$/) } })
  expect(await look(link.body.token)).toMatchObject({
    status: 200,
    body: { name: 'Noémie Arnaud', username: 'noemie' },
  })
  expect((await choose(link.body.token)).status).toBe(204)
  expect((await signIn('noemie', NEXT)).status).toBe(200)
  for (const again of [await look(link.body.token), await choose(link.body.token)])
    expect(again).toMatchObject({ status: 410, body: { code: 'auth.link_over' } })
  expect((await core.eventsOn(made.body.id)).map(({ type, actorId }) => [type, actorId])).toEqual([
    ['core.user.created', admin.id],
    ['core.user.password_link_given', admin.id],
    ['core.user.password_changed', made.body.id],
  ])
})

test('of several links the last counts; one that has run out does not', async () => {
  const who = await core.person()
  const [first, second] = [(await give(who.id)).body.token, (await give(who.id)).body.token]
  expect((await look(first)).status).toBe(410)
  expect((await look(second)).status).toBe(200)
  core.clock.offset = 8 * 86_400_000
  expect((await choose(second)).status).toBe(410)
  core.clock.offset = 0
})

test('used by two at once, it serves one', async () => {
  const who = await core.person()
  const { token } = (await give(who.id)).body
  const statuses = (await Promise.all([choose(token), choose(token, 'lampe ocre sentier')])).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([204, 410])
})

test('a password that everybody tries is refused, and the link still serves', async () => {
  const who = await core.person()
  const { token } = (await give(who.id)).body
  expect(await choose(token, 'password1')).toMatchObject({ status: 422, body: { code: 'auth.password_common' } })
  expect((await choose(token)).status).toBe(204)
})

test('using it puts out whoever else is in the account: sessions and personal tokens end', async () => {
  const who = await core.person({ username: 'broken.into', password: PASSWORD })
  const made = await who.send<{ secret: string }>('POST /tokens', {
    body: { name: 'Theirs', scope: 'read', expiresInDays: 7 },
  })
  const { token } = (await give(who.id)).body
  expect((await who.send('GET /auth/session')).status).toBe(200)
  expect((await choose(token)).status).toBe(204)
  expect((await who.send('GET /auth/session')).status).toBe(401)
  expect((await core.send('GET /courses', { bearer: made.body.secret })).status).toBe(401)
})

test('with `forget` the password that somebody has stops working at once, and their sessions end', async () => {
  const who = await core.person({ username: 'forgotten', password: PASSWORD })
  expect((await give(who.id)).status).toBe(201)
  expect((await signIn('forgotten', PASSWORD)).status).toBe(200)
  expect((await give(who.id, { forget: true })).status).toBe(201)
  expect((await signIn('forgotten', PASSWORD)).status).toBe(401)
  expect((await who.send('GET /auth/session')).status).toBe(401)
})

test('suspending somebody ends their link, and letting them in again does not bring it back', async () => {
  const who = await core.person()
  const { token } = (await give(who.id)).body
  const suspend = (suspended: boolean, version: number) =>
    admin.send(`PUT /users/${who.id}/suspension`, { body: { suspended }, headers: ifMatch(version) })
  await suspend(true, 1)
  expect((await choose(token)).status).toBe(410)
  await suspend(false, 2)
  expect((await choose(token)).status).toBe(410)
  await suspend(true, 3)
  const late = (await give(who.id)).body.token
  expect((await look(late)).status, 'given to somebody suspended').toBe(410)
})

test('nobody gives a link to an account that stands above theirs', async () => {
  const role = await core.db.role.findUniqueOrThrow({ where: { shortName: 'guest' } })
  await core.db.roleOverride.create({
    data: {
      contextId: core.siteId,
      roleId: role.id,
      capability: 'core/user:manage',
      permission: 'allow',
      setAt: new Date(),
    },
  })
  const clerk = await core.person({ role: 'guest' })
  expect(await clerk.send(`POST /users/${admin.id}/password-link`, { body: {} })).toMatchObject({
    status: 403,
    body: { code: 'core.role.above_yours' },
  })
  expect(await clerk.send(`DELETE /users/${admin.id}/sessions`)).toMatchObject({
    status: 403,
    body: { code: 'core.role.above_yours' },
  })
})
