import type { ElementOption } from './rules.ts'

/** A value as it is shown: people and files by their names. */
type Shown = string | number | Named | readonly (string | Named)[]

interface Named {
  readonly name: string
}

/** A value in people's words, each of several by itself: options by their labels, and by its code one that the field does not know any more. */
export function shownWords(options: readonly ElementOption[], value: Shown): readonly string[] {
  const all = Array.isArray(value) ? (value as readonly (string | Named)[]) : [value as string | number | Named]
  return all.map((one) => {
    if (typeof one === 'object') return one.name
    return options.find(({ code }) => code === one)?.label ?? String(one)
  })
}

/** What several words are joined by where they are one text, as in the cell of a file. */
export const WORDS_APART = '; '

/**
 * The options that a text names, by label or by code, parted by semicolons: their codes, and as they stand the words that are no option's. A label may
 * have semicolons itself. Of options that are called the same, the one that can be chosen is meant.
 */
export function optionsIn(options: readonly ElementOption[], text: string): readonly string[] {
  const parts = partsOf(text)
  const found: string[] = []
  for (let at = 0; at < parts.length;) {
    let length = parts.length - at
    let code: string | null = null
    for (; code === null && length > 0; length--) code = called(options, parts.slice(at, at + length))
    found.push(code ?? parts[at]!)
    at += code === null ? 1 : length + 1
  }
  return found
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function called(options: readonly ElementOption[], parts: readonly string[]): string | null {
  const word = parts.join(WORDS_APART)
  const labelled = (same: (label: string) => boolean) => {
    const alike = options.filter(({ label }) => same(partsOf(label).join(WORDS_APART)))
    return (alike.find(({ active }) => active) ?? alike[0])?.code
  }
  return (
    labelled((label) => label === word) ??
    options.find(({ code }) => code === word.toLowerCase())?.code ??
    labelled((label) => label.toLowerCase() === word.toLowerCase()) ??
    null
  )
}
