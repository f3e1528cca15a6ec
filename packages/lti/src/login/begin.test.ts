import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Platform } from '../platform.ts'
import { beginLogin, bindingCookie, LOGIN_LIFETIME_MS } from './begin.ts'
import { hashOf, isSecretOf } from './secret.ts'

const NOW = new Date('2026-11-30T10:00:00Z')

const PLATFORM: Platform = {
  issuer: 'https://school.example',
  clientId: 'our-client',
  authorizationEndpoint: 'https://school.example/auth.php',
  tokenEndpoint: 'https://school.example/token.php',
  tokenAudience: null,
  jwksUrl: 'https://school.example/certs.php',
  family: null,
  trustedAudiences: [],
}

const LOGIN = {
  issuer: PLATFORM.issuer,
  clientId: null,
  deploymentId: null,
  loginHint: '42',
  messageHint: null,
  storageTarget: null,
}

const begin = () => beginLogin(LOGIN, PLATFORM, 'https://tracker.example/lti/launch', NOW, randomBytes)

it('state, nonce and secret are of 256 bits, and none says anything of another', () => {
  const { state, secret, stored } = begin()
  expect(new Set([state, secret, stored.nonce]).size).toBe(3)
  for (const one of [state, secret, stored.nonce]) expect(one).toMatch(/^[\w-]{43}$/)
})

it('state and nonce go through the platform; the secret does not', () => {
  const { state, secret, url, stored } = begin()
  const asked = new URL(url).searchParams
  expect(asked.get('state')).toBe(state)
  expect(asked.get('nonce')).toBe(stored.nonce)
  expect(url).not.toContain(secret)
})

it('of state and secret we keep what can not be used', () => {
  const { state, secret, stored } = begin()
  expect(stored).toEqual({
    stateHash: hashOf(state),
    nonce: stored.nonce,
    secretHash: hashOf(secret),
    expiresAt: new Date(NOW.getTime() + LOGIN_LIFETIME_MS),
  })
  expect(JSON.stringify(stored)).not.toContain(state)
  expect(JSON.stringify(stored)).not.toContain(secret)
})

it('several logins of one browser have a cookie each, which no other host can set', () => {
  const [one, other] = [begin(), begin()]
  expect(one.cookieName).toBe(bindingCookie(one.state))
  expect(one.cookieName).toMatch(/^__Host-lti-[\w-]{43}$/)
  expect(one.cookieName).not.toBe(other.cookieName)
})

it('a secret is known by its hash, and nothing else is', () => {
  const { secret, stored } = begin()
  expect(isSecretOf(secret, stored.secretHash)).toBe(true)
  for (const wrong of ['', stored.secretHash, secret.slice(1), `${secret} `, begin().secret]) {
    expect(isSecretOf(wrong, stored.secretHash)).toBe(false)
  }
  expect(isSecretOf(secret, '')).toBe(false)
})
