import { expect, test } from 'vitest'
import { insideOf } from './inside.ts'

const ID = '0190f3c4-0000-7000-8000-00000000dead'

test('a link leads inside of the activity that it was made for, and of no other', () => {
  const custom = { activity: ID, path: 'tickets/12' }
  expect(insideOf(custom, ID)).toBe('tickets/12')
  expect(insideOf(custom, '0190f3c4-0000-7000-8000-00000000beef')).toBeNull()
  expect(insideOf(custom, null)).toBeNull()
  expect(insideOf({ path: 'tickets/12' }, ID)).toBeNull()
  expect(insideOf({ activity: ID }, ID)).toBeNull()
})

test.each([
  '',
  '/tickets/12',
  'tickets/',
  'tickets//12',
  '../account',
  'tickets/12?view=all',
  'tickets/12#x',
  'javascript:1',
  'a b',
  '$Context.id',
  'x'.repeat(61),
  'a/b/c/d/e/f',
])('%s is no place inside', (path) => {
  expect(insideOf({ activity: ID, path }, ID)).toBeNull()
})
