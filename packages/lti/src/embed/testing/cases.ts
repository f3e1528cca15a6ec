import type { EmbedCheckName } from '../checks.ts'
import { TOKEN_MAX } from '../token-checks.ts'
import { ANOTHERS, byKey, NOW_S, PAIRS, SECRET, type Scene } from './scene.ts'
import { bytesOf, signClaims, type Claims } from './tokens.ts'

type Case = readonly [check: EmbedCheckName, what: string, scene: Scene]

const secret = bytesOf(SECRET.value)
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const unsigned = (alg: string) => (claims: Claims) => `${encoded({ alg, kid: SECRET.id })}.${encoded(claims)}.`
const pem = bytesOf(PAIRS.RS256.publicKey.export({ type: 'spki', format: 'pem' }).toString())

/** What no client should come in by, each by the check that is to refuse it (lti.md section 4, as far as it fits a token without a login). */
export const REFUSED_CASES: readonly Case[] = [
  ['size', 'a name of a megabyte', { claims: { name: 'x'.repeat(1_000_000) } }],
  ['size', 'a claim of ours that nobody knows, and that is too long', { claims: { other: 'x'.repeat(TOKEN_MAX) } }],
  ['algorithm', 'none', { token: unsigned('none') }],
  ['algorithm', 'None', { token: unsigned('None') }],
  ['algorithm', 'no token at all', { token: () => 'token' }],
  [
    'algorithm',
    'HS256 by the public key of a client that has one',
    {
      ...byKey('RS256'),
      token: (claims) => signClaims(claims, { alg: 'HS256', kid: 'key-RS256' }, pem),
    },
  ],
  [
    'algorithm',
    'ES256 of a client that signs with RS256',
    {
      ...byKey('RS256'),
      token: (claims) => signClaims(claims, { alg: 'ES256', kid: 'key-ES256' }, PAIRS.ES256.privateKey),
    },
  ],
  [
    'algorithm',
    'HS512 by the right secret',
    {
      token: (claims) => signClaims(claims, { alg: 'HS512', kid: SECRET.id }, bytesOf(SECRET.value.padEnd(64, ' '))),
    },
  ],
  ['critical', 'a header that says it must be understood', { header: { crit: ['b64'], b64: true } }],
  ['key-set', 'keys that can not be fetched', { ...byKey('RS256'), keySet: 'timeout' }],
  ['key-set', 'a page instead of keys', { ...byKey('ES256'), keySet: { body: '<!doctype html>' } }],
  ['key-set', 'a redirect to other keys', { ...byKey('RS256'), keySet: { status: 302 } }],
  ['key', 'no kid', { header: { kid: undefined as never } }],
  [
    'key',
    'the secret of another client',
    {
      token: (claims) => signClaims(claims, { alg: 'HS256', kid: ANOTHERS.id }, bytesOf(ANOTHERS.value)),
    },
  ],
  ['key', 'a kid that is a path', { header: { kid: '../../secret-1' } }],
  ['key', '__proto__', { header: { kid: '__proto__' } }],
  ['key', 'a key for another algorithm', { ...byKey('RS256'), header: { kid: 'key-ES256' } }],
  [
    'signature',
    'another secret under its name',
    {
      token: (claims) => signClaims(claims, { alg: 'HS256', kid: SECRET.id }, bytesOf(ANOTHERS.value)),
    },
  ],
  ['signature', 'none, under the right header', { token: unsigned('HS256') }],
  [
    'signature',
    'a key that the token brings',
    {
      ...byKey('ES256'),
      token: async (claims) => {
        const { publicKey, privateKey } = await crypto.subtle.generateKey(
          { name: 'ECDSA', namedCurve: 'P-256' },
          true,
          ['sign', 'verify'],
        )
        const jwk = await crypto.subtle.exportKey('jwk', publicKey)
        return signClaims(claims, { alg: 'ES256', kid: 'key-ES256', jwk: { kty: 'EC', ...jwk } }, privateKey)
      },
    },
  ],
  [
    'signature',
    'claims that were changed after it',
    {
      token: async (claims) => {
        const [header, , signature] = (await signClaims(claims, { alg: 'HS256', kid: SECRET.id }, secret)).split('.')
        return `${header}.${encoded({ ...claims, sub: 'customer-1' })}.${signature}`
      },
    },
  ],
  ['issuer', 'another client, by the same keys', { claims: { iss: 'client-2' } }],
  ['issuer', 'none', { claims: { iss: undefined } }],
  ['audience', 'somebody else', { claims: { aud: 'https://other.example' } }],
  ['audience', 'us and somebody else', { claims: { aud: ['https://tracker.example', 'https://other.example'] } }],
  ['audience', 'us with a slash', { claims: { aud: 'https://tracker.example/' } }],
  ['issued', 'in ten minutes', { claims: { iat: NOW_S + 600, exp: NOW_S + 660 } }],
  ['issued', 'never', { claims: { iat: undefined } }],
  ['expiry', 'ten minutes ago', { claims: { iat: NOW_S - 660, exp: NOW_S - 600 } }],
  ['expiry', 'a text', { claims: { exp: String(NOW_S + 60) } }],
  ['lifetime', 'a day', { claims: { exp: NOW_S + 86_400 } }],
  ['lifetime', 'more than this client may', { client: { lifetimeSeconds: 30 } }],
  ['not-before', 'in ten minutes', { claims: { nbf: NOW_S + 600 } }],
  ['subject', 'none', { claims: { sub: undefined } }],
  ['subject', 'one with a NUL', { claims: { sub: 'customer\u0000' } }],
  ['subject', 'one of a thousand letters', { claims: { sub: 'x'.repeat(1_000) } }],
  ['subject', 'a number', { claims: { sub: 42 } }],
  ['token-id', 'none', { claims: { jti: undefined } }],
  ['token-id', 'an empty one', { claims: { jti: '' } }],
  ['activity', 'another one', { claims: { tracker: 'activity-2' } }],
  ['activity', 'none', { claims: { tracker: undefined } }],
  [
    'parent-listed',
    'a foreign page',
    {
      claims: { parent_origin: 'https://evil.example' },
      request: { from: 'https://evil.example' },
    },
  ],
  [
    'parent-listed',
    'a page of its host under another port',
    {
      claims: { parent_origin: 'https://shop.example:8443' },
      request: { from: 'https://shop.example:8443' },
    },
  ],
  ['parent', 'another page than it was made for', { request: { from: 'https://www.shop.example' } }],
  ['parent', 'a page that hides where it is', { request: { from: null } }],
  ['parent', 'an opaque page', { request: { from: 'null' } }],
  ['roles', 'none', { claims: { roles: undefined } }],
  ['roles', 'an empty list', { claims: { roles: [] } }],
  ['roles', 'a text', { claims: { roles: 'student' } }],
  ['roles', 'one that there is not', { claims: { roles: ['student', 'admin'] } }],
  ['roles', 'in capitals', { claims: { roles: ['STUDENT'] } }],
  ['roles', 'more than there are', { claims: { roles: Array(6).fill('student') } }],
  ['roles', '__proto__', { claims: { roles: ['__proto__'] } }],
  ['replay', 'a token that was used', { spent: ['token-1'] }],
]
