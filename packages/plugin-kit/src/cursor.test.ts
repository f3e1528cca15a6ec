import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor.ts'

test.each([[['é « x »', 7, null]], [['']], [[-1.5]]])('%j comes back as it was', (values) => {
  const cursor = encodeCursor(values)
  expect(cursor).toMatch(/^[\w-]+$/)
  expect(decodeCursor(cursor)).toEqual(values)
})

const of = (json: string) => Buffer.from(json).toString('base64url')

test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['no JSON', of('[')],
  ['no list', of('{"0":1,"length":1}')],
  ['an object inside', of('[{"not":""}]')],
  ['a list inside', of('[[1]]')],
  ['a truth value inside', of('[true]')],
  ['a NUL inside', of('["a\\u0000"]')],
  ['half of a surrogate pair inside', of('["\\ud800"]')],
  ['__proto__', of('{"__proto__":[1]}')],
])('%s is no cursor', (_, cursor) => {
  expect(decodeCursor(cursor)).toBeNull()
})
