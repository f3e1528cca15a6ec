import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCore, ORIGIN, type TestCore } from '../../src/core/test-support.ts'
import { takeSnapshot } from '../authorization/snapshot.ts'

// S13, S15, S19: what proves who one is proves it at its own door only, whole, and no longer than it may.

const PASSWORD = 'quatre cheval agrafe'
const COOKIE = '__Host-guichet'

let core: TestCore
beforeAll(async () => {
  core = await openCore()
})
afterAll(() => core.close())

interface SignedIn {
  readonly accessToken: string
  readonly refreshToken: string
}

async function somebody() {
  const person = await core.person({ password: PASSWORD })
  const signIn = (keep: 'cookie' | 'memory', password = PASSWORD) =>
    core.send<SignedIn>('POST /auth/sign-in', { body: { username: person.username, password, keep }, ip: address() })
  const memory = (await signIn('memory')).body
  const cookie = (await signIn('cookie')).cookies[0]!.value
  const made = await person.send<{ secret: string }>('POST /tokens', {
    body: { name: 'Sync', scope: 'write', expiresInDays: 3 },
  })
  return { ...person, ...memory, cookie, secret: made.body.secret, signIn }
}

let last = 0
const address = () => `198.51.100.${(last = (last + 1) % 250)}`

const bearer = async (token: string) => (await core.send('GET /auth/session', { bearer: token })).status
const refresh = (refreshToken: unknown) => core.send('POST /auth/refresh', { body: { refreshToken } })
const byCookie = (cookie: string) =>
  core.send('POST /auth/refresh', { body: {}, headers: { ...ORIGIN, cookie: `${COOKIE}=${cookie}` } })

describe('a token of one kind', () => {
  test('is none of another: each opens its own door and no other', async () => {
    const { accessToken, refreshToken, cookie, secret } = await somebody()
    const all = { accessToken, refreshToken, cookie, secret, password: PASSWORD }
    const opened: Record<string, string[]> = { bearer: [], refresh: [], cookie: [], password: [] }
    for (const [name, value] of Object.entries(all)) {
      if ((await bearer(value)) === 200) opened['bearer']!.push(name)
      if (name !== 'refreshToken' && name !== 'cookie') {
        if ((await refresh(value.slice(0, 200))).status === 200) opened['refresh']!.push(name)
        if ((await byCookie(value)).status === 200) opened['cookie']!.push(name)
      }
      const attempt = await core.send('POST /auth/sign-in', {
        body: { username: 'nobody-of-that-name', password: value.slice(0, 256) },
        ip: address(),
      })
      if (attempt.status === 200) opened['password']!.push(name)
    }
    expect(opened).toEqual({ bearer: ['accessToken', 'secret'], refresh: [], cookie: [], password: [] })
    expect((await refresh(refreshToken)).status).toBe(200)
    expect((await byCookie(cookie)).status).toBe(200)
  })

  test.each([
    ['nothing', () => ''],
    ['its first half', (token: string) => token.slice(0, token.length / 2)],
    ['all but its last character', (token: string) => token.slice(0, -1)],
    ['one more character', (token: string) => `${token}A`],
    ['other capitals', (token: string) => token.toLowerCase()],
    ['a blank after it', (token: string) => `${token} `],
    ['a wildcard', () => '%'],
    ['the word null', () => 'null'],
    ['a question', () => '{"not":""}'],
  ])('is not proved by %s', async (_, spoil) => {
    const { accessToken, refreshToken, secret } = await somebody()
    // HTTP itself takes the blanks around a header's value away.
    if (spoil('x') !== 'x ') for (const token of [accessToken, secret]) expect(await bearer(spoil(token))).toBe(401)
    expect((await refresh(spoil(refreshToken))).status).toBe(401)
    expect((await refresh(refreshToken)).status).toBe(200)
  })

  test.each([null, [], ['x'], {}, { not: '' }, { contains: '' }, 0, true])(
    'is not proved by %j in a body, which is told as such and ends nothing',
    async (value) => {
      const { accessToken } = await somebody()
      for (const door of ['POST /auth/refresh', 'POST /auth/sign-out'] as const)
        expect((await core.send(door, { body: { refreshToken: value } })).status).toBe(400)
      const guess = { username: 'x', password: value }
      expect((await core.send('POST /auth/sign-in', { body: guess, ip: address() })).status).toBe(400)
      expect(await bearer(accessToken)).toBe(200)
    },
  )
})

