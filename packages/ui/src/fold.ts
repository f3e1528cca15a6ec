const MARKS = /\p{M}/gu

/** A text as it is looked for: without accents or capitals. As long as the text itself, so that places in one are places in the other. */
export function fold(text: string): string {
  return Array.from(text, (letter) => {
    const plain = letter.normalize('NFD').replace(MARKS, '').toLowerCase()
    return plain.length === letter.length ? plain : letter.toLowerCase().padEnd(letter.length).slice(0, letter.length)
  }).join('')
}

export interface Part {
  readonly text: string
  readonly hit: boolean
}

/** The text in parts, those that hold a sought word told from the others. */
export function partsOf(text: string, sought: string): readonly Part[] {
  const folded = fold(text)
  const hits = Array.from({ length: text.length }, () => false)
  for (const word of wordsOf(sought)) {
    const at = folded.indexOf(word)
    if (at !== -1) hits.fill(true, at, at + word.length)
  }
  const parts: { text: string; hit: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const last = parts.at(-1)
    const hit = hits[at] === true
    if (last?.hit === hit) last.text += text.charAt(at)
    else parts.push({ text: text.charAt(at), hit })
  }
  return parts
}

export const wordsOf = (sought: string): readonly string[] => fold(sought).split(/\s+/).filter(Boolean)
