import type { QueryField, QueryScope } from '@guichet/domain/tickets/query/fields'
import { fieldOf } from '@guichet/domain/tickets/query/parse-field'
import { tokenize } from '@guichet/domain/tickets/query/tokenize'
import { fold } from './vocabulary.ts'

/** What is being typed: the piece of the text that a suggestion takes the place of. */
export interface Typing {
  readonly from: number
  readonly to: number
  readonly typed: string
  /** The field it is a value of; null: a word, which may become a field's name. */
  readonly field: QueryField | null
  /** The custom field it is a value of, by its code. */
  readonly element: string | null
}

/** Null: nothing that could be completed, as within quotes. */
export function typingAt(text: string, caret: number, scope: QueryScope): Typing | null {
  const term = tokenize(text.slice(0, caret)).at(-1)
  const rest = /^[^\s,"“”„«»]*/u.exec(text.slice(caret))![0].length
  if (term === undefined || term.to < caret) {
    return rest > 0 ? null : { from: caret, to: caret, typed: '', field: null, element: null }
  }
  const value = term.values.at(-1)!
  if (value.quoted) return null
  const at = { from: value.from, to: caret + rest, typed: value.text }
  if (term.name === null) return { ...at, field: null, element: null }
  const name = term.name.text
  const element = scope.elements?.find(({ code }) => `element.${code}` === name.toLowerCase())?.code ?? null
  const field = fieldOf(name, scope)
  return field === null && element === null ? null : { ...at, field, element }
}

/** What may be typed instead. */
export interface Suggestion {
  readonly id: string
  readonly label: string
  /** Said beside it, quieter. */
  readonly note?: string
  /** What is put in the place of what is typed. */
  readonly text: string
  /** The term is whole with it. */
  readonly whole: boolean
}

/** Those of which a word begins as what is typed does, or whose own text does. */
export function matching(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = fold(typed)
  if (wanted === '') return suggestions
  return suggestions.filter(({ label, text }) =>
    [...fold(label).split(/[\s’'-]+/u), fold(label), fold(text)].some((word) => word.startsWith(wanted)),
  )
}

/** The text with the suggestion in it, and where the caret goes. */
export function complete(text: string, { from, to }: Typing, suggestion: Suggestion): { text: string; caret: number } {
  const before = text.slice(0, from) + suggestion.text
  return { text: before + text.slice(to), caret: before.length }
}
