import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLAIM } from '../../../claims.ts'
import { PlatformKeys } from '../../../keys/platform-keys.ts'
import { MemoryStore } from '../../../launch/testing/memory-store.ts'
import { verifyLaunch } from '../../../launch/verify.ts'
import { beginLogin } from '../../../login/begin.ts'
import { readLogin } from '../../../login/read.ts'
import { nodeSend } from '../../node-send.ts'
import { faultsOf, toolOn } from '../../tool.ts'
import { FAMILIES } from '../families.ts'
import { PEOPLE } from '../people.ts'
import { startPlatform, type MockPlatform } from '../start.ts'
import type { LaunchOptions } from './intents.ts'

const ORIGINS = ['https://tool.test']
const LAUNCH_URL = 'https://tool.test/lti/launch'
const RULES = { loopbackHttp: true, origins: ORIGINS }

/** A whole launch, with a test in the browser's place: login, authorization, verification, all by our own core. */
async function launchBy(platform: MockPlatform, options: Partial<LaunchOptions> = {}) {
  const { registered } = await toolOn(platform)
  const form = platform.launchForm({ tool: registered, person: PEOPLE.teacher, ...options })
  const login = readLogin(new URLSearchParams(form.fields), ORIGINS, RULES)
  if (!login.ok) throw new Error(`login: ${login.error.code} ${login.error.parameter}`)
  const begun = beginLogin(login.value, registered.platform, LAUNCH_URL, new Date(), randomBytes)
  const answer = await platform.authorize(begun.url)
  const store = new MemoryStore()
  store.logins.set(begun.state, {
    registration: 'r',
    platform: registered.platform,
    origins: [],
    ...begun.stored,
  })
  store.deployments.set('r 1', { id: '1', tenant: 't', status: 'active', allowsAnonymous: false })
  const request = {
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(answer.fields).toString(),
    secrets: () => [begun.secret],
  }
  const keys = new PlatformKeys(nodeSend, () => new Date())
  const launch = await verifyLaunch(request, RULES, { store, keys, now: () => new Date() })
  return { form, begun, answer, launch }
}

describe.each(Object.entries({ usual: {}, ...FAMILIES }))('%s', (_, family) => {
  let platform: MockPlatform
  beforeAll(async () => void (platform = await startPlatform(family)))
  afterAll(() => platform.close())

  test.each<[string, Partial<LaunchOptions>]>([
    ['a resource link', {}],
    ['a deep link', { message: 'deep-linking' }],
    ['a submission review', { message: 'review', forUser: PEOPLE.student }],
    ['a launch outside of courses', { context: null, person: PEOPLE.student }],
    ['somebody without a role', { person: PEOPLE.nobody }],
  ])('launches %s', async (_, options) => {
    const { launch } = await launchBy(platform, options)
    expect(launch.ok ? 'launched' : launch.error.code).toBe('launched')
    expect(faultsOf(platform)).toEqual([])
  })
})

