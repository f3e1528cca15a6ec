import { createHmac, randomBytes } from 'node:crypto'
import { fastify } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { ACCESS_TOKEN_LIFE, useAccessTokens, type AccessTokens } from './access-tokens.ts'

const SECRET = randomBytes(32)
const CLAIMS = { sid: 'session', sub: 'person' }
let tokens: AccessTokens

beforeAll(async () => {
  tokens = await useAccessTokens(fastify(), SECRET)
})

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as anybody could make it who has the key. */
function forge(
  payload: object,
  { header = { alg: 'HS256', typ: 'JWT' }, secret = SECRET, hash = 'sha256' } = {},
): string {
  const signed = `${encode(header)}.${encode(payload)}`
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`
}

const now = Math.floor(Date.now() / 1000)
const sound = { ...CLAIMS, iss: 'guichet', aud: 'guichet', iat: now, exp: now + 60 }

describe('an access token', () => {
  test('comes back as who it was made for, and lives ten minutes', () => {
    const token = tokens.sign(CLAIMS)
    expect(tokens.verify(token)).toEqual(CLAIMS)
    const { iat, exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      iat: number
      exp: number
    }
    expect(exp - iat).toBe(ACCESS_TOKEN_LIFE)
    expect(tokens.verify(forge(sound))).toEqual(CLAIMS)
  })

  test('past its life says so: refreshing helps', () => {
    expect(tokens.verify(forge({ ...sound, iat: now - 700, exp: now - 100 }))).toBe('expired')
  })

  test.each<[string, string]>([
    ['signed with another key', forge(sound, { secret: randomBytes(32) })],
    ['without a signature', `${encode({ alg: 'none' })}.${encode(sound)}.`],
    ['that says it has none', forge(sound, { header: { alg: 'none', typ: 'JWT' } })],
    ['signed by another algorithm', forge(sound, { header: { alg: 'HS512', typ: 'JWT' }, hash: 'sha512' })],
    ['of another issuer', forge({ ...sound, iss: 'evil' })],
    ['for another audience', forge({ ...sound, aud: 'lti' })],
    ['that never expires', forge({ ...CLAIMS, iss: 'guichet', aud: 'guichet', iat: now })],
    ['without a person', forge({ ...sound, sub: undefined })],
    ['without a session', forge({ ...sound, sid: undefined })],
    ['that is not one', 'a.b.c'],
    ['that is empty', ''],
    ['whose claims were changed', withOtherClaims()],
  ])('%s is none', (_, token) => {
    expect(tokens.verify(token)).toBe('invalid')
  })
})

function withOtherClaims(): string {
  const [header, , signature] = forge(sound).split('.')
  return [header, encode({ ...sound, sub: 'admin' }), signature].join('.')
}
