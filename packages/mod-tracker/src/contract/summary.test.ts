import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summaryOf } from './summary.ts'

describe('the summary of a ticket', () => {
  test('is what was given, on one line', () => {
    expect(summaryOf('  Projector\n does  not start ', 'Room 12')).toBe('Projector does not start')
  })

  test.each([
    ['The projector is dead. It was fine yesterday.', 'The projector is dead'],
    ['Ça ne marche plus\u202f! Que faire\u202f?', 'Ça ne marche plus\u202f!'],
    ['\n\n# Panne salle 12\nDepuis hier', 'Panne salle 12'],
    ['- rien ne va', 'rien ne va'],
    ['> 1) cité', 'cité'],
    ['Version 1.2.3 installée', 'Version 1.2.3 installée'],
    ['---', '---'],
    ['![capture.png](attachment:019ae2c0-1)\nThe screen is green', 'The screen is green'],
    ['See ![capture.png](attachment:019ae2c0-1) here', 'See here'],
    ['![capture.png](attachment:019ae2c0-1)', 'capture.png'],
    ['![](attachment:019ae2c0-1)', '![](attachment:019ae2c0-1)'],
  ])('is else the first sentence: %j', (description, expected) => {
    expect(summaryOf('', description)).toBe(expected)
    expect(summaryOf(undefined, description)).toBe(expected)
  })

  test('is cut after a word, with an ellipsis', () => {
    const long = `${'mot '.repeat(30)}fin`
    const summary = summaryOf('', long)
    expect(summary).toBe(`${'mot '.repeat(20).trimEnd()}…`)
  })

  test('a word longer than the summary is cut within, between characters', () => {
    const summary = summaryOf('', '😀'.repeat(200))
    expect(summary).toBe(`${'😀'.repeat(79)}…`)
  })

  test('is one line, not empty, at most 80 characters, whatever the description', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
        (description) => {
          const summary = summaryOf('', description)
          expect(summary.trim()).not.toBe('')
          expect([...summary].length).toBeLessThanOrEqual(80)
          expect(summary).not.toMatch(/[\r\n]/u)
          expect(summary.isWellFormed()).toBe(true)
        },
      ),
    )
  })
})
