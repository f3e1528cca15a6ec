import { expect, it } from 'vitest'
import { markOf } from './mark-of.ts'

it('is the same for the same text, another for others, and tells nothing of it', () => {
  const texts = ['', 'Bonjour', 'bonjour', 'Bonjour ', 'Bonjour\n', 'é'.repeat(250_000)]
  const marks = texts.map(markOf)
  expect(texts.map(markOf)).toEqual(marks)
  expect(new Set(marks).size).toBe(texts.length)
  expect(marks.every((mark) => mark.length < 20)).toBe(true)
})
