import { expect, test } from 'vitest'
import { reordered, type Placing } from './reordered.ts'

test.each<[Placing, number[]]>([
  [{ to: 'top' }, [3, 1, 2, 4, 5]],
  [{ to: 'bottom' }, [1, 2, 4, 5, 3]],
  [{ to: 'up' }, [1, 3, 2, 4, 5]],
  [{ to: 'down' }, [1, 2, 4, 3, 5]],
  [{ before: 1 }, [3, 1, 2, 4, 5]],
  [{ before: 5 }, [1, 2, 4, 3, 5]],
  [{ after: 5 }, [1, 2, 4, 5, 3]],
  [{ after: 1 }, [1, 3, 2, 4, 5]],
  [{ before: 9 }, [1, 2, 4, 5]],
])('the third of five put %j', (wanted, expected) => {
  expect(reordered([1, 2, 3, 4, 5], (number) => number, 3, wanted)).toEqual(expected)
})

test('the first is not raised, the last not lowered, and what is not among them moves nothing', () => {
  const put = (number: number, wanted: Placing) => reordered([1, 2], (each) => each, number, wanted)
  expect([put(1, { to: 'up' }), put(2, { to: 'down' }), put(7, { to: 'top' })]).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ])
})
