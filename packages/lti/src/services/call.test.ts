import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCOPE } from '../claims.ts'
import type { Exchange, Send } from '../send.ts'
import { nodeSend } from '../testing/node-send.ts'
import { startPlatform, type MockPlatform } from '../testing/platform/start.ts'
import { faultsOf, toolOn } from '../testing/tool.ts'
import { originsOf } from './ports.ts'

let platform: MockPlatform
beforeAll(async () => void (platform = await startPlatform()))
afterAll(() => platform.close())

const ACCEPT = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json'
const members = () =>
  ({ method: 'GET', url: platform.membershipsUrl(), scope: SCOPE.namesRoles, accept: ACCEPT }) as const
const tokens = () => platform.requests.filter(({ endpoint }) => endpoint === 'token').length

test('a token that is refused is replaced, once', async () => {
  const { call, target } = await toolOn(platform)
  expect((await call(target, members())).ok).toBe(true)
  platform.switches.refuseTokenOnce = true
  const before = tokens()
  expect((await call(target, members())).ok).toBe(true)
  expect(tokens() - before).toBe(1)
  expect(faultsOf(platform)).toEqual([])
})

test('a platform that refuses every token is asked twice', async () => {
  const { call, target } = await toolOn(platform)
  platform.answerNext('members', { status: 401 })
  platform.answerNext('members', { status: 401 })
  const before = platform.requests.length
  expect(await call(target, members())).toMatchObject({ ok: false, error: { code: 'unauthorized', retry: false } })
  expect(platform.requests.slice(before).map(({ endpoint }) => endpoint)).toEqual([
    'token',
    'members',
    'token',
    'members',
  ])
})

test.each([
  [{ status: 400 }, { code: 'not_accepted', retry: false }],
  [{ status: 403 }, { code: 'forbidden', retry: false }],
  [{ status: 404 }, { code: 'not_found', retry: false }],
  [{ status: 409 }, { code: 'conflict', retry: false }],
  [
    { status: 302, headers: { location: '/elsewhere' } },
    { code: 'redirected', retry: false },
  ],
  [
    { status: 429, headers: { 'retry-after': '30' } },
    { code: 'unavailable', retry: true, retryAfterSeconds: 30 },
  ],
  [{ status: 500 }, { code: 'unavailable', retry: true, retryAfterSeconds: null }],
  [
    { status: 503, headers: { 'retry-after': 'soon' } },
    { code: 'unavailable', retryAfterSeconds: null },
  ],
  [
    { status: 503, headers: { 'retry-after': '999999999' } },
    { code: 'unavailable', retryAfterSeconds: 86_400 },
  ],
])('a service answers %j', async (answer, failure) => {
  const { call, target } = await toolOn(platform)
  platform.answerNext('members', answer)
  expect(await call(target, members())).toMatchObject({ ok: false, error: { ...failure, status: answer.status } })
})

test('what a platform asks to wait until may be a date', async () => {
  const { call, target } = await toolOn(platform)
  const date = new Date(Date.now() + 60_000).toUTCString()
  platform.answerNext('members', { status: 503, headers: { 'retry-after': date } })
  const reply = await call(target, members())
  expect(reply.ok ? null : reply.error.retryAfterSeconds).toBeGreaterThan(50)
})

/** A network that writes down what is sent. */
function watched() {
  const sent: Exchange[] = []
  const send: Send = (exchange) => {
    sent.push(exchange)
    return nodeSend(exchange)
  }
  return { sent, send }
}

test.each([
  'https://evil.test/members',
  'http://169.254.169.254/latest/meta-data',
  'http://[::ffff:127.0.0.1]:80/',
  'http://2130706433/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'no address',
  '',
])('attack 9: nothing is sent to %s, and no token asked for it', async (url) => {
  const { sent, send } = watched()
  const { call, target } = await toolOn(platform, { send })
  const reply = await call(target, { ...members(), url })
  expect(reply).toMatchObject({ ok: false, error: { code: 'foreign_origin', retry: false } })
  expect(sent).toEqual([])
})

test('attack 9: another port is another origin, and credentials in an address are refused', async () => {
  const { sent, send } = watched()
  const { call, target } = await toolOn(platform, { send })
  const { host, port } = new URL(platform.url)
  for (const url of [
    `http://127.0.0.1:${Number(port) + 1}/members`,
    `http://a:b@${host}/members`,
    `http://a@${host}/`,
  ]) {
    expect(await call(target, { ...members(), url })).toMatchObject({ error: { code: 'foreign_origin' } })
  }
  expect(sent).toEqual([])
})

test('attack 9: a redirect is not followed with the token', async () => {
  const other = await startPlatform()
  const { call, target } = await toolOn(platform)
  platform.answerNext('members', { status: 307, headers: { location: other.membershipsUrl() } })
  expect(await call(target, members())).toMatchObject({ error: { code: 'redirected' } })
  expect(other.requests).toEqual([])
  await other.close()
})

test('origins of what was registered and signed', () => {
  const urls = ['https://lms.test/a', 'https://lms.test:8443/b', null, undefined, 'nothing', 'data:text/plain,x']
  expect([...originsOf(urls)]).toEqual(['https://lms.test', 'https://lms.test:8443'])
})
