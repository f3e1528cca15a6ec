import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bearerOf } from '../../../test/bearer.ts'
import { requestText, sendRaw, type RawAnswer } from '../../../test/raw-http.ts'
import { openThings, type Things } from '../../../test/things.ts'
import { timeouts } from '../../timeouts.ts'

// What comes over a socket, whole or not: S12, S35, S36, and the last row of reliability.md's A3.

let things: Things
let port: number
let authorization: string

beforeAll(async () => {
  // The real ones would make this suite slow; that they are set is what is tested.
  Object.assign(timeouts, { headers: 400, request: 800, socketCheck: 50 })
  things = await openThings()
  await things.server.listen({ port: 0, host: '127.0.0.1' })
  port = (things.server.server.address() as AddressInfo).port
  authorization = `Authorization: Bearer ${await bearerOf(things, (await things.person()).id)}`
})
afterAll(() => things.close())

const request = (line: string, headers: readonly string[] = [], body = '') =>
  sendRaw(port, requestText(line, headers, body))

function expectProblem(answer: RawAnswer, status: number, code: string): void {
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(answer.body)).toMatchObject({ type: `urn:guichet:problem:${code}`, status, code })
}

describe('a request that takes too long', () => {
  test('to send its headers is closed', async () => {
    expectProblem(await sendRaw(port, 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow:'), 408, 'request.timeout')
  })

  test('to send its body is closed: no socket is held for ever', async () => {
    const head = requestText('POST /api/v1/things/echo', [
      'Content-Type: application/json',
      'Content-Length: 100',
      authorization,
    ])
    expectProblem(await sendRaw(port, `${head}{"text":`), 408, 'request.timeout')
  })
})

describe('what is no sound request', () => {
  test.each([
    [
      'two ways to say its length',
      'POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['two lengths', 'POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a negative length', 'POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
    ['bare line feeds', 'GET /healthz HTTP/1.1\nHost: x\n\n'],
    ['a method that is none', requestText('BREW /healthz')],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['noise', '\u0016\u0003\u0001 hello\r\n\r\n'],
    ['a NUL in a header', requestText('GET /healthz', ['X-A: a\u0000b'])],
  ])('%s: 400', async (_, text) => {
    expectProblem(await sendRaw(port, text), 400, 'request.malformed')
  })

  test('headers without an end: 431', async () => {
    expectProblem(await request('GET /healthz', [`X-Long: ${'x'.repeat(20_000)}`]), 431, 'request.headers_too_large')
  })

  test.each([
    ['Host', ['Host: other.test']],
    ['Authorization', ['Authorization: Bearer a', 'Authorization: Bearer b']],
    ['Content-Type', ['Content-Type: application/json', 'Content-Type: text/plain']],
    ['Origin', ['Origin: http://guichet.test', 'Origin: http://evil.test']],
    ['If-Match', ['If-Match: "1"', 'If-Match: "2"']],
    ['Idempotency-Key', ['Idempotency-Key: a', 'Idempotency-Key: b']],
  ])('%s twice: 400', async (_, headers) => {
    expectProblem(await request('GET /healthz', headers), 400, 'request.malformed')
  })

  test.each(['/api/v1/%', '/api/v1/%zz', '/api/v1/%c0%af', '/%ff'])(
    'an address that cannot be decoded, %s: 400',
    async (path) => {
      expectProblem(await request(`GET ${path}`), 400, 'request.malformed')
    },
  )

  test('a body that says it is longer than it may be is refused before it is sent', async () => {
    const head = requestText('POST /api/v1/things/echo', [
      authorization,
      'Content-Type: application/json',
      'Content-Length: 10000000',
    ])
    expectProblem(await sendRaw(port, head), 413, 'request.too_large')
  })
})

describe('a method', () => {
  test.each(['OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'POST', 'PATCH', 'DELETE'])(
    '%s on an address without it: 405, with those it has',
    async (method) => {
      const answer = await request(`${method} /api/v1/things/mine`, [authorization])
      expectProblem(answer, 405, 'request.method_not_allowed')
      expect(answer.headers['allow']).toBe('GET, HEAD, PUT')
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  test('that a header or the query asks for is not heeded', async () => {
    const answer = await request('GET /api/v1/things/mine?_method=DELETE', [
      'X-HTTP-Method-Override: PUT',
      authorization,
    ])
    expect(answer.status).toBe(400)
    expect((await request('GET /api/v1/things/mine', ['X-HTTP-Method-Override: PUT', authorization])).status).toBe(200)
  })

  test('HEAD on what only changes things: 405', async () => {
    expect((await request('HEAD /api/v1/things/rule', [authorization])).status).toBe(405)
  })
})

describe('headers that only a proxy may set', () => {
  const FORGED = [
    'X-Forwarded-For: 192.0.2.66',
    'X-Forwarded-Host: evil.test',
    'X-Forwarded-Proto: https',
    'Forwarded: for=192.0.2.66;host=evil.test',
    'X-Real-IP: 192.0.2.66',
    'CF-Connecting-IP: 192.0.2.66',
    'X-Remote-User: admin',
  ]

  test('change nothing without TRUST_PROXY', async () => {
    expect(JSON.parse((await request('GET /api/v1/things/open', FORGED)).body)).toEqual({
      ip: '127.0.0.1',
      host: 'guichet.test',
    })
    expect((await request('GET /api/v1/things/mine', FORGED)).status).toBe(401)
  })

  test('are heeded from an address that TRUST_PROXY names, and from no other', async () => {
    const trusting = await openThings({ trustProxy: ['127.0.0.1'] })
    const ask = async (remoteAddress: string) =>
      (
        await trusting.server.inject({
          url: '/api/v1/things/open',
          remoteAddress,
          headers: { 'x-forwarded-for': '192.0.2.66', 'x-forwarded-host': 'guichet.example' },
        })
      ).json<{ ip: string }>()
    expect(await ask('127.0.0.1')).toEqual({ ip: '192.0.2.66', host: 'guichet.example' })
    expect(await ask('192.0.2.1')).toMatchObject({ ip: '192.0.2.1' })
    await trusting.close()
  })
})

describe('every answer', () => {
  test.each(['/api/v1/things/open', '/api/v1/things/mine', '/api/v1/absent', '/healthz', '/api/openapi.json'])(
    '%s has the headers that keep browsers safe, and names no software',
    async (path) => {
      const { headers } = await request(`GET ${path}`)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['x-request-id']).toMatch(/^G-/)
      for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
        expect(headers[name]).toBeUndefined()
    },
  )

  test('of the reference page allows its own scripts by hash, and nothing foreign', async () => {
    const { status, headers } = await request('GET /api/docs/')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+'/)
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|\*|https?:/)
  })
})

test('as many connections as memory has room for', () => {
  expect(things.server.server.maxConnections).toBe(10_000)
})
