import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONFIGURATION, MESSAGE, SCOPE } from '../claims.ts'
import type { Exchange, Send } from '../send.ts'
import { nodeSend } from '../testing/node-send.ts'
import { startPlatform, type MockPlatform } from '../testing/platform/start.ts'
import type { Switches } from '../testing/platform/switches.ts'
import { faultsOf } from '../testing/tool.ts'
import { changesOf } from './changes.ts'
import type { PlatformConfiguration } from './configuration.ts'
import { fetchConfiguration } from './fetch-configuration.ts'
import { platformOf, register } from './register.ts'
import { registrationRequest } from './request.ts'
import type { ToolDescription } from './tool.ts'

let platform: MockPlatform
beforeAll(async () => void (platform = await startPlatform()))
afterAll(() => platform.close())

const RULES = { loopbackHttp: true }

const tool: ToolDescription = {
  name: 'Guichet',
  names: { fr: 'Guichet', en: 'Guichet' },
  description: 'Tickets of a course',
  origin: 'https://tool.test',
  loginUrl: 'https://tool.test/lti/login',
  launchUrl: 'https://tool.test/lti/launch',
  jwksUrl: 'https://tool.test/lti/jwks',
  logoUrl: 'https://tool.test/logo.svg',
  clientUrl: null,
  policyUrl: null,
  termsUrl: null,
  contacts: [],
  claims: ['sub', 'name', 'email', 'picture'],
  scopes: [SCOPE.namesRoles, SCOPE.score, 'https://canvas.instructure.com/lti/everything'],
  custom: { context_history: '$Context.id.history', unknown: '$Canvas.course.id', plain: 'a' },
  messages: [
    { type: MESSAGE.resourceLink, label: 'Tickets', placements: ['ContentArea', 'course_navigation'] },
    { type: MESSAGE.deepLinking, label: 'Tickets', placements: [] },
    { type: 'LtiContextCopyNotice', label: 'Copies', placements: [] },
  ],
}

const invitation = (token: string | null = platform.registrations.invite()) => ({
  configurationUrl: platform.urls.configuration,
  token,
})

