import fc from 'fast-check'
import { expect, it } from 'vitest'
import { customValues } from './custom.ts'

it('has what was sent, numbers and booleans (of Canvas) as texts', () => {
  expect({ ...customValues({ tracker_id: 'a', user: 7, admin: true }) }).toEqual({
    tracker_id: 'a',
    user: '7',
    admin: 'true',
  })
})

it('has nothing where the platform could not fill it', () => {
  expect({ ...customValues({ a: '$Nope.nope', b: '', c: null, d: undefined, e: {}, f: ['x'] }) }).toEqual({})
})

it('keeps a $ inside a value', () => {
  expect({ ...customValues({ price: '5 $' }) }).toEqual({ price: '5 $' })
})

it.each([undefined, null, 'text', 7, [], ['a']])('has nothing where there is no claim: %j', (claim) => {
  expect({ ...customValues(claim) }).toEqual({})
})

it('attack 16: names that every object has are there only if they were sent', () => {
  const none = customValues({})
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) expect(none[name]).toBeUndefined()
  const sent = customValues(JSON.parse('{"__proto__": {"admin": "yes"}, "constructor": "a"}'))
  expect(sent['constructor']).toBe('a')
  expect(sent['admin']).toBeUndefined()
  expect(Object.getPrototypeOf(sent)).toBeNull()
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
})

it('attack 16: what can not be kept is left out, not cut', () => {
  const values = {
    long: 'x'.repeat(4_001),
    nul: 'a\0b',
    half: '\ud800',
    ['n'.repeat(256)]: 'x',
    right: 'x'.repeat(4_000),
  }
  expect(Object.keys(customValues(values))).toEqual(['right'])
})

it('attack 16: of very many the first 200 are kept', () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`n${i}`, 'x']))
  expect(Object.keys(customValues(many))).toHaveLength(200)
})

it('no value begins with a $, whatever is sent', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string(),
        fc.oneof(
          fc.string(),
          fc.string().map((s) => `$${s}`),
          fc.jsonValue(),
        ),
      ),
      (claim) => {
        for (const value of Object.values(customValues(claim))) expect(value).not.toMatch(/^\$/)
      },
    ),
  )
})
