import { describe, expect, test } from 'vitest'
import { optionsIn, shownWords, WORDS_APART } from './option-words.ts'

const option = (code: string, label: string, active = true) => ({ code, label, active })
const OPTIONS = [option('sound', 'Le son'), option('picture', 'L’image; le réseau'), option('none-of-it', 'Rien')]

test('options are told by their labels, one that is gone by its code, people and files by their names', () => {
  expect(shownWords(OPTIONS, ['sound', 'gone'])).toEqual(['Le son', 'gone'])
  expect(shownWords([], { name: 'Inès' })).toEqual(['Inès'])
  expect(shownWords([], [{ name: 'a.png' }, { name: 'b.png' }])).toEqual(['a.png', 'b.png'])
  expect(shownWords([], 12)).toEqual(['12'])
})

describe('a text names options', () => {
  test.each([
    ['Le son', ['sound']],
    ['Sound', ['sound']],
    ['LE SON ;none-of-it', ['sound', 'none-of-it']],
    ['Le son; L’image; le réseau; Rien', ['sound', 'picture', 'none-of-it']],
    ['L’image;le réseau', ['picture']],
    ['L’image; Rien', ['L’image', 'none-of-it']],
    [' ; ', []],
  ])('%s', (text, codes) => {
    expect(optionsIn(OPTIONS, text)).toEqual(codes)
  })

  test('as they are told', () => {
    const codes = ['picture', 'sound']
    expect(optionsIn(OPTIONS, shownWords(OPTIONS, codes).join(WORDS_APART))).toEqual(codes)
  })

  test('by a label before a code, and by the one that can be chosen of two that are called the same', () => {
    expect(optionsIn([option('a', 'b'), option('b', 'c')], 'b')).toEqual(['a'])
    expect(optionsIn([option('old', 'Salle', false), option('new', 'Salle')], 'Salle')).toEqual(['new'])
  })
})
