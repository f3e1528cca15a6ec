import { globSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bearerOf } from '../bearer.ts'
import { ROOT } from '../conformance/plugins.ts'
import { requestText, sendRaw } from '../raw-http.ts'
import { openThings, type Things } from '../things.ts'

// S26, S28, S36 and S38: what no client library would send, in size, in form and in what it would leave in the log.

let things: Things
let port: number
let bearer: string
let thing: string
const log: string[] = []

beforeAll(async () => {
  things = await openThings({ logLevel: 'trace', logStream: { write: (line) => log.push(line) } })
  await things.server.listen({ port: 0, host: '127.0.0.1' })
  port = (things.server.server.address() as AddressInfo).port
  const admin = await things.admin()
  bearer = await bearerOf(things, admin.id)
  thing = (await things.thing(null)).id
})
afterAll(() => things.close())

const inject = (method: 'GET' | 'POST', url: string, payload?: string) =>
  things.server.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${bearer}`,
      ...(payload !== undefined && { 'content-type': 'application/json' }),
    },
    ...(payload !== undefined && { payload }),
  })

describe('of too much', () => {
  test('a query of a mebibyte is refused before it is read', async () => {
    const answer = await sendRaw(port, requestText(`GET /api/v1/users?matching=${'x'.repeat(1_048_576)}`))
    expect(answer.status).toBe(431)
  })

  test.each([
    ['10,000 filters', (n: number) => Array.from({ length: n }, (_, i) => `f${i}=1`).join('&')],
    ['one filter 10,000 times', (n: number) => Array.from({ length: n }, () => 'matching=a').join('&')],
  ])('%s are refused at once, and told of in few words', async (_, query) => {
    const started = performance.now()
    const answer = await inject('GET', `/api/v1/users?${query(10_000)}`)
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(answer.statusCode).toBe(400)
    expect(answer.payload.length).toBeLessThan(100_000)
  })

  test.each([
    ['unknown fields', `{${Array.from({ length: 9_000 }, (_, i) => `"${i}":0`).join()}}`],
    ['unknown fields, a mebibyte of them', `{${Array.from({ length: 100_000 }, (_, i) => `"${i}":0`).join()}}`],
    ['a list of a mebibyte', `{"username":[${'0,'.repeat(500_000)}0]}`],
    ['lists in a list', `{"username":[${'[],'.repeat(300_000)}0]}`],
  ])('%s: refused at once, by an answer that is shorter than it', async (_, payload) => {
    const started = performance.now()
    const answer = await things.server.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers: { 'content-type': 'application/json' },
      payload,
    })
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(answer.statusCode).toBe(400)
    expect(answer.payload.length).toBeLessThan(Math.min(payload.length, 100_000))
  })

  test.each(['1e9', '1000000000', '0x7f', '-0', '50,50', '٥'])('a page of %s is none', async (limit) => {
    expect((await inject('GET', `/api/v1/users?limit=${encodeURIComponent(limit)}`)).statusCode).toBe(400)
  })

  test('a list has a page of at most 100, whatever it is of', async () => {
    const document = things.server.swagger() as {
      paths: Record<string, Record<string, { parameters?: { name: string; schema?: { maximum?: number } }[] }>>
    }
    const limits = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ parameters = [] }) => parameters.filter(({ name }) => name === 'limit')),
    )
    expect(limits.length).toBeGreaterThan(5)
    expect(limits.filter(({ schema }) => (schema?.maximum ?? Infinity) > 100)).toEqual([])
  })
})

describe('where a word belongs', () => {
  test.each([
    'limit[gt]=1',
    'matching[contains]=a',
    'matching[]=a',
    'matching=a&matching=b',
    'sort=familyName',
    'orderBy=passwordHash',
    'select=passwordHash',
    'fields=password_hash',
    'include=sessions',
    'where={"id":1}',
    'cursor[0]=a',
  ])('%s is refused', async (query) => {
    expect((await inject('GET', `/api/v1/users?${query}`)).statusCode).toBe(400)
  })

  test.each(["' OR 1=1 --", '%', '_', '\\', "'; DROP TABLE core_user; --", '$1', '${id}', "a' UNION SELECT 1"])(
    '%s is looked for as it is',
    async (words) => {
      const answer = await inject('GET', `/api/v1/users?matching=${encodeURIComponent(words)}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.json<{ items: unknown[] }>().items).toEqual([])
    },
  )

  test.each([
    [['name', '01900000-0000-7000-8000-000000000000']],
    [["'; --", "' OR 1=1", "x'"]],
    [[{ not: '' }, 1, null]],
    [[1, 2, 3]],
  ])('the cursor %j is refused', async (values) => {
    const cursor = Buffer.from(JSON.stringify(values)).toString('base64url')
    expect((await inject('GET', `/api/v1/users?cursor=${cursor}`)).statusCode).toBe(400)
  })

  test('no statement is made of text: what Prisma calls unsafe is called nowhere', () => {
    const files = globSync(['apps/api/src/**/*.ts', 'packages/*/src/server/**/*.ts'], { cwd: ROOT })
    const unsafe = files
      .filter((file) => !/\.test\.|\/(testing|invariants)\//.test(file))
      .filter((file) => /RawUnsafe|Prisma\.raw\(|[^.\w]raw\(/.test(readFileSync(join(ROOT, file), 'utf8')))
    expect(unsafe).toEqual([])
  })
})

test.each(['{}', '', 'a=1'])('a body of no type, %j, is not read', async (payload) => {
  const headers = { authorization: `Bearer ${bearer}` }
  const answer = await things.server.inject({ method: 'POST', url: '/api/v1/things/echo', headers, payload })
  expect(answer.statusCode).toBe(payload === '' ? 400 : 415)
})

describe('of two minds about where it ends', () => {
  const hidden = 'GET /healthz HTTP/1.1\r\nHost: hidden\r\n\r\n'
  const chunked = ['Content-Type: application/json', 'Transfer-Encoding: chunked']
  const post = (headers: readonly string[], body: string) =>
    ['POST /api/v1/auth/sign-in HTTP/1.1', 'Host: x', ...headers, '', body].join('\r\n')

  test.each([
    ['a length and chunks', post([...chunked, 'Content-Length: 4'], `0\r\n\r\n${hidden}`)],
    ['chunks and a length', post(['Content-Length: 4', ...chunked], `0\r\n\r\n${hidden}`)],
    ['two lengths', post(['Content-Length: 0', 'Content-Length: 44'], hidden)],
    ['two lengths in one', post(['Content-Length: 0, 44'], hidden)],
    ['a length with a sign', post(['Content-Length: +0'], hidden)],
    ['chunks spelled otherwise', post(['Transfer-Encoding: xchunked'], hidden)],
    ['chunks that are not last', post(['Transfer-Encoding: chunked, identity'], `0\r\n\r\n${hidden}`)],
    ['a blank before the colon', post(['Content-Length : 44'], hidden)],
    ['a header that goes on', post(['X-A: b\r\n Content-Length: 44'], hidden)],
    ['a bare line feed', post(['X-A: b\nContent-Length: 44'], hidden)],
    ['a bare carriage return', post(['X-A: b\rContent-Length: 44'], hidden)],
    ['a chunk of no size', post(chunked, `zz\r\n${hidden}`)],
    ['a chunk of a huge size', post(chunked, `ffffffffffffffffff\r\n${hidden}`)],
    ['a chunk that ends in a line feed', post(chunked, `1\nx\n0\n\n${hidden}`)],
  ])('%s: one refusal, and the connection is closed', async (_, text) => {
    const answer = await sendRaw(port, text)
    expect(answer.status).toBe(400)
    expect(answer.body).not.toContain('HTTP/1.1 200')
    expect(answer.body).not.toContain('"ok"')
  })

  test.each([
    ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a protocol of the future', 'GET /healthz HTTP/3.0\r\nHost: x\r\n\r\n', 400],
    ['TRACE', requestText('TRACE /api/v1/things/open'), 405],
    ['CONNECT', requestText('CONNECT evil.test:443'), 0],
  ])('%s', async (_, text, status) => {
    const answer = await sendRaw(port, text)
    expect(Number.isNaN(answer.status) ? 0 : answer.status).toBe(status)
    expect(answer.body).not.toContain('Host: ')
  })
})

describe('the log', () => {
  test('has a line for each line, whatever is in addresses, names and headers', async () => {
    log.length = 0
    const nasty = ['%0d%0a{"level":60}', '%1b[2J%1b[31m', '%e2%80%a8', '%c2%85', '%00']
    for (const word of nasty) await sendRaw(port, requestText(`GET /api/v1/things/${thing}/items/${word}`))
    await sendRaw(port, requestText('GET /api/v1/things/\u001b[31m'))
    const headers = [
      'User-Agent: \u001b[31mred',
      'X-Forwarded-For: \u001b[31m',
      'Referer: \u009b31m',
      'X-Request-Id: mine',
    ]
    await sendRaw(port, requestText('GET /api/v1/things/open', headers))
    const text = log.join('')
    expect(log.length).toBeGreaterThan(nasty.length)
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/)
    for (const line of log) {
      expect(line.trimEnd().split('\n')).toHaveLength(1)
      expect((JSON.parse(line) as { level: number }).level).toBeLessThan(60)
    }
    expect(text).not.toContain('"mine"')
  })

  test('a name with a line break, or what a terminal obeys, is no name', async () => {
    for (const givenName of ['a\r\nBcc: x', 'a\u001b[31m', 'a\u0085b', 'a\u2028b', 'a\u009b31m']) {
      const body = { username: 'someone', givenName, familyName: 'x' }
      expect((await inject('POST', '/api/v1/users', JSON.stringify(body))).statusCode, givenName).toBe(400)
    }
  })

  test('has no password and no token, at its most talkative', async () => {
    log.length = 0
    const password = 'quatre cheval agrafe'
    const { username } = (
      await inject(
        'POST',
        '/api/v1/users',
        JSON.stringify({ username: 'logged', givenName: 'L', familyName: 'G', password }),
      )
    ).json<{ username: string }>()
    const sent = (url: string, body: object, token: string | null = null, method: 'POST' | 'PUT' = 'POST') =>
      things.server.inject({
        method,
        url: `/api/v1/${url}`,
        headers: {
          'content-type': 'application/json',
          cookie: '__Host-guichet=a-cookie-that-is-secret',
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        payload: JSON.stringify(body),
      })
    const signIn = (wrong = '') => sent('auth/sign-in', { username, password: password + wrong, keep: 'memory' })
    await signIn(' wrong')
    const { accessToken, refreshToken } = (await signIn()).json<{ accessToken: string; refreshToken: string }>()
    const next = (await sent('auth/refresh', { refreshToken })).json<{ refreshToken: string }>()
    const made = await sent('tokens', { name: 'Sync', scope: 'read', expiresInDays: 1 }, accessToken)
    const { secret } = made.json<{ secret: string }>()
    await sent('me/password', { current: password, new: 'agrafe cheval quatre' }, accessToken, 'PUT')
    await sent('me/password', { current: password, new: 'x' }, secret, 'PUT')
    const text = log.join('')
    expect(text).toContain('auth.failed')
    const secrets = [password, 'agrafe cheval', 'a-cookie', accessToken, refreshToken, next.refreshToken, secret]
    for (const word of secrets) expect(text.includes(word), word).toBe(false)
  })
})
