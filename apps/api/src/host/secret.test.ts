import type { Manifest } from '@guichet/plugin-kit/manifest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../test/things.ts'

let [first, second]: Things[] = []

beforeAll(async () => {
  first = await openThings()
  second = await openThings()
})
afterAll(async () => {
  await first?.close()
  await second?.close()
})

const of = (component: Manifest['component']) => ({ ...first!.components.at(-1)!.half.manifest, component })
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('a component has a secret of its own for each purpose, the same in every process', () => {
  const thing = of('mod_thing')
  const secret = hex(first!.host.secret(thing, 'challenge'))
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(hex(second!.host.secret(thing, 'challenge'))).toBe(secret)
  const others = [
    first!.host.secret(thing, 'answer'),
    first!.host.secret(of('mod_other'), 'challenge'),
    first!.host.secret(of('mod_thing'), 'file links'),
  ]
  expect(new Set([secret, ...others.map(hex)]).size).toBe(4)
})
