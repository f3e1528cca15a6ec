import { expect, it } from 'vitest'
import { chooseRegistration } from './choose-registration.ts'

const issuer = 'https://school.example'
const a = { issuer, clientId: 'a' }
const b = { issuer, clientId: 'b' }
const elsewhere = { issuer: 'https://other.example', clientId: 'a' }

it('the one of the client id', () => {
  expect(chooseRegistration([a, b], { issuer, clientId: 'b' })).toEqual({ ok: true, value: b })
})

it('the only one, without a client id', () => {
  expect(chooseRegistration([a, elsewhere], { issuer, clientId: null })).toEqual({ ok: true, value: a })
})

it('of several none is guessed', () => {
  expect(chooseRegistration([a, b], { issuer, clientId: null })).toEqual({ ok: false, error: 'ambiguous' })
})

it.each([
  ['another client id', { issuer, clientId: 'c' }],
  ['the client id of another issuer', { issuer: 'https://other.example', clientId: 'b' }],
  ['the issuer with a slash', { issuer: `${issuer}/`, clientId: 'a' }],
  ['an unknown issuer', { issuer: 'https://unknown.example', clientId: null }],
])('unknown: %s', (_title, login) => {
  expect(chooseRegistration([a, b, elsewhere], login)).toEqual({ ok: false, error: 'unknown' })
})
