import type { Token } from 'markdown-it'

const MARKS: Readonly<Record<string, string>> = { ' ': '☐', x: '☑', X: '☑' }

/** `[ ]` and `[x]` at the start of a list's item, as characters: a form control that nobody can use says less to a screen reader. */
export function taskMark([first]: readonly Token[]): void {
  if (first?.type !== 'text') return
  first.content = first.content.replace(/^\[([ xX])\](?=\s|$)/, (whole, mark: string) => MARKS[mark] ?? whole)
}
