/** Two texts as one, neither lost: a paragraph each. */
export const joined = (first: string, second: string): string =>
  [first, second].filter((text) => text.trim() !== '').join('\n\n')
