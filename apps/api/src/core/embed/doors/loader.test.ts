import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings } from '../../../../test/things.ts'
import { OURS, openSite, type Site } from '../testing/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const hash = `sha384-${createHash('sha384').update('void 0\n').digest('base64')}`

test('pages of any site load the script, and see that it is the one they mean', async () => {
  const { body } = await site.admin.call<{ origin: string; script: { url: string; integrity: string } }>(
    'GET /api/v1/embed/loader',
  )
  expect(body).toEqual({ origin: OURS, script: { url: `${OURS}/embed/loader-1.js`, integrity: hash } })
  for (const [url, cached] of [
    [body.script.url.slice(OURS.length), /immutable/],
    ['/embed/loader.js', /max-age=3600$/],
  ] as const) {
    const { status, headers, html } = await site.get(url)
    expect([status, html]).toEqual([200, 'void 0\n'])
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(headers['cache-control']).toMatch(cached)
  }
})

test.each(['/embed/loader-2.js', '/embed/loader-01.js', '/embed/loader-1.js.map', '/embed/../index.html'])(
  '%s is no such script',
  async (url) => {
    expect((await site.get(url)).html).not.toContain('void 0')
  },
)

test('a server without pages has none, and says so', async () => {
  const bare = await openThings({ webFolder: null })
  const admin = await bare.admin()
  expect((await admin.call('GET /api/v1/embed/loader')).body).toMatchObject({ script: null })
  expect((await bare.server.inject({ url: '/embed/loader.js' })).statusCode).toBe(404)
  await bare.close()
})
