import { describe, expect, it } from 'vitest'
import { chooseLanguage } from './language.ts'

describe('the language of the page', () => {
  it('is the person’s setting before anything else', () => {
    expect(chooseLanguage({ setting: 'fr', stored: 'en', preferred: ['en-GB'] })).toBe('fr')
  })

  it('is what was chosen in this browser while the person is unknown', () => {
    expect(chooseLanguage({ setting: null, stored: 'fr', preferred: ['en-GB'] })).toBe('fr')
  })

  it('is the first of the browser’s languages that we speak', () => {
    expect(chooseLanguage({ stored: null, preferred: ['de-CH', 'fr-CH', 'en'] })).toBe('fr')
    expect(chooseLanguage({ stored: null, preferred: ['FR'] })).toBe('fr')
  })

  it('is English when nothing is known, or only what we do not speak', () => {
    expect(chooseLanguage({ setting: 'tlh', stored: '', preferred: ['de', 'france'] })).toBe('en')
    expect(chooseLanguage({ stored: null, preferred: [] })).toBe('en')
  })
})
