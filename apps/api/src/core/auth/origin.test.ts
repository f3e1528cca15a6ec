import { expect, test } from 'vitest'
import { isOwnOrigin } from './origin.ts'

const at = { host: 'desk.example:8443', publicUrl: null }
const behindProxy = { host: '10.0.0.7:3000', publicUrl: 'https://desk.example' }

test.each([
  ['the host that the request names', 'https://desk.example:8443', at, true],
  ['another port of it', 'https://desk.example', at, false],
  ['its usual port, spelt out by a proxy', 'https://desk.example', { host: 'desk.example:443', publicUrl: null }, true],
  ['another host', 'https://evil.example', at, false],
  ['a longer name', 'https://desk.example:8443.evil.example', at, false],
  ['our host as somebody’s user name', 'https://desk.example:8443@evil.example', at, false],
  ['a sandboxed page', 'null', at, false],
  ['none', null, at, false],
  ['the public address', 'https://desk.example', behindProxy, true],
  ['the public address without TLS', 'http://desk.example', behindProxy, false],
] as const)('%s', (_, origin, place, own) => {
  expect(isOwnOrigin(origin, place)).toBe(own)
})
