import { describe, expect, it } from 'vitest'
import { PLATFORM_KEY, testKey } from '../launch/testing/signing.ts'
import { KeySet, KEYS_MAX } from './key-set.ts'

const { jwk } = PLATFORM_KEY
const set = (...keys: readonly unknown[]) => KeySet.parse(JSON.stringify({ keys }))

describe('attack 5: no key set', () => {
  it.each(['', '<!doctype html>', 'null', '[]', '7', '{}', '{"keys": {}}', '{"keys": "a"}', '{"keys": null}'])(
    '%j',
    (text) => {
      expect(KeySet.parse(text)).toBeNull()
    },
  )

  it('of more keys than anybody has', () => {
    expect(set(...Array.from({ length: KEYS_MAX }, (_, i) => ({ ...jwk, kid: String(i) })))).not.toBeNull()
    expect(set(...Array.from({ length: KEYS_MAX + 1 }, (_, i) => ({ ...jwk, kid: String(i) })))).toBeNull()
    expect(set(...Array.from({ length: 10_000 }, () => ({})))).toBeNull()
  })
})

describe('attack 5: a key that is left out', () => {
  const n = 'x'.repeat(1_367)
  it.each([
    ['for encryption', { ...jwk, use: 'enc' }],
    ['of another algorithm', { ...jwk, alg: 'RS512' }],
    ['of an algorithm with a shared secret', { kty: 'oct', kid: jwk.kid, k: 'c2VjcmV0', alg: 'HS256' }],
    ['of a curve', { kty: 'EC', crv: 'P-256', kid: jwk.kid, x: 'x', y: 'y' }],
    ['not to verify with', { ...jwk, key_ops: ['encrypt'] }],
    ['so large that checking it is an attack', { ...jwk, n }],
    ['with an exponent so large that checking it is an attack', { ...jwk, e: jwk.n }],
    ['without a name', { ...jwk, kid: undefined }],
    ['with a name that is no text', { ...jwk, kid: 7 }],
    ['that is no object', 'platform-key'],
    ['that is null', null],
  ])('%s', (_title, key) => {
    expect(set(key)?.has('platform-key')).toBe(false)
  })
})

describe('attack 5: a weak key', () => {
  const weak = testKey('platform-key', 512).jwk
  const padded = Buffer.concat([Buffer.alloc(192), Buffer.from(weak.n!, 'base64url')]).toString('base64url')

  it.each([
    ['of 512 bits', weak],
    ['of 512 bits, as long as one of 2048 by zeros in front', { ...weak, n: padded }],
    ['of 1024 bits', testKey('platform-key', 1024).jwk],
    ['of no bits at all', { ...jwk, n: '!'.repeat(342) }],
  ])('%s', async (_title, key) => {
    expect(await set(key)?.get('platform-key')).toBeNull()
  })
})

describe('a key that is found', () => {
  it('without what it may leave unsaid', async () => {
    const { kty, n, e, kid } = jwk
    expect(await set({ kty, n, e, kid })?.get('platform-key')).not.toBeNull()
  })

  it('by its name alone: the set has no other properties', async () => {
    for (const kid of ['__proto__', 'constructor', 'has', '']) expect(await set(jwk)?.get(kid)).toBeNull()
    expect(await set({ ...jwk, kid: '__proto__' })?.get('__proto__')).not.toBeNull()
  })

  it('of two of one name, the first that is good', async () => {
    const other = testKey('platform-key')
    const key = await set({ ...jwk, use: 'enc' }, jwk, other.jwk)?.get('platform-key')
    expect((await crypto.subtle.exportKey('jwk', key!)).n).toBe(jwk.n)
  })

  it('is imported once, and has nothing private even if the platform published it', async () => {
    const keys = set({ ...jwk, ...(PLATFORM_KEY.privateKey.export({ format: 'jwk' }) as object) })
    const key = await keys?.get('platform-key')
    expect(key?.type).toBe('public')
    expect(await keys?.get('platform-key')).toBe(key)
  })
})