describe('the platform is strict', () => {
  let platform: MockPlatform
  beforeAll(async () => void (platform = await startPlatform(FAMILIES.celtic)))
  afterAll(() => platform.close())

  async function spoilt(spoil: (params: URLSearchParams) => void) {
    Object.assign(platform.switches, { messageHint: 'json', oneTimeHints: true })
    const { registered } = await toolOn(platform)
    const { fields } = platform.launchForm({ tool: registered, person: PEOPLE.teacher })
    const url = new URL(platform.urls.authorization)
    const params = {
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: registered.clientId,
      redirect_uri: LAUNCH_URL,
      login_hint: fields['login_hint']!,
      lti_message_hint: fields['lti_message_hint']!,
      state: randomUUID(),
      nonce: randomUUID(),
    }
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
    spoil(url.searchParams)
    const answer = await platform.authorize(url.href)
    return { answer, faults: platform.requests.at(-1)!.faults, url: url.href }
  }

  test('what is right is taken, once', async () => {
    const { faults, answer, url } = await spoilt(() => undefined)
    expect(faults).toEqual([])
    expect(answer.action).toBe(`${LAUNCH_URL}?lti_storage_target=_parent`)
    // A message hint is good for one request (Moodle), and a nonce, too.
    expect((await platform.authorize(url)).fields['error']).toBe('invalid_request')
    expect(platform.requests.at(-1)!.faults).toEqual(['nonce', 'hint used'])
  })

  test.each<[string, (params: URLSearchParams) => void, readonly string[]]>([
    ['another redirect URI', (p) => p.set('redirect_uri', `${LAUNCH_URL}?x=1`), ['redirect_uri']],
    ['a client that is not there', (p) => p.set('client_id', 'another'), ['client_id']],
    ['a scope more', (p) => p.set('scope', 'openid profile'), ['scope']],
    ['another response type', (p) => p.set('response_type', 'code'), ['response_type']],
    ['another response mode', (p) => p.set('response_mode', 'query'), ['response_mode']],
    ['a prompt', (p) => p.set('prompt', 'login'), ['prompt']],
    ['no prompt', (p) => p.delete('prompt'), ['prompt']],
    ['another login hint', (p) => p.set('login_hint', '999'), ['hints']],
    ['a message hint that was changed', (p) => p.append('lti_message_hint', 'x'), ['parameter.twice']],
    ['a message hint without its spaces', (p) => p.set('lti_message_hint', '{}'), ['hints']],
    ['no message hint', (p) => p.delete('lti_message_hint'), ['hints']],
    ['no state', (p) => p.delete('state'), ['state']],
    ['a state that can be guessed', (p) => p.set('state', '1'), ['state']],
    ['no nonce', (p) => p.delete('nonce'), ['nonce']],
    ['one value for both', (p) => p.set('nonce', p.get('state')!), ['state is nonce']],
    ['something that nobody knows', (p) => p.set('display', 'page'), ['unknown display']],
    ['a query of its own that was lost', (p) => p.delete('do'), ['own do']],
  ])('about %s', async (_, spoil, expected) => {
    const { faults, answer } = await spoilt(spoil)
    expect(faults).toEqual(expected)
    expect(answer.fields['id_token']).toBeUndefined()
  })

  test('about its session', async () => {
    platform.switches.session = 'lax'
    const { registered } = await toolOn(platform)
    const { form } = await launchBy(platform)
    expect(form.fields['client_id']).toBeTruthy()
    const reply = await fetch(
      `${platform.urls.authorization}&client_id=${registered.clientId}&redirect_uri=${LAUNCH_URL}`,
    )
    expect(await reply.text()).toContain('invalid_request')
    platform.switches.session = 'none'
  })
})

test('two platforms at once know nothing of each other', async () => {
  const [one, other] = await Promise.all([startPlatform(), startPlatform()])
  const launches = await Promise.all([launchBy(one), launchBy(other)])
  expect(launches.map(({ launch }) => launch.ok)).toEqual([true, true])
  expect(one.issuer).not.toBe(other.issuer)
  expect(one.requests.every(({ url }) => url.port === new URL(one.url).port)).toBe(true)
  await Promise.all([one.close(), other.close()])
})

test('for attacks a launch can be signed with anything in it', async () => {
  const platform = await startPlatform()
  const { registered } = await toolOn(platform)
  const claims = platform.claimsOf({ tool: registered, person: PEOPLE.student }, 'nonce')
  const token = await platform.signLaunch(
    { ...claims, [CLAIM.version]: '1.0' },
    { header: { alg: 'HS256', kid: '../../x' }, key: new TextEncoder().encode('k'.repeat(32)) },
  )
  const [header, body] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString())
  expect(JSON.parse(header!)).toMatchObject({ alg: 'HS256', kid: '../../x' })
  expect(JSON.parse(body!)).toMatchObject({ [CLAIM.version]: '1.0', nonce: 'nonce' })
  await platform.close()
})