describe('at the very next request of every door', () => {
  /** Which doors are open to somebody, each tried once. */
  async function open(who: Awaited<ReturnType<typeof somebody>>, password = PASSWORD): Promise<string[]> {
    const doors = {
      'access token': await bearer(who.accessToken),
      'personal token': await bearer(who.secret),
      'refresh token': (await refresh(who.refreshToken)).status,
      cookie: (await byCookie(who.cookie)).status,
      password: (await who.signIn('memory', password)).status,
    }
    return Object.entries(doors).flatMap(([door, status]) => (status === 200 ? [door] : []))
  }
  const EVERY = ['access token', 'personal token', 'refresh token', 'cookie', 'password']

  test('nothing happened: all are open', async () => {
    expect(await open(await somebody())).toEqual(EVERY)
  })

  test('a suspension has closed them all; letting in again opens those that need no session', async () => {
    const who = await somebody()
    const admin = await core.person({ role: 'manager' })
    const set = (suspended: boolean, version: number) =>
      admin.send(`PUT /users/${who.id}/suspension`, {
        body: { suspended },
        headers: { 'if-match': `"${version}"` },
      })
    expect((await set(true, 1)).status).toBe(200)
    expect(await open(who)).toEqual([])
    expect((await set(false, 2)).status).toBe(200)
    expect(await open(who)).toEqual(['personal token', 'password'])
  })

  test('another password has closed all but the session that chose it', async () => {
    const who = await somebody()
    const changed = await who.send('PUT /me/password', { body: { current: PASSWORD, new: 'agrafe cheval quatre' } })
    expect(changed.status).toBe(204)
    expect(await open(who, PASSWORD)).toEqual([])
    expect(await bearer(who.bearer)).toBe(200)
    expect(await open(who, 'agrafe cheval quatre')).toEqual(['password'])
  })

  test('signing out has closed that session, and no other', async () => {
    const who = await somebody()
    expect((await core.send('POST /auth/sign-out', { body: { refreshToken: who.refreshToken } })).status).toBe(204)
    expect(await open(who)).toEqual(['personal token', 'cookie', 'password'])
  })

  test('a role that was taken is gone, by session and by token, to read and to write', async () => {
    const admin = await core.person({ role: 'manager' })
    const course = await admin.send<{ id: string }>('POST /courses', {
      body: { shortName: `S15-${Date.now()}`, fullName: 'A course', category: null },
    })
    const at = `/courses/${course.body.id}` as const
    const who = await somebody()
    expect((await admin.send(`PUT ${at}/enrolments/${who.id}`, { body: { role: 'editingteacher' } })).status).toBe(200)
    const doors = async () => {
      const answers = []
      for (const token of [who.accessToken, who.secret]) {
        answers.push((await core.send(`GET ${at}`, { bearer: token })).status)
        answers.push((await core.send(`GET ${at}/enrolments`, { bearer: token })).status)
        const rename = { bearer: token, body: { fullName: 'A course' }, headers: { 'if-match': '"1"' } }
        answers.push((await core.send(`PATCH ${at}`, rename)).status)
      }
      return answers
    }
    expect(await doors()).toEqual([200, 200, 200, 200, 200, 200])
    expect((await admin.send(`DELETE ${at}/enrolments/${who.id}`)).status).toBe(204)
    expect(await doors()).toEqual([404, 404, 404, 404, 404, 404])
  })
})

describe('a page of another site, which the browser gives our cookie', () => {
  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'refreshToken='],
    ['a form with parts', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text that is JSON', 'text/plain', '{}'],
    ['no type', '', '{}'],
    ['JSON', 'application/json', '{}'],
    ['no body', null, ''],
  ])('changes nothing with %s', async (_, type, payload) => {
    const { cookie } = await somebody()
    const snapshot = await takeSnapshot(core.db)
    for (const url of ['/api/v1/auth/refresh', '/api/v1/auth/sign-out']) {
      for (const method of ['POST', 'GET', 'HEAD', 'PUT'] as const) {
        const answer = await core.server.inject({
          method,
          url,
          headers: {
            cookie: `${COOKIE}=${cookie}`,
            host: ORIGIN.host,
            origin: 'https://evil.example',
            'x-http-method-override': 'POST',
            ...(type !== null && { 'content-type': type }),
          },
          ...(method === 'POST' && payload !== '' && { payload }),
        })
        expect(answer.statusCode, `${method} ${url}`).toBeGreaterThanOrEqual(400)
        expect(answer.headers['set-cookie']).toBeUndefined()
      }
    }
    expect(await snapshot.changed()).toEqual([])
    expect((await byCookie(cookie)).status).toBe(200)
  })
})
