import { expect, test } from 'vitest'
import { hiddenPaths } from './hidden.ts'

test('what is hidden is asked about at each hidden place, from the site down to it', () => {
  const path = ['site', 'category', 'course', 'activity']
  expect(hiddenPaths(path, [])).toEqual([])
  expect(hiddenPaths(path, ['category', 'activity'])).toEqual([['site', 'category'], path])
})
