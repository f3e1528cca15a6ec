import { beforeEach, expect, it, vi } from 'vitest'
import { createWords } from './words.ts'

beforeEach(() => vi.stubGlobal('document', { documentElement: { lang: '' } }))

/** Words that come at once the first time, and when `later` does from then on. */
const catalogue = (word: string, later: Promise<unknown> = Promise.resolve()) => {
  let asked = 0
  const load = async () => {
    asked += 1
    if (asked > 1) await later
    return { default: { [word]: word } }
  }
  return { en: load, fr: load }
}

it('has said whatever was asked for when it says that it has, also when more is asked for meanwhile', async () => {
  const words = createWords([])
  await words.speak('fr')
  const { promise: later, resolve: come } = Promise.withResolvers<void>()
  const said = words.also(catalogue('one')).then(() => words.spoken.get().messages)
  const more = words.also(catalogue('other', later))
  await new Promise((resolve) => setImmediate(resolve))
  come()
  expect(await said).toMatchObject({ one: 'one' })
  await more
  expect(words.spoken.get().messages).toMatchObject({ one: 'one', other: 'other' })
})

it('ends in the language that was asked for last', async () => {
  const words = createWords([])
  await Promise.all([words.speak('fr'), words.speak('en')])
  expect(words.spoken.get().language).toBe('en')
})
