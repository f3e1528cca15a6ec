import { expect, test } from 'vitest'
import { grantByKey, grantOf, GRANTS, nextGrant, scopesOf } from './grant.ts'

test('a cell is written and read back as the same word', () => {
  expect(GRANTS.map((grant) => grantOf(scopesOf(grant)))).toEqual(GRANTS)
  expect(grantOf(['any', 'own'])).toBe('any')
})

test('one press after the other goes through all that a cell can say, and round', () => {
  expect([...GRANTS].map(nextGrant)).toEqual(['own', 'assigned', 'both', 'any', 'none'])
})

test('1 and 2 take their scope in and out, 3 gives all, 0 and Delete empty', () => {
  expect(grantByKey('none', '1')).toBe('own')
  expect(grantByKey('own', '2')).toBe('both')
  expect(grantByKey('both', '1')).toBe('assigned')
  expect(grantByKey('any', '2')).toBe('assigned')
  expect(grantByKey('own', '3')).toBe('any')
  expect(['0', 'Delete', 'Backspace'].map((key) => grantByKey('any', key))).toEqual(['none', 'none', 'none'])
  expect(grantByKey('own', 'x')).toBeNull()
})