async function configuration(): Promise<PlatformConfiguration> {
  const read = await fetchConfiguration(nodeSend, invitation(), RULES)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

/** The platform with these switches, for as long as `work` takes. */
async function turned<T>(switches: Partial<Switches>, work: () => Promise<T>): Promise<T> {
  const usual = { ...platform.switches }
  Object.assign(platform.switches, switches)
  try {
    return await work()
  } finally {
    Object.assign(platform.switches, usual)
  }
}

test('a platform registers the tool, and is kept', async () => {
  const { token } = invitation()
  const said = await configuration()
  const answer = await register(nodeSend, tool, said, token)
  expect(answer).toMatchObject({ ok: true, value: { deploymentId: '1', scopes: [SCOPE.namesRoles, SCOPE.score] } })
  if (!answer.ok) return
  const kept = platformOf(said, answer.value)
  expect(kept).toEqual(platform.tools.get(answer.value.clientId)!.platform)
  expect(faultsOf(platform)).toEqual([])
})

test('only what the platform has is asked for', async () => {
  const wanted = registrationRequest(tool, await configuration())
  expect(wanted.scope).toBe(`${SCOPE.namesRoles} ${SCOPE.score}`)
  expect(wanted[CONFIGURATION.tool]).toMatchObject({
    domain: 'tool.test',
    claims: ['sub', 'name', 'email'],
    custom_parameters: { context_history: '$Context.id.history', plain: 'a' },
    messages: [{ type: MESSAGE.resourceLink, placements: ['ContentArea'] }, { type: MESSAGE.deepLinking }],
  })
  expect(wanted).toMatchObject({ 'client_name#fr': 'Guichet', logo_uri: 'https://tool.test/logo.svg' })
  expect(wanted).not.toHaveProperty('tos_uri')
})

test('Canvas wants its token for reading, too, and gives no deployment', async () => {
  await turned({ configurationNeedsToken: true, registersDeployment: false }, async () => {
    expect(await fetchConfiguration(nodeSend, invitation(null), RULES)).toEqual({ ok: false, error: 'status' })
    const { token } = invitation()
    const answer = await register(nodeSend, tool, await configuration(), token)
    expect(answer).toMatchObject({ ok: true, value: { deploymentId: null } })
  })
})

test('Brightspace says what assertions are addressed to', async () => {
  const audience = 'https://api.brightspace.com/auth/token'
  const theirs = { token_endpoint: 'https://auth.brightspace.com/core/connect/token' }
  await turned({ tokenAudience: audience, configuration: theirs }, async () => {
    expect((await configuration()).tokenAudience).toBe(audience)
  })
})

test.each<[string, Partial<Switches>, string]>([
  ['the issuer of another host', { configuration: { issuer: 'https://moodle.school.test' } }, 'issuer_of_another_host'],
  [
    'the issuer of a cloud, and keys of its own',
    { configuration: { issuer: 'https://canvas.instructure.com' } },
    'keys_of_another_host',
  ],
  [
    'a registration elsewhere',
    { configuration: { registration_endpoint: 'https://evil.test/r' } },
    'registration_endpoint_elsewhere',
  ],
])('attack 15: a configuration with %s is refused', async (_, switches, fault) => {
  await turned(switches, async () => {
    expect(await fetchConfiguration(nodeSend, invitation(), RULES)).toEqual({ ok: false, error: fault })
  })
})

test.each([
  'http://lms.test/openid-configuration',
  'http://169.254.169.254/latest',
  'file:///etc/passwd',
  'https://a:b@lms.test/',
  'javascript:alert(1)',
  '',
])('attack 9: nothing is fetched from %s', async (configurationUrl) => {
  const sent: Exchange[] = []
  const send: Send = (exchange) => {
    sent.push(exchange)
    return nodeSend(exchange)
  }
  expect(await fetchConfiguration(send, { configurationUrl, token: 't' }, RULES)).toEqual({ ok: false, error: 'url' })
  expect(sent).toEqual([])
})

test('attack 9: a redirect is not followed with the token', async () => {
  const other = await startPlatform()
  platform.answerNext('configuration', { status: 302, headers: { location: other.urls.configuration } })
  expect(await fetchConfiguration(nodeSend, invitation(), RULES)).toEqual({ ok: false, error: 'redirected' })
  platform.answerNext('registration', { status: 307, headers: { location: other.urls.registration } })
  expect(await register(nodeSend, tool, await configuration(), 't')).toEqual({ ok: false, error: 'redirected' })
  expect(other.requests).toEqual([])
  await other.close()
})

test('attack 9: a configuration of a megabyte is too large', async () => {
  platform.answerNext('configuration', { status: 200, body: 'x'.repeat(1_000_000) })
  expect(await fetchConfiguration(nodeSend, invitation(), RULES)).toEqual({ ok: false, error: 'too_large' })
})

test('attack 15: a token is good for one registration', async () => {
  const { token } = invitation()
  const said = await configuration()
  expect((await register(nodeSend, tool, said, token)).ok).toBe(true)
  expect(await register(nodeSend, tool, said, token)).toEqual({ ok: false, error: 'refused' })
  expect(await register(nodeSend, tool, said, null)).toEqual({ ok: false, error: 'refused' })
})

test('Moodle renews a registration under the same client id', async () => {
  const said = await configuration()
  const first = await register(nodeSend, tool, said, platform.registrations.invite())
  const clientId = first.ok ? first.value.clientId : ''
  const renewed = await register(nodeSend, tool, said, platform.registrations.invite({ clientId }))
  expect(renewed).toMatchObject({ ok: true, value: { clientId } })
})

test('attack 15: an answer that was given to another tool is none of ours', async () => {
  const theirs = { client_id: 'theirs', redirect_uris: ['https://other.test/lti/launch'] }
  platform.answerNext('registration', { status: 200, body: JSON.stringify(theirs) })
  const answer = await register(nodeSend, tool, await configuration(), 't')
  expect(answer).toEqual({ ok: false, error: 'redirect_uris' })
})

test('attack 15: an answer that comes again, with other keys, changes what an administrator has to confirm', async () => {
  const said = await configuration()
  const answer = { clientId: 'c', deploymentId: null, scopes: null, registrationClientUrl: null }
  const known = platformOf(said, answer)
  expect(changesOf(known, platformOf(said, answer))).toEqual([])
  const others = { ...said, jwksUrl: 'https://evil.test/jwks', tokenAudience: 'x' }
  expect(changesOf(known, platformOf(others, answer))).toEqual(['tokenAudience', 'jwksUrl'])
})

test.each([
  [{ status: 200, body: '{}' }, 'client_id'],
  [{ status: 200, body: '{"client_id":""}' }, 'client_id'],
  [{ status: 200, body: '<html>' }, 'client_id'],
  [{ status: 400 }, 'refused'],
  [{ status: 503 }, 'unavailable'],
])('a registration endpoint answers %j', async (answer, fault) => {
  platform.answerNext('registration', answer)
  expect(await register(nodeSend, tool, await configuration(), 't')).toEqual({ ok: false, error: fault })
})

test('a number is as good a client id as a text', async () => {
  platform.answerNext('registration', { status: 200, body: '{"client_id":17,"scope":""}' })
  const answer = await register(nodeSend, tool, await configuration(), 't')
  expect(answer).toMatchObject({ ok: true, value: { clientId: '17', scopes: [] } })
})

test.each<[string, (wanted: Record<string, unknown>) => unknown, string]>([
  ['an application of another type', (wanted) => ({ ...wanted, application_type: 'native' }), 'application_type'],
  ['other grants', (wanted) => ({ ...wanted, grant_types: ['implicit'] }), 'grant_types'],
  ['a scope that was not offered', (wanted) => ({ ...wanted, scope: 'everything' }), 'scope'],
  ['no name', (wanted) => ({ ...wanted, client_name: '' }), 'client_name'],
  ['keys nowhere', (wanted) => ({ ...wanted, jwks_uri: undefined }), 'jwks_uri'],
  ['a launch elsewhere', (wanted) => ({ ...wanted, redirect_uris: ['https://other.test/'] }), 'tool.domain'],
  ['no configuration', (wanted) => ({ ...wanted, [CONFIGURATION.tool]: undefined }), 'tool'],
])('the platform is strict about a registration: %s', async (_, spoil, fault) => {
  const body = JSON.stringify(spoil(registrationRequest(tool, await configuration())))
  const authorization = `Bearer ${platform.registrations.invite()}`
  const headers = { authorization, 'content-type': 'application/json', 'user-agent': 'T/1' }
  const reply = await nodeSend({ method: 'POST', url: platform.urls.registration, headers, body })
  expect(reply.status).toBe(400)
  expect(platform.requests.at(-1)!.faults).toEqual([fault])
})
