import { describe, expect, it } from 'vitest'
import { fold, partsOf } from './fold.ts'

describe('fold', () => {
  it('makes one of letters with and without accents or capitals', () => {
    expect(fold('Échéance DÉPASSÉE')).toBe('echeance depassee')
  })

  it('keeps the length of any text, so that places stay', () => {
    for (const text of ['ﬁn', 'İstanbul', 'ß', '👩‍🏫 école', 'e\u0301te\u0301', ''])
      expect(fold(text)).toHaveLength(text.length)
  })
})

describe('partsOf', () => {
  it('tells the sought words from the rest, accents or not', () => {
    expect(partsOf('Passer à Bloqué', 'bloque pass')).toEqual([
      { text: 'Pass', hit: true },
      { text: 'er à ', hit: false },
      { text: 'Bloqué', hit: true },
    ])
  })

  it.each(['', ' ', 'école', 'ÉCOLE x', '👩‍🏫', 'zzz'])('loses nothing of the text when %j is sought', (sought) => {
    const text = 'L’école 👩‍🏫 – École'
    expect(
      partsOf(text, sought)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })
})
