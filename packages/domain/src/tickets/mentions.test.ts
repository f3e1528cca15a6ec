import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionedIn, mentionOf, MENTIONS_MAX, renamed, unmentioned } from './mentions.ts'

const KARIM = '01890000-0000-7000-8000-000000000001'
const INES = '01890000-0000-7000-8000-000000000002'

test('a text names people by their ids, once each', () => {
  const text = `See @[Karim](user:${KARIM}), @[I](user:${INES.toUpperCase()}) and @[K. H.](user:${KARIM})`
  expect(mentionedIn(text)).toEqual([KARIM, INES])
})

test.each([
  'a@b.example',
  '@Karim',
  '@[Karim]',
  `[Karim](user:${KARIM})`,
  '@[Karim](user:1)',
  `@[a\nb](user:${KARIM})`,
  `@[${'x'.repeat(201)}](user:${KARIM})`,
])('%j names nobody', (text) => {
  expect(mentionedIn(text)).toEqual([])
  expect(renamed(text, () => 'X')).toBe(text)
})

test('whatever somebody is called, the mention names them, and is renamed whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.string({ maxLength: 20 }), (name, around) => {
      fc.pre(!name.includes('\n') && !around.includes('@'))
      const text = `${around}${mentionOf({ id: KARIM, name })}${around}`
      expect(mentionedIn(text)).toEqual([KARIM])
      expect(renamed(text, () => 'Karim')).toBe(`${around}@[Karim](user:${KARIM})${around}`)
    }),
  )
})

test('who is known no longer has no name; only so many are heeded', () => {
  expect(renamed(mentionOf({ id: KARIM, name: 'Karim' }), () => null)).toBe(`@[…](user:${KARIM})`)
  const many = Array.from({ length: 60 }, (_, i) => mentionOf({ id: KARIM.replace(/01$/, String(i + 10)), name: 'x' }))
  expect(mentionedIn(many.join(' '))).toHaveLength(MENTIONS_MAX)
})

test('a text made to be slow is not', () => {
  const slow = `${'@['.repeat(20_000)}${'\\'.repeat(20_000)}](user:`
  const start = performance.now()
  mentionedIn(slow)
  expect(performance.now() - start).toBeLessThan(1_000)
})

test('a text of who is to name nobody says what they wrote, and names nobody', () => {
  const text = `Ask ${mentionOf({ id: KARIM, name: 'K. [the] Smith' })} and @[Inès](user:${INES}), or a@b.example`
  expect(unmentioned(text)).toBe('Ask @K. [the] Smith and @Inès, or a@b.example')
  for (const [left, right] of [
    ['@[', ''],
    ['@[@[', `](user:${INES})`],
    ['', `](USER:${INES})`],
  ])
    expect(mentionedIn(unmentioned(`${left}@[a](user:${KARIM})](user:${INES})${right}`))).toEqual([])
  fc.assert(
    fc.property(fc.string(), fc.string({ maxLength: 150 }), (before, name) => {
      const said = unmentioned(`${before}${mentionOf({ id: KARIM, name: name.replace(/[\n\\]/g, '') })}`)
      return mentionedIn(said).length === 0
    }),
  )
})
