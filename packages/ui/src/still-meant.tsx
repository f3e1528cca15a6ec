import { fold, wordsOf } from './fold.ts'

/**
 * Of what was found for an earlier text, what holds every word of the one typed now: until the answer to it is there, a key that chooses
 * takes nothing that is not meant.
 */
export function stillMeant<Each>(found: readonly Each[], typed: string, textOf: (each: Each) => string): Each[] {
  const words = wordsOf(typed)
  return found.filter((each) => {
    const text = fold(textOf(each))
    return words.every((word) => text.includes(word))
  })
}
