import { expect, test } from 'vitest'
import type { TicketItem } from '../types.ts'
import { neighboursOf } from './neighbours.ts'

const items = [7, 3, 5].map((number) => ({ number }) as TicketItem)

test('a ticket’s place and the ones beside it, in the list’s own order', () => {
  expect(neighboursOf(items, 3)).toEqual({ place: 2, count: 3, previous: items[0], next: items[2] })
  expect(neighboursOf(items, 7)).toMatchObject({ place: 1, previous: null })
  expect(neighboursOf(items, 5)).toMatchObject({ place: 3, next: null })
})

test('a ticket that is not in the list has no place', () => {
  expect(neighboursOf(items, 9)).toBe(null)
})
