import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { CompactSign, type JWK } from 'jose'

/** A key as a platform has one. */
export interface TestKey {
  readonly kid: string
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
  readonly jwk: JWK
}

export function testKey(kid: string, modulusLength = 2048): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength })
  const jwk = { ...(publicKey.export({ format: 'jwk' }) as JWK), kid, alg: 'RS256', use: 'sig' }
  return { kid, publicKey, privateKey, jwk }
}

/** Costly to make, so there is one of each for all tests. The attacker's has the name of the platform's. */
export const PLATFORM_KEY = testKey('platform-key')
export const ATTACKERS_KEY = testKey('platform-key')

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const encoded = (value: unknown) => Buffer.from(json(value)).toString('base64url')

export const signToken = (claims: unknown, header: { alg: string; kid?: string }, key: KeyObject): Promise<string> =>
  new CompactSign(json(claims)).setProtectedHeader(header).sign(key)

/** For headers that no library signs. */
export function signByHand(claims: unknown, header: unknown, key: KeyObject): string {
  const signed = `${encoded(header)}.${encoded(claims)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`
}

export const unsigned = (claims: unknown, header: unknown): string => `${encoded(header)}.${encoded(claims)}.`
