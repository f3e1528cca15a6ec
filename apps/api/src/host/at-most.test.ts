import { LRUCache } from 'lru-cache'
import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

test('so many are kept, those that were used last', () => {
  const kept = new LRUCache<string, number>(atMost(3))
  for (const [i, key] of [...'abc'].entries()) kept.set(key, i)
  kept.get('a')
  kept.set('d', 3)
  expect([...kept.keys()]).toEqual(['d', 'a', 'c'])
})
