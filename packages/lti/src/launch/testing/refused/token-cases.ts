import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { NOW_S, type Claims } from '../claims.ts'
import { ATTACKERS_KEY, PLATFORM_KEY, signByHand, signToken, testKey, unsigned } from '../signing.ts'
import type { RefusedCase } from './refused-case.ts'

const HEADER = { alg: 'RS256', kid: 'platform-key' }
const byHand = (header: object) => (claims: Claims) =>
  signByHand(claims, { ...HEADER, ...header }, PLATFORM_KEY.privateKey)
const byAttacker = (header: object) => (claims: Claims) =>
  signByHand(claims, { ...HEADER, ...header }, ATTACKERS_KEY.privateKey)
const keySet = (...keys: readonly object[]) => ({ body: JSON.stringify({ keys }) })

/** With the public key as the secret: what a verifier falls for that lets the token choose the algorithm. */
function hs256(claims: Claims): string {
  const [signed] = unsigned(claims, { ...HEADER, alg: 'HS256' }).split(/\.$/)
  const secret = PLATFORM_KEY.publicKey.export({ format: 'pem', type: 'spki' })
  return `${signed}.${createHmac('sha256', secret).update(signed!).digest('base64url')}`
}

function es256(claims: Claims): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const [signed] = unsigned(claims, { ...HEADER, alg: 'ES256' }).split(/\.$/)
  const signature = createSign('sha256').update(signed!).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

const WEAK_KEY = testKey('platform-key', 512)
const byWeakKey = (claims: Claims) => signByHand(claims, HEADER, WEAK_KEY.privateKey)
/** As long as a key of 2048 bits, by zeros in front of it. */
const disguised = Buffer.concat([Buffer.alloc(192), Buffer.from(WEAK_KEY.jwk.n!, 'base64url')]).toString('base64url')

export const TOKEN_CASES: readonly RefusedCase[] = [
  ['algorithm', 'none', { token: (claims) => unsigned(claims, { ...HEADER, alg: 'none' }) }],
  ['algorithm', 'None', { token: (claims) => unsigned(claims, { ...HEADER, alg: 'None' }) }],
  ['algorithm', 'HS256 with the public key as its secret', { token: hs256 }],
  ['algorithm', 'RS512 by the right key', { header: { alg: 'RS512' } }],
  ['algorithm', 'PS256 by the right key', { header: { alg: 'PS256' } }],
  ['algorithm', 'ES256', { token: es256 }],
  ['algorithm', 'a list', { token: byHand({ alg: ['RS256'] }) }],
  ['algorithm', 'no token at all', { token: () => 'not a token' }],
  ['algorithm', 'an empty one', { token: () => '' }],
  ['algorithm', 'a token of two segments', { token: (claims) => unsigned(claims, HEADER).replace(/\.$/, '') }],
  ['critical', 'something known to us, which we do not need', { token: byHand({ crit: ['b64'], b64: true }) }],
  ['critical', 'something unknown', { token: byHand({ crit: ['exp'], exp: NOW_S + 60 }) }],
  ['key-set', 'is slow', { keySet: 'timeout' }],
  ['key-set', 'is on an address that is not asked', { keySet: 'refused' }],
  ['key-set', 'is of 50 MB', { keySet: 'too_large' }],
  ['key-set', 'is elsewhere', { keySet: { status: 302, headers: new Headers({ location: 'https://evil.example/' }) } }],
  ['key-set', 'is a page', { keySet: { body: '<!doctype html><title>Maintenance</title>' } }],
  ['key-set', 'is an error', { keySet: { status: 500 } }],
  ['key-set', 'has 10,000 keys', { keySet: keySet(...Array.from({ length: 10_000 }, () => PLATFORM_KEY.jwk)) }],
  ['key', 'no kid', { token: (claims) => signToken(claims, { alg: 'RS256' }, PLATFORM_KEY.privateKey) }],
  ['key', 'a kid of somebody else', { header: { kid: 'another-key' } }],
  ['key', 'a kid that is a path', { header: { kid: '../../../../dev/null' } }],
  ['key', 'a kid that is SQL', { header: { kid: "' UNION SELECT 'secret' --" } }],
  ['key', 'a kid that every object has', { header: { kid: '__proto__' } }],
  ['key', 'a kid that every object has, too', { header: { kid: 'constructor' } }],
  ['key', 'a kid that is no text', { token: byHand({ kid: ['platform-key'] }) }],
  [
    'key',
    'a kid of null, and a key of that name',
    { token: byHand({ kid: null }), keySet: keySet({ ...PLATFORM_KEY.jwk, kid: 'null' }) },
  ],
  ['key', 'a key for encryption', { keySet: keySet({ ...PLATFORM_KEY.jwk, use: 'enc' }) }],
  ['key', 'a key of 512 bits', { token: byWeakKey, keySet: keySet(WEAK_KEY.jwk) }],
  ['key', 'a key of 512 bits in disguise', { token: byWeakKey, keySet: keySet({ ...WEAK_KEY.jwk, n: disguised }) }],
  ['signature', 'by the key of somebody else', { token: byAttacker({}) }],
  ['signature', 'by a key that the token brings', { token: byAttacker({ jwk: ATTACKERS_KEY.jwk }) }],
  [
    'signature',
    'by a key that the token says where to find',
    { token: byAttacker({ jku: 'https://evil.example/jwks' }) },
  ],
  ['signature', 'by a certificate that the token names', { token: byAttacker({ x5u: 'https://evil.example/x.pem' }) }],
  ['signature', 'empty', { token: (claims) => unsigned(claims, HEADER) }],
  [
    'signature',
    'of other claims',
    {
      token: (claims) => {
        const [, , signature] = byHand({})(claims).split('.')
        return unsigned({ ...claims, sub: '1' }, HEADER) + signature!
      },
    },
  ],
]
