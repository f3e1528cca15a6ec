import { expect, test } from 'vitest'
import { registrationSaidBy } from './unverified.ts'

const tokenOf = (claims: object) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part(claims)}.`
}
const said = (claims: object) => registrationSaidBy(new URLSearchParams({ id_token: tokenOf(claims) }).toString())
const iss = 'https://canvas.instructure.com'

test.each([
  ['a text', { iss, aud: 'us' }],
  ['a list, as ceLTIc sends it', { iss, aud: ['us'], azp: 'us' }],
  ['several, with whose it is', { iss, aud: ['friend', 'us'], azp: 'us' }],
])('a launch says which registration it is of: %s', (_, claims) => {
  expect(said(claims)).toEqual({ issuer: iss, clientId: 'us' })
})

test.each([
  ['no issuer', { aud: 'us' }],
  ['nobody', { iss, aud: [] }],
  ['a number', { iss, aud: 17 }],
  ['an object', { iss: {}, aud: 'us' }],
])('or says none: %s', (_, claims) => {
  expect(said(claims)).toBeNull()
})

test.each(['', 'id_token=', 'id_token=x.y.z', 'state=1&id_token=e30'])('nor does what is no launch: %j', (body) => {
  expect(registrationSaidBy(body)).toBeNull()
})
