import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLAIM, SCOPE } from '../../../claims.ts'
import { toolOn, type TestTool } from '../../tool.ts'
import { PEOPLE } from '../people.ts'
import { startPlatform, type MockPlatform } from '../start.ts'
import { keySetFaults } from './key-set.ts'

/** The verifiers of the mock platform, shown to be strict: everything is right but one thing, and that one is named. */
let platform: MockPlatform
let tool: TestTool
beforeAll(async () => {
  platform = await startPlatform()
  tool = await toolOn(platform)
})
afterAll(() => platform.close())

type Spoil = (claims: Record<string, unknown>) => Record<string, unknown>
interface Signing {
  readonly header?: Record<string, unknown>
  readonly key?: CryptoKey
}

const seconds = () => Math.floor(Date.now() / 1000)

async function sign(claims: JWTPayload, { header, key }: Signing = {}): Promise<string> {
  const own = (await importJWK(tool.key.privateJwk, 'RS256')) as CryptoKey
  const usual = { alg: 'RS256', typ: 'JWT', kid: tool.key.kid }
  return new SignJWT(claims).setProtectedHeader({ ...usual, ...header }).sign(key ?? own)
}

const having =
  (changes: Record<string, unknown>): Spoil =>
  (claims) => ({ ...claims, ...changes })
const without = (name: string) => having({ [name]: undefined })
const later = (iat: number, exp: number): Spoil => having({ iat: seconds() + iat, exp: seconds() + exp })

/** What every JWT of a tool has to be. */
const COMMON: readonly (readonly [string, Spoil, string])[] = [
  ['from nobody', without('iss'), 'iss'],
  ['from another', having({ iss: 'client-of-another' }), 'iss'],
  ['for nobody', without('aud'), 'aud'],
  ['for another platform', having({ aud: 'https://other.test' }), 'aud'],
  ['for several', (claims) => ({ ...claims, aud: [claims['aud'], 'https://other.test'] }), 'aud'],
  ['without a beginning', without('iat'), 'times'],
  ['without an end', without('exp'), 'times'],
  ['of half a second', (claims) => ({ ...claims, iat: Number(claims['iat']) + 0.5 }), 'times'],
  ['of the future', later(60, 120), 'iat.future'],
  ['of yesterday', later(-120, 60), 'iat.old'],
  ['ended', later(-30, -1), 'exp.past'],
  ['good for an hour', later(0, 3_600), 'exp.span'],
]

describe('an assertion', () => {
  const claims = () => ({
    iss: tool.registered.clientId,
    sub: tool.registered.clientId,
    aud: platform.urls.token,
    iat: seconds(),
    exp: seconds() + 60,
    jti: randomUUID(),
  })

  async function faults(assertion: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      scope: SCOPE.score,
      ...form,
    })
    const reply = await fetch(platform.urls.token, {
      method: 'POST',
      headers: { 'user-agent': 'T/1', ...headers },
      body,
    })
    const found = platform.requests.at(-1)!.faults
    expect(reply.ok).toBe(found.length === 0)
    return found
  }

  test('that is right is taken', async () => {
    expect(await faults(await sign(claims()))).toEqual([])
  })

  test.each([
    ...COMMON.filter(([, , fault]) => fault !== 'iss'),
    ['about another', having({ sub: 'another' }), 'sub'],
    ['about nobody', without('sub'), 'sub'],
    ['without an id', without('jti'), 'jti'],
    ['with an id that can be guessed', having({ jti: '1' }), 'jti'],
  ] as const)('%s is refused', async (_, spoil, fault) => {
    expect(await faults(await sign(spoil(claims())))).toEqual([fault])
  })

  test('from nobody we know is refused', async () => {
    expect(await faults(await sign(having({ iss: 'another' })(claims())))).toContain('iss')
  })

  test('that comes twice is refused the second time', async () => {
    const assertion = await sign(claims())
    expect(await faults(assertion)).toEqual([])
    expect(await faults(assertion)).toEqual(['jti.again'])
  })

  test.each([
    ['without a key’s name', { header: { kid: undefined } }, ['header.kid', 'header.kid_unknown']],
    ['with the name of no key', { header: { kid: 'another' } }, ['header.kid_unknown']],
    ['without a type', { header: { typ: undefined } }, ['header.typ']],
    ['that names its key’s address', { header: { jku: 'https://evil.test/jwks' } }, ['header.key']],
    ['that brings its key', { header: { jwk: { kty: 'RSA' } } }, ['header.key']],
  ])('%s is refused', async (_, signing, expected) => {
    expect(await faults(await sign(claims(), signing))).toEqual(expected)
  })

  test('signed by another key, by another algorithm, or not at all, is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    expect(await faults(await sign(claims(), { key: privateKey }))).toEqual(['signature'])
    const own = (await importJWK({ ...tool.key.privateJwk, alg: 'PS256' }, 'PS256')) as CryptoKey
    const otherwise = await sign(claims(), { header: { alg: 'PS256' }, key: own })
    expect(await faults(otherwise)).toEqual(['header.alg', 'signature'])
    const [header, body] = (await sign(claims())).split('.')
    expect(await faults(`${header}.${body}.`)).toContain('signature')
    expect(await faults(`${header}.${body}`)).toContain('iss')
  })

  test.each([
    ['of another grant', { grant_type: 'password' }, {}, 'grant_type'],
    ['of another type', { client_assertion_type: 'x' }, {}, 'client_assertion_type'],
    ['with a scope twice', { scope: `${SCOPE.score} ${SCOPE.score}` }, {}, 'scope.twice'],
    ['with a scope of nobody', { scope: 'everything' }, {}, 'scope.not_registered'],
    ['with a secret besides', {}, { authorization: 'Basic YTpi' }, 'authorization'],
    ['from a library', {}, { 'user-agent': 'node' }, 'user-agent'],
    ['as JSON', {}, { 'content-type': 'application/json' }, 'content-type'],
    ['with more than belongs there', { client_secret: 'x' }, {}, 'unknown client_secret'],
  ])('in a request %s is refused', async (_, form, headers, fault) => {
    expect(await faults(await sign(claims()), form, headers as Record<string, string>)).toEqual([fault])
  })
})

