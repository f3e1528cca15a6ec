import { expect, test } from 'vitest'
import { encodeCursor } from './cursor.ts'
import { nameCursor, pageOf, readCursor } from './paging.ts'

const ID = '0192d5a4-7c3f-7d6e-8f00-5a1b2c3d4e5f'

test('the next page begins where the one before ended', () => {
  const rows = ['a', 'b', 'c'].map((name) => ({ name, id: ID }))
  const { rows: shown, next } = pageOf(rows, 2, ({ name, id }) => [name, id])
  expect(shown).toEqual(rows.slice(0, 2))
  expect(readCursor(next!, nameCursor)).toEqual({ ok: true, value: ['b', ID] })
  expect(readCursor(undefined, nameCursor)).toEqual({ ok: true, value: null })
})

test('as many rows as the limit are all there are', () => {
  expect(pageOf([1, 2], 2, (last) => [last])).toEqual({ rows: [1, 2], next: null })
  expect(pageOf([], 2, (last) => [last])).toEqual({ rows: [], next: null })
})

test.each([
  ['no cursor', '%%%'],
  ['of another list', encodeCursor([ID])],
  ['longer', encodeCursor(['a', ID, ID])],
  ['without an id', encodeCursor(['a', 'b'])],
  ['a number for a name', encodeCursor([1, ID])],
])('%s is refused as invalid', (_, cursor) => {
  expect(readCursor(cursor, nameCursor)).toEqual({
    ok: false,
    error: { code: 'request.invalid', fields: [{ in: 'query', path: ['cursor'], code: 'invalid_value' }] },
  })
})
