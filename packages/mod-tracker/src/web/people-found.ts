import { fold } from './list/query/vocabulary.ts'

/**
 * Of people found for what was typed before, those whose names hold every word of what is typed now: until the answer to it is there, a key
 * that chooses takes nobody who is not meant.
 */
export function stillMeant<Each extends { readonly name: string }>(people: readonly Each[], typed: string): Each[] {
  const words = fold(typed).split(/\s+/u)
  return people.filter(({ name }) => words.every((word) => fold(name).includes(word)))
}
