import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestText, sendRaw } from '../../../test/raw-http.ts'
import { openThings, type Things } from '../../../test/things.ts'

let things: Things
let port: number
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-spa-'))
  const dist = join(folder, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  mkdirSync(join(dist, '.vite'))
  const files = {
    'index.html':
      '<!doctype html><meta property="csp-nonce" nonce="{style-nonce}"><meta name="site" content="{site-data}"><title>the page</title>',
    'favicon.svg': '<svg/>',
    'assets/main-x1.js': 'script',
    'assets/main-x1.js.br': 'br',
    'assets/main-x1.js.gz': 'gz',
    '.built-from': 'a hash',
    '.vite/manifest.json': '{}',
    '.env': 'SECRET=1',
    '../outside.txt': 'outside',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dist, name), content)
  things = await openThings({ webFolder: dist })
  await things.server.listen({ port: 0, host: '127.0.0.1' })
  port = (things.server.server.address() as AddressInfo).port
})
afterAll(async () => {
  await things.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, accept = '*/*', method = 'GET') =>
  sendRaw(port, requestText(`${method} ${path}`, [`Accept: ${accept}`]))

describe('the page', () => {
  test.each(['/', '/courses/1', '/trackers/x/tickets/1?state=open', '/sign-in', '/apis', '/a%20b'])(
    'is at %s, revalidated each time',
    async (path) => {
      const { status, headers, body } = await get(path, 'text/html,*/*;q=0.8')
      expect(status).toBe(200)
      expect(body).toContain('the page')
      expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    },
  )

  test('says what the site is called, whatever that is, and cannot be left by it', async () => {
    const admin = await things.admin()
    const at = '/api/v1/settings/core_site' as const
    const { body } = await admin.call<{ revision: number }>(`GET ${at}`)
    const name = '"><script>alert(1)</script>'
    const headers = { 'if-match': `"${body.revision}"` }
    expect((await admin.call(`PUT ${at}`, { body: { values: { name } }, headers })).status).toBe(200)
    const page = await get('/', 'text/html')
    const [, data = ''] = /name="site" content="([^"<>]*)">/.exec(page.body) ?? []
    const unescaped = data.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    expect(JSON.parse(unescaped)).toMatchObject({ name, supportContact: null })
  })

  test('allows style elements by a nonce of this one answer, and scripts by none', async () => {
    const answers = await Promise.all([get('/', 'text/html'), get('/', 'text/html')])
    const nonces = answers.map(({ headers, body }) => {
      const [, nonce = ''] = /nonce="([\w-]{22})"/.exec(body) ?? []
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`)
      expect(headers['content-security-policy']).toContain("script-src 'self';")
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
  })

  test('is not what somebody who asks for JSON gets', async () => {
    expect((await get('/courses/1', 'application/json')).status).toBe(404)
  })

  test.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    expect((await get('/courses/1', 'text/html', method)).status).toBe(404)
  })

  test.each([
    '/api',
    '/api/',
    '/API/v1/me',
    '//api/v1/me',
    '/%61pi/v1/absent',
    '/api%2Fv1',
    '/api%5Cv1',
    '/./api/v1',
    '/assets',
    '/assets/',
    '/assets/main-x0.js',
    '/robots.txt',
    '/index.html',
    '/.well-known/x',
    '/wp-login.php',
  ])('is not at %s', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toBe('application/problem+json')
  })
})

describe('a file', () => {
  test('with a hash in its name is kept for ever', async () => {
    const { status, headers } = await get('/assets/main-x1.js')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
  })

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('goes out as small as a browser that takes %s understands', async (accepted, encoding) => {
    const asked = requestText('GET /assets/main-x1.js', [`Accept-Encoding: ${accepted}`])
    const { headers, body } = await sendRaw(port, asked)
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['vary']).toMatch(/accept-encoding/i)
    expect(headers['content-type']).toContain('javascript')
    expect(body).toBe({ br: 'br', gzip: 'gz' }[encoding ?? ''] ?? 'script')
  })

  test('without one is revalidated', async () => {
    const { headers } = await get('/favicon.svg')
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' })
    expect((await sendRaw(port, requestText('GET /favicon.svg', [`If-None-Match: ${headers['etag']}`]))).status).toBe(
      304,
    )
  })

  test.each([
    '/.built-from',
    '/.env',
    '/.vite/manifest.json',
    '/%2ebuilt-from',
    '/assets/../.built-from',
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/%2e%2e%2foutside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/assets/%2e%2e/%2e%2e/outside.txt',
    '/..%5coutside.txt',
    '/..%c0%afoutside.txt',
    '/%252e%252e%252foutside.txt',
    '/....//outside.txt',
    '//outside.txt',
    '/favicon.svg%00',
    '/favicon.svg%00.js',
    '/favicon.svg/',
    '/FAVICON.SVG',
  ])('that is not for everyone is not served: %s', async (path) => {
    const { status, body } = await get(path)
    expect([400, 404]).toContain(status)
    expect(body).not.toMatch(/outside$|a hash|SECRET|<svg/)
  })
})
