import { parseDate, printDate } from './date.ts'
import type { ElementScope, QueryScope } from './fields.ts'
import { READERS } from './parse-value.ts'

/** A value of a custom field as the term keeps it; null: it is none. `none` asks for tickets in which the field is empty. */
export function readElementValue(
  element: ElementScope,
  word: string,
  translate: QueryScope['translate'],
): string | null {
  const lower = word.toLowerCase()
  const said = isWorded(element.kind) ? translate?.(element.kind, lower) : undefined
  if (lower === 'none' || said === 'none') return 'none'
  return read(element, word) ?? (said === undefined ? null : read(element, said))
}

/** Whether values of a kind have words of the person's language: `moi`, `hier`. */
const isWorded = (kind: ElementScope['kind']) => kind === 'number' || kind === 'date' || kind === 'person'

function read({ kind, options }: ElementScope, word: string): string | null {
  switch (kind) {
    case 'text':
      return word
    case 'number':
      return /^-?\d{1,15}([.,]\d{1,15})?$/.test(word) ? String(Number(word.replace(',', '.'))) : null
    case 'date': {
      const date = parseDate(word.toLowerCase())
      return date && printDate(date)
    }
    case 'person':
      return READERS.person(word, { fields: [], flags: [], sorts: [], nobody: [] }, 'assignee')
    case 'options':
      return optionOf(options, word.toLowerCase())
    case 'files':
      return null
  }
}

/** A code comes first: it is what `printQuery` writes. */
function optionOf(options: ElementScope['options'], word: string): string | null {
  const option =
    options.find(({ code }) => code.toLowerCase() === word) ??
    options.find(({ label }) => label.trim().toLowerCase() === word)
  return option?.code ?? null
}
