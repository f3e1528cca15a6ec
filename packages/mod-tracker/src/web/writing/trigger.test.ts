import { expect, test } from 'vitest'
import { namingAt } from './trigger.ts'

test.each<[string, { from: number; query: string } | null]>([
  ['@', { from: 0, query: '' }],
  ['Ask @Ka', { from: 4, query: 'Ka' }],
  ['(@Jean-Luc d’A', { from: 1, query: 'Jean-Luc d’A' }],
  ['@Inès Garnier', { from: 0, query: 'Inès Garnier' }],
  ['a@b', null],
  ['@a b c d', null],
  ['@Karim, see', null],
  ['', null],
  ['@[Karim](user:1)', null],
])('at the end of %j', (text, expected) => {
  expect(namingAt(text, text.length)).toEqual(expected)
})

test('only what stands before the caret counts', () => {
  expect(namingAt('@Karim tomorrow', 3)).toEqual({ from: 0, query: 'Ka' })
})
