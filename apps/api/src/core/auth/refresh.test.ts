import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCore, ORIGIN, type TestCore } from '../test-support.ts'

let core: TestCore
beforeAll(async () => {
  core = await openCore()
})
afterAll(() => core.close())
beforeEach(() => {
  core.clock.offset = 0
})

const PASSWORD = 'correct horse battery'
let people = 0

interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
}

async function signedIn(keep: 'cookie' | 'memory' = 'memory') {
  const username = `p${++people}`
  const { id } = await core.person({ username, password: PASSWORD })
  const answer = await core.send<Tokens>('POST /auth/sign-in', {
    body: { username, password: PASSWORD, keep },
    ip: `192.0.2.${people}`,
  })
  return { id, ...answer.body, cookie: answer.cookies[0]?.value ?? '' }
}

const refresh = (refreshToken: string) => core.send<Tokens>('POST /auth/refresh', { body: { refreshToken } })
const refreshByCookie = (cookie: string, headers: Record<string, string> = ORIGIN) =>
  core.send<Tokens>('POST /auth/refresh', { body: {}, headers: { cookie: `__Host-guichet=${cookie}`, ...headers } })
const isIn = async (accessToken: string) =>
  (await core.send('GET /auth/session', { bearer: accessToken })).status === 200
const later = (milliseconds: number) => {
  core.clock.offset += milliseconds
}

test('a refresh token gives a new access token and is replaced', async () => {
  const first = await signedIn()
  const second = await refresh(first.refreshToken)
  expect(second.status).toBe(200)
  expect(second.body.refreshToken).not.toBe(first.refreshToken)
  expect(await isIn(second.body.accessToken)).toBe(true)
  expect((await refresh(second.body.refreshToken)).status).toBe(200)
})

test('two tabs that refresh at once get the same one, and the family does not fork', async () => {
  const { refreshToken } = await signedIn()
  const tabs = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)))
  expect(tabs.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(new Set(tabs.map(({ body }) => body.refreshToken)).size).toBe(1)
  for (const { body } of tabs) expect(await isIn(body.accessToken)).toBe(true)
  later(60_000)
  const next = await refresh(tabs[0]!.body.refreshToken)
  expect(next.status).toBe(200)
})

test('within the grace an older one still leads to the one current token', async () => {
  const first = await signedIn()
  const second = (await refresh(first.refreshToken)).body
  const third = (await refresh(second.refreshToken)).body
  later(9_000)
  expect((await refresh(first.refreshToken)).body.refreshToken).toBe(third.refreshToken)
})

test('after the grace, a replaced one ends the session: the access tokens of both parties die', async () => {
  const stolen = await signedIn()
  const owner = (await refresh(stolen.refreshToken)).body
  later(11_000)
  expect(await refresh(stolen.refreshToken)).toMatchObject({ status: 401, body: { code: 'auth.session_ended' } })
  expect(await isIn(owner.accessToken)).toBe(false)
  expect((await refresh(owner.refreshToken)).status).toBe(401)
  const [ended] = await core.db.event.findMany({ where: { actorId: stolen.id, type: 'core.session.ended' } })
  expect(ended).toMatchObject({ cause: 'token-reused' })
})

test('a session unused for a week ends; one in use, after thirty days', async () => {
  const idle = await signedIn()
  later(7 * 86_400_000 + 1000)
  expect((await refresh(idle.refreshToken)).status).toBe(401)

  let { refreshToken } = await signedIn()
  for (let day = 0; day < 30; day += 6) {
    const next = await refresh(refreshToken)
    expect(next.status, `day ${day}`).toBe(200)
    refreshToken = next.body.refreshToken
    later(6 * 86_400_000)
  }
  expect((await refresh(refreshToken)).status).toBe(401)
})

test('the cookie counts for a page of ours only, and its successor is a cookie again', async () => {
  const { cookie } = await signedIn('cookie')
  for (const headers of [{}, { ...ORIGIN, origin: 'https://evil.example' }, { ...ORIGIN, origin: 'null' }]) {
    expect(await refreshByCookie(cookie, headers)).toMatchObject({ status: 403, body: { code: 'auth.foreign_origin' } })
  }
  const answer = await refreshByCookie(cookie)
  expect(answer.status).toBe(200)
  expect(answer.body).not.toHaveProperty('refreshToken')
  expect(answer.cookies[0]).toMatchObject({ name: '__Host-guichet', httpOnly: true, secure: true, sameSite: 'Strict' })
  expect(answer.cookies[0]?.value).not.toBe(cookie)
})

test.each([
  ['an empty token', { refreshToken: '' }],
  ['an unknown one', { refreshToken: 'x'.repeat(43) }],
])('%s is 401', async (_, body) => {
  expect(await core.send('POST /auth/refresh', { body })).toMatchObject({
    status: 401,
    body: { code: 'auth.session_ended' },
  })
})

test('nothing at all is nobody, which is no failure', async () => {
  const asked: readonly Record<string, string>[] = [{}, ORIGIN, { cookie: '__Host-guichet=' }]
  for (const headers of asked)
    expect(await core.send('POST /auth/refresh', { body: {}, headers })).toMatchObject({ status: 204, cookies: [] })
})

test.each([
  ['a list of tokens', { refreshToken: ['x'] }],
  ['null', { refreshToken: null }],
  ['an unknown field', { refreshToken: 'x', sub: 'me' }],
])('%s is 400', async (_, body) => {
  expect((await core.send('POST /auth/refresh', { body })).status).toBe(400)
})

test('an access token is no refresh token, nor the other way round', async () => {
  const { accessToken, refreshToken } = await signedIn()
  expect((await refresh(accessToken.slice(0, 200))).status).toBe(401)
  expect(await isIn(refreshToken)).toBe(false)
})

test('an access token dies of age, and says that refreshing helps', async () => {
  const { accessToken } = await signedIn()
  expect(await isIn(accessToken)).toBe(true)
  await core.db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
  expect((await core.send('GET /auth/session', { bearer: accessToken })).body).toMatchObject({ code: 'auth.expired' })
})

test('signing out ends the session at once, for every tab, and twice is a success too', async () => {
  const first = await signedIn()
  const second = (await refresh(first.refreshToken)).body
  const signOut = () => core.send('POST /auth/sign-out', { body: { refreshToken: second.refreshToken } })
  expect((await signOut()).status).toBe(204)
  expect(await isIn(first.accessToken)).toBe(false)
  expect((await refresh(second.refreshToken)).status).toBe(401)
  expect((await signOut()).status).toBe(204)
  expect((await core.send('POST /auth/sign-out', { body: {} })).status).toBe(204)
})

test('signing out by cookie takes the cookie away, and not for another site', async () => {
  const { cookie, accessToken } = await signedIn('cookie')
  const signOut = (headers: Record<string, string>) =>
    core.send('POST /auth/sign-out', { body: {}, headers: { cookie: `__Host-guichet=${cookie}`, ...headers } })
  expect((await signOut({ ...ORIGIN, origin: 'https://evil.example' })).status).toBe(403)
  expect(await isIn(accessToken)).toBe(true)
  const answer = await signOut(ORIGIN)
  expect(answer.status).toBe(204)
  expect(answer.cookies[0]).toMatchObject({ name: '__Host-guichet', value: '' })
  expect(await isIn(accessToken)).toBe(false)
})

test('only hashes are kept', async () => {
  const { refreshToken } = await signedIn()
  const rows = await core.db.refreshToken.findMany()
  expect(rows.some(({ hash }) => Buffer.from(hash).toString('base64url') === refreshToken)).toBe(false)
})
