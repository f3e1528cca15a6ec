import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCore, type TestCore } from '../test-support.ts'

let core: TestCore
beforeAll(async () => {
  core = await openCore()
})
afterAll(() => core.close())

const PASSWORD = 'correct horse battery'
let addresses = 0
/** Each test its own address, so that the limiter of one does not reach into another. */
const address = () => `198.51.100.${++addresses}`

const signIn = (username: string, password: string, more: object = {}, ip = address()) =>
  core.send<{ accessToken: string; refreshToken?: string; expiresIn: number; user: { id: string } }>(
    'POST /auth/sign-in',
    {
      body: { username, password, ...more },
      ip,
    },
  )

test('a right password gives an access token that works, and a refresh token that scripts cannot read', async () => {
  const claire = await core.person({
    username: 'claire',
    givenName: 'Claire',
    familyName: 'Vasseur',
    password: PASSWORD,
  })
  const answer = await signIn('claire', PASSWORD)
  expect(answer.status).toBe(200)
  expect(answer.body).toEqual({
    accessToken: expect.any(String),
    expiresIn: 600,
    user: expect.objectContaining({ id: claire.id, name: 'Claire Vasseur', theme: 'system', language: null }),
  })
  expect(answer.cookies).toEqual([
    expect.objectContaining({
      name: '__Host-guichet',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: 7 * 86_400,
    }),
  ])
  expect(answer.cookies[0]).not.toHaveProperty('domain')
  const session = await core.send('GET /auth/session', { bearer: answer.body.accessToken })
  expect(session.body).toEqual({ user: answer.body.user, capabilities: [] })
  expect(session.headers.etag).toBe('"1"')
})

test('in memory: the refresh token is in the body and nowhere else', async () => {
  await core.person({ username: 'frame', password: PASSWORD })
  const answer = await signIn('frame', PASSWORD, { keep: 'memory' })
  expect(answer.body.refreshToken).toMatch(/^[\w-]{43}$/)
  expect(answer.cookies).toEqual([])
})

test('names are the same whatever their case and composition, passwords whatever their composition', async () => {
  const password = 'Éléphant ﬁn'
  await core.person({ username: 'élodie', password })
  expect((await signIn(' E\u0301LODIE ', password.normalize('NFKD'))).status).toBe(200)
})

test('somebody unknown, a wrong password, no password here and a suspended person get the same answer', async () => {
  await core.person({ username: 'known', password: PASSWORD })
  await core.person({ username: 'lms-only' })
  const suspended = await core.person({ username: 'suspended', password: PASSWORD })
  await core.db.user.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } })
  const answers = [
    await signIn('known', 'not the password'),
    await signIn('nobody', PASSWORD),
    await signIn('lms-only', PASSWORD),
    await signIn('suspended', PASSWORD),
  ]
  const seen = answers.map(({ status, body, headers, cookies }) => ({
    status,
    body: { ...body, requestId: null },
    cookies,
    length: headers['content-length'],
  }))
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(seen[0]).toMatchObject({ status: 401, body: { code: 'auth.failed' }, cookies: [] })
})

test('somebody unknown costs the time of a password', async () => {
  await core.person({ username: 'timed', password: PASSWORD })
  const timed = async (username: string) => {
    const before = performance.now()
    await signIn(username, 'not the password')
    return performance.now() - before
  }
  // In turn: what else the machine does slows both.
  const times: [number, number][] = []
  for (let i = 0; i < 12; i++) times.push([await timed('timed'), await timed('nobody-at-all')])
  const [known, unknown] = [Math.min(...times.map(([of]) => of)), Math.min(...times.map(([, of]) => of))]
  expect(unknown / known).toBeGreaterThan(0.5)
  expect(unknown / known).toBeLessThan(2)
})

test('guessing is slowed down, whatever X-Forwarded-For says, and the owner still comes in from elsewhere', async () => {
  await core.person({ username: 'target', password: PASSWORD })
  const attacker = address()
  for (let i = 0; i < 10; i++) expect((await signIn('target', `guess ${i}`, {}, attacker)).status).toBe(401)
  const refused = await core.send('POST /auth/sign-in', {
    body: { username: 'TARGET', password: PASSWORD },
    ip: attacker,
    headers: { 'x-forwarded-for': '192.0.2.77' },
  })
  expect(refused).toMatchObject({
    status: 429,
    body: { code: 'rate.limited', params: { retryAfter: expect.any(Number) } },
  })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await signIn('target', PASSWORD)).status).toBe(200)
})

test('simultaneous guesses count as many', async () => {
  await core.person({ username: 'parallel', password: PASSWORD })
  const attacker = address()
  const answers = await Promise.all(
    Array.from({ length: 15 }, (_, i) => signIn('parallel', `guess ${i}`, {}, attacker)),
  )
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
})

test.each([
  ['an unknown field', { username: 'claire', password: PASSWORD, isAdmin: true }],
  ['a password of 257 characters', { username: 'claire', password: 'x'.repeat(257) }],
  ['an object for a name', { username: { not: '' }, password: PASSWORD }],
  ['a NUL', { username: 'claire\u0000', password: PASSWORD }],
])('%s is refused', async (_, body) => {
  expect((await core.send('POST /auth/sign-in', { body, ip: address() })).status).toBe(400)
})

test.each([
  ['none', undefined],
  ['garbage', 'garbage'],
  ['the prefix of a personal token', 'guichet_pat_'],
  ['a token signed by somebody else', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzaWQiOiJ4Iiwic3ViIjoieSJ9.AAAA'],
  ['an unsigned token', 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4Iiwic3ViIjoieSJ9.'],
])('%s opens nothing', async (_, bearer) => {
  expect((await core.send('GET /auth/session', bearer === undefined ? {} : { bearer })).status).toBe(401)
})

test('signing in again ends the session that the browser had', async () => {
  await core.person({ username: 'again', password: PASSWORD })
  const first = await signIn('again', PASSWORD)
  const second = await core.send<{ accessToken: string }>('POST /auth/sign-in', {
    body: { username: 'again', password: PASSWORD },
    headers: { cookie: `__Host-guichet=${first.cookies[0]?.value}` },
    ip: address(),
  })
  expect((await core.send('GET /auth/session', { bearer: first.body.accessToken })).status).toBe(401)
  expect((await core.send('GET /auth/session', { bearer: second.body.accessToken })).status).toBe(200)
})

test('signing in is in the log, by ids only', async () => {
  const who = await core.person({ username: 'logged', password: PASSWORD })
  await signIn('logged', PASSWORD)
  const [event] = await core.db.event.findMany({ where: { actorId: who.id } })
  expect(event).toMatchObject({ type: 'core.session.started', contextId: core.siteId, changes: {} })
})
