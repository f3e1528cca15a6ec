import { workerDatabase } from '@guichet/db/testing/worker-database'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { severable } from '../../../test/severed-database.ts'
import { openThings, type Things } from '../../../test/things.ts'

let things: Things
let person: TestPerson
let way: Awaited<ReturnType<typeof severable>>
const log: string[] = []

beforeAll(async () => {
  way = await severable(await workerDatabase())
  things = await openThings({ databaseUrl: way.url, logLevel: 'info', logStream: { write: (line) => log.push(line) } })
  person = await things.person()
})
afterAll(async () => {
  await things.close()
  await way.cut()
})
beforeEach(() => {
  log.length = 0
})

const defect = (name: string) => person.call(`GET /api/v1/things/defects/${name as 'throws'}`)

describe('what goes wrong inside is a 500 without a word of it', () => {
  test.each(['throws', 'nul', 'check', 'bad-answer', 'unknown-code'])('%s', async (name) => {
    const answer = await defect(name)
    expect(answer).toEqual({
      status: 500,
      headers: expect.objectContaining({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' }),
      body: {
        type: 'urn:guichet:problem:internal',
        title: 'Internal Server Error',
        status: 500,
        code: 'internal',
        requestId: answer.headers['x-request-id'],
      },
    })
    expect(
      log.some((line) => line.includes('"level":50') && line.includes(String(answer.headers['x-request-id']))),
    ).toBe(true)
  })
})

describe('what the database cannot do just now is a 503 that says when to try again', () => {
  test.each(['slow', 'locked', 'read-only'])('%s', async (name) => {
    expect(await defect(name)).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1', 'content-type': 'application/problem+json' },
      body: { code: 'server.unavailable', params: { retryAfter: 1 } },
    })
  })
})

describe('the log', () => {
  test('tells of a refused row without its content, which is somebody’s', async () => {
    await defect('check')
    expect(log.join('')).toContain('"code":"23514"')
    expect(log.join('')).not.toContain('a very private text')
  })

  test('has no token, no query, no body, and no line that a client made', async () => {
    const body = { text: 'a text of a person', unknown: 'password=hunter2' }
    await person.call('POST /api/v1/things/echo?words=secret-of-the-query', {
      body,
      headers: { cookie: 'refresh=secret-cookie', 'user-agent': 'x\u001b[31m' },
    })
    await person.call('GET /api/v1/things/%0d%0a%7b%22level%22%3a60%7d/items?cursor=secret-of-the-query')
    await things.server.inject({ url: '/api/v1/things/mine', headers: { authorization: 'Bearer secret-token' } })
    const all = log.join('')
    for (const secret of ['a text of a person', 'hunter2', 'secret-', 'Bearer', 'eyJ', '\u001b'])
      expect(all, secret).not.toContain(secret)
    for (const line of log) expect(line.trimEnd().split('\n')).toHaveLength(1)
    expect(log.every((line) => (JSON.parse(line) as { level: number }).level < 60)).toBe(true)
  })

  test('tells of each refusal who, what and where', async () => {
    await person.call('PUT /api/v1/things/rule')
    const refused = log.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ msg }) => msg === 'refused')
    expect(refused).toMatchObject({ actor: person.id, code: 'access.denied', route: '/api/v1/things/rule' })
  })
})

describe('without the database', () => {
  const status = async (url: string) => (await things.server.inject({ url })).statusCode

  test('requests are answered 503, the process lives, is not ready; it goes on by itself when the database is back', async () => {
    expect(await status('/readyz')).toBe(200)
    await way.cut()
    for (let i = 0; i < 3; i++) {
      expect(await person.call('GET /api/v1/things/mine')).toMatchObject({
        status: 503,
        headers: { 'retry-after': '1' },
        body: { code: 'server.unavailable' },
      })
    }
    const signIn = await things.server.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      payload: { username: 'x', password: 'y' },
    })
    expect(signIn.statusCode).toBe(503)
    expect(await status('/healthz')).toBe(200)
    expect(await status('/readyz')).toBe(503)
    const { password } = new URL(way.url)
    if (password !== '') expect(log.join('')).not.toContain(password)
    await way.mend()
    expect(await person.call('GET /api/v1/things/mine')).toMatchObject({ status: 200 })
    expect(await status('/readyz')).toBe(200)
  })

  test('connections that broke are replaced: at most what was under way fails, with 503', async () => {
    await person.call('GET /api/v1/things/mine')
    way.sever()
    const answers = await Promise.all(Array.from({ length: 10 }, () => person.call('GET /api/v1/things/mine')))
    expect(answers.every((answer) => answer.status === 200 || answer.status === 503)).toBe(true)
    expect(await person.call('GET /api/v1/things/mine')).toMatchObject({ status: 200 })
  })
})