describe('an answer to a deep link', () => {
  function open(deepLinking: Record<string, unknown> = {}) {
    platform.switches.deepLinking = deepLinking
    const asked = platform.claimsOf({ tool: tool.registered, person: PEOPLE.teacher, message: 'deep-linking' }, 'n')
    platform.switches.deepLinking = {}
    return asked[CLAIM.deepLinkingSettings] as Record<string, string>
  }

  const item = { type: 'ltiResourceLink', title: 'A tracker', custom: { tracker_id: '1' } }
  const claims = (settings: Record<string, string>) => ({
    iss: tool.registered.clientId,
    aud: platform.issuer,
    iat: seconds(),
    exp: seconds() + 60,
    nonce: randomUUID(),
    [CLAIM.messageType]: 'LtiDeepLinkingResponse',
    [CLAIM.version]: '1.3.0',
    [CLAIM.deploymentId]: tool.registered.deploymentId,
    [CLAIM.contentItems]: [item],
    [CLAIM.data]: settings['data'],
  })

  async function faults(url: string, form: Record<string, string>) {
    const reply = await fetch(url, { method: 'POST', body: new URLSearchParams(form) })
    const found = platform.requests.at(-1)!.faults
    expect(reply.ok).toBe(found.length === 0)
    return found
  }

  async function judge(spoil: Spoil, deepLinking?: Record<string, unknown>) {
    const settings = open(deepLinking)
    return faults(settings['deep_link_return_url']!, { JWT: await sign(spoil(claims(settings))) })
  }

  test('that is right is taken, and so is one that chose nothing', async () => {
    expect(await judge((same) => same)).toEqual([])
    expect(await judge(having({ [CLAIM.contentItems]: [] }))).toEqual([])
    expect(await judge(having({ azp: tool.registered.clientId }))).toEqual([])
  })

  test.each([
    ...COMMON,
    ['for where it is posted to', having({ aud: 'http://127.0.0.1/deep-link-return' }), 'aud'],
    ['without a nonce', without('nonce'), 'nonce'],
    ['with a nonce that can be guessed', having({ nonce: '1' }), 'nonce'],
    ['of somebody else’s', having({ azp: 'another' }), 'azp'],
    ['of another message', having({ [CLAIM.messageType]: 'LtiDeepLinkingRequest' }), 'message_type'],
    ['of another version', having({ [CLAIM.version]: '1.1' }), 'version'],
    ['of another deployment', having({ [CLAIM.deploymentId]: '2' }), 'deployment_id'],
    ['without its deployment', without(CLAIM.deploymentId), 'deployment_id'],
    ['with other data', having({ [CLAIM.data]: 'altered' }), 'data'],
    ['without the data', without(CLAIM.data), 'data'],
    ['without items', without(CLAIM.contentItems), 'items'],
    ['with two', having({ [CLAIM.contentItems]: [item, item] }), 'items.many'],
    [
      'with what was not asked for',
      having({ [CLAIM.contentItems]: [{ type: 'html', html: '' }] }),
      'item.type_not_accepted',
    ],
    ['with what nobody knows', having({ [CLAIM.contentItems]: [{ type: 'resource' }] }), 'item.type'],
    ['with a link to nowhere', having({ [CLAIM.contentItems]: [{ type: 'link' }] }), 'item.url'],
    [
      'with a link that is a script',
      having({ [CLAIM.contentItems]: [{ type: 'link', url: 'javascript:1' }] }),
      'item.url',
    ],
    ['with a title that is none', having({ [CLAIM.contentItems]: [{ ...item, title: 1 }] }), 'item.title'],
    ['with a member of its own', having({ [CLAIM.contentItems]: [{ ...item, tracker: 1 }] }), 'item.member'],
    ['with numbers in custom', having({ [CLAIM.contentItems]: [{ ...item, custom: { id: 1 } }] }), 'item.custom'],
    ['with a grade out of nothing', having({ [CLAIM.contentItems]: [{ ...item, lineItem: {} }] }), 'item.line_item'],
  ] as const)('%s is refused', async (_, spoil, fault) => {
    expect(await judge(spoil)).toEqual([fault])
  })

  test('with data that nobody gave, or a grade that nobody wants, is refused', async () => {
    expect(await judge(having({ [CLAIM.data]: 'mine' }), { data: undefined })).toEqual(['data'])
    const graded = having({ [CLAIM.contentItems]: [{ ...item, lineItem: { scoreMaximum: 1 } }] })
    expect(await judge(graded, { accept_lineitem: false })).toEqual(['item.line_item_not_accepted'])
    expect(await judge(graded)).toEqual([])
  })

  test('with a nonce that was used before is refused', async () => {
    const again = having({ nonce: 'the-same-nonce-as-before' })
    expect(await judge(again)).toEqual([])
    expect(await judge(again)).toEqual(['nonce'])
  })

  test('is taken once, whole, at its own address', async () => {
    const settings = open()
    const url = settings['deep_link_return_url']!
    const JWT = await sign(claims(settings))
    expect(await faults(url.split('?')[0]!, { JWT })).toEqual(['query lost'])
    expect(await faults(url, { JWT, more: '1' })).toEqual(['fields'])
    expect(await faults(url, { jwt: JWT })).toEqual(['fields'])
    expect(await faults(url, { JWT })).toEqual([])
    expect(await faults(url, { JWT: await sign(claims(settings)) })).toEqual(['answered before'])
  })
})

