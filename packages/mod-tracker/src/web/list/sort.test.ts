import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import { SORTS } from './query/terms.ts'
import { directionOf, toggled } from './sort.ts'

const field = fc.constantFrom(...TICKET_QUERY.sorts)
const sort = fc.constantFrom('relevance' as const, ...SORTS)

test('a column that was not sorted by comes latest first, and turns round when pressed again', () => {
  fc.assert(
    fc.property(sort, field, (before, by) => {
      const once = toggled(before, by)
      expect(directionOf(once, by)).toBe(directionOf(before, by) === 'descending' ? 'ascending' : 'descending')
      expect(directionOf(toggled(once, by), by)).not.toBe(directionOf(once, by))
    }),
  )
})

test('one field has a direction, or none by relevance', () => {
  for (const each of ['relevance', ...SORTS] as const) {
    const directions = TICKET_QUERY.sorts.map((by) => directionOf(each, by))
    expect(directions.filter((direction) => direction !== 'none')).toHaveLength(each === 'relevance' ? 0 : 1)
  }
})
