import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCOPE } from '../claims.ts'
import { Unsent, type Send } from '../send.ts'
import { faultsOf, toolOn } from '../testing/tool.ts'
import { nodeSend } from '../testing/node-send.ts'
import { startPlatform, type MockPlatform } from '../testing/platform/start.ts'
import { createServiceTokens } from './token.ts'

let platform: MockPlatform
beforeAll(async () => void (platform = await startPlatform()))
afterAll(() => platform.close())

const asked = () => platform.requests.filter(({ endpoint }) => endpoint === 'token').length

test('attack 19: fifty calls at once ask for one token', async () => {
  const { ports, registered } = await toolOn(platform)
  const tokens = createServiceTokens(ports)
  const before = asked()
  platform.switches.tokenDelayMs = 50
  const got = await Promise.all(
    Array.from({ length: 50 }, () => tokens.get(registered.platform, [SCOPE.score, SCOPE.lineItem])),
  )
  platform.switches.tokenDelayMs = 0
  expect(new Set(got.map((one) => (one.ok ? one.value : 'none'))).size).toBe(1)
  expect(got[0]!.ok).toBe(true)
  expect(asked() - before).toBe(1)
  // Scopes are a set.
  await tokens.get(registered.platform, [SCOPE.lineItem, SCOPE.score])
  expect(asked() - before).toBe(1)
  expect(faultsOf(platform)).toEqual([])
})

test('a token is kept until shortly before its end, and one for each set of scopes', async () => {
  const { ports, registered } = await toolOn(platform)
  let now = new Date()
  const tokens = createServiceTokens({ ...ports, now: () => now })
  const before = asked()
  await tokens.get(registered.platform, [SCOPE.score])
  await tokens.get(registered.platform, [SCOPE.namesRoles])
  expect(asked() - before).toBe(2)
  now = new Date(Date.now() + 3_500_000)
  await tokens.get(registered.platform, [SCOPE.score])
  expect(asked() - before).toBe(2)
  now = new Date(Date.now() + 3_550_000)
  await tokens.get(registered.platform, [SCOPE.score])
  expect(asked() - before).toBe(3)
})

test('a token that was dropped late does not take the new one with it', async () => {
  const { ports, registered } = await toolOn(platform)
  const tokens = createServiceTokens(ports)
  const first = await tokens.get(registered.platform, [SCOPE.score])
  tokens.drop(registered.platform, [SCOPE.score], first.ok ? first.value : '')
  const second = await tokens.get(registered.platform, [SCOPE.score])
  tokens.drop(registered.platform, [SCOPE.score], first.ok ? first.value : '')
  expect(await tokens.get(registered.platform, [SCOPE.score])).toEqual(second)
  expect(second).not.toEqual(first)
})

test('two registrations of one platform have tokens of their own', async () => {
  const [one, other] = [await toolOn(platform), await toolOn(platform)]
  const tokens = createServiceTokens(one.ports)
  const others = createServiceTokens(other.ports)
  const a = await tokens.get(one.registered.platform, [SCOPE.score])
  const b = await others.get(other.registered.platform, [SCOPE.score])
  expect(a).not.toEqual(b)
})

test.each([
  ['labels its answer text/html', { tokenContentType: 'text/html' }, true],
  ['says bearer in its own way', { tokenType: 'bEaReR' }, true],
  ['does not say how long it lasts', { tokenLifetime: null }, true],
  ['gives tokens of another kind', { tokenType: 'mac' }, 'malformed'],
  ['grants less than was asked for', { grants: [SCOPE.score] }, 'scope_missing'],
] as const)('a platform that %s', async (_, switches, outcome) => {
  const usual = { ...platform.switches }
  const { ports, registered } = await toolOn(platform)
  Object.assign(platform.switches, switches)
  const token = await createServiceTokens(ports).get(registered.platform, [SCOPE.score, SCOPE.lineItem])
  Object.assign(platform.switches, usual)
  expect(token.ok || token.error.code).toBe(outcome)
})

test.each([
  [{ status: 400 }, { code: 'token_refused', retry: false, status: 400 }],
  [{ status: 401 }, { code: 'token_refused', retry: false, status: 401 }],
  [
    { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    { code: 'token_refused', retry: false },
  ],
  [
    { status: 503, headers: { 'retry-after': '7' } },
    { code: 'unavailable', retry: true, retryAfterSeconds: 7 },
  ],
  [{ status: 429 }, { code: 'unavailable', retry: true, retryAfterSeconds: null }],
  [
    { status: 200, body: '<h1>Maintenance</h1>' },
    { code: 'malformed', retry: true },
  ],
  [{ status: 200, body: '[]' }, { code: 'malformed' }],
  [{ status: 200, body: '{"token_type":"Bearer"}' }, { code: 'malformed' }],
  [{ status: 200, body: '{"token_type":"Bearer","access_token":"a\\r\\nb: c"}' }, { code: 'malformed' }],
])('the token endpoint answers %j', async (answer, failure) => {
  const { ports, registered } = await toolOn(platform)
  const tokens = createServiceTokens(ports)
  platform.answerNext('token', answer)
  expect(await tokens.get(registered.platform, [SCOPE.score])).toMatchObject({ ok: false, error: failure })
  // Nothing of a refusal is kept.
  expect((await tokens.get(registered.platform, [SCOPE.score])).ok).toBe(true)
})

test.each([
  ['refused', { code: 'address_refused', retry: false }],
  ['unreachable', { code: 'unavailable', retry: true }],
  ['timeout', { code: 'unavailable', retry: true }],
  ['too_large', { code: 'too_large', retry: false }],
] as const)('what has no answer (%s) is a failure', async (reason, failure) => {
  const send: Send = () => Promise.reject(new Unsent(reason))
  const { ports, registered } = await toolOn(platform, { send })
  const token = await createServiceTokens(ports).get(registered.platform, [SCOPE.score])
  expect(token).toMatchObject({ ok: false, error: failure })
})

test('Brightspace: assertions are addressed to what the registration says', async () => {
  const brightspace = await startPlatform({ tokenAudience: 'https://api.brightspace.com/auth/token' })
  const { ports, registered } = await toolOn(brightspace)
  expect((await createServiceTokens(ports).get(registered.platform, [SCOPE.score])).ok).toBe(true)
  const usual = { ...registered.platform, tokenAudience: null }
  expect((await createServiceTokens(ports).get(usual, [SCOPE.score])).ok).toBe(false)
  expect(faultsOf(brightspace)).toEqual(['token: aud'])
  await brightspace.close()
})

test('every assertion has an id of its own', async () => {
  const { ports, registered } = await toolOn(platform)
  const again = { ...ports, randomId: () => 'always-the-same-identifier' }
  expect((await createServiceTokens(again).get(registered.platform, [SCOPE.score])).ok).toBe(true)
  const before = platform.requests.length
  expect((await createServiceTokens(again).get(registered.platform, [SCOPE.score])).ok).toBe(false)
  expect(platform.requests.slice(before).flatMap(({ faults }) => faults)).toEqual(['jti.again'])
})

test('surprises are not swallowed', async () => {
  const send: Send = () => Promise.reject(new TypeError('a bug'))
  const { ports, registered } = await toolOn(platform, { send })
  await expect(createServiceTokens(ports).get(registered.platform, [SCOPE.score])).rejects.toThrow('a bug')
  expect(await createServiceTokens({ ...ports, send: nodeSend }).get(registered.platform, [SCOPE.score])).toBeTruthy()
})