describe('a key set', () => {
  test('of ours is right', () => {
    expect(keySetFaults({ keys: [tool.key.publicJwk] })).toEqual([])
  })

  test.each<[string, (jwk: JWK) => unknown, string]>([
    ['that is a list', (jwk) => [jwk], 'jwks.keys'],
    ['without keys', () => ({ keys: [] }), 'jwks.empty'],
    ['with one name twice', (jwk) => ({ keys: [jwk, jwk] }), 'jwks.kid_twice'],
    ['with a key without a name', (jwk) => ({ keys: [{ ...jwk, kid: undefined }] }), 'jwks.kid'],
    ['with a key without an algorithm', (jwk) => ({ keys: [{ ...jwk, alg: undefined }] }), 'jwks.alg'],
    ['with a key without a use', (jwk) => ({ keys: [{ ...jwk, use: undefined }] }), 'jwks.use'],
    ['with a short key', (jwk) => ({ keys: [{ ...jwk, n: 'AQAB' }] }), 'jwks.size'],
    ['with the private half', () => ({ keys: [tool.key.privateJwk] }), 'jwks.private'],
  ])('%s is refused', (_, spoil, fault) => {
    expect(keySetFaults(spoil(tool.key.publicJwk))).toEqual([fault])
  })

  test('with a key of another kind is refused', async () => {
    const { publicKey } = await generateKeyPair('ES256')
    const jwk = { ...(await exportJWK(publicKey)), kid: '1', alg: 'RS256', use: 'sig' }
    expect(keySetFaults({ keys: [jwk] })).toContain('jwks.kty')
  })
})
