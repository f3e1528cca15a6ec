/** Shorter ones say little, and most of them are stop words. */
const LEAST_LETTERS = 3

/**
 * The words of a text that tell most of what it is about, each once, at most so many: the longest, as long words are rare ones. What a text is
 * compared with others by; a query of each word costs, so that they have to be few.
 */
export function tellingWords(text: string, most: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)]
    .filter((word) => word.length >= LEAST_LETTERS)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, most)
}
