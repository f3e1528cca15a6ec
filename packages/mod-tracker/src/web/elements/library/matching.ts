import { fold } from '../../list/query/vocabulary.ts'
import type { LibraryField } from '../../types.ts'

/** Those whose label or code has the words, whatever their accents. */
export function matching(elements: readonly LibraryField[], words: string): readonly LibraryField[] {
  const wanted = fold(words.trim())
  return elements.filter(({ label, code }) => fold(label).includes(wanted) || code.includes(wanted))
}
