import { assertNever } from '../../never.ts'
import type { Query, Term } from './ast.ts'
import { printDate } from './date.ts'

/** Writes a query in the language's own words: the inverse of `parseQuery`. */
export const printQuery = (query: Query): string => query.map(printTerm).join(' ')

export function printTerm(term: Term): string {
  if (term.kind === 'sort') return `sort:${term.descending ? '-' : ''}${term.by}`
  return `${term.not ? '-' : ''}${printPositive(term)}`
}

function printPositive(term: Exclude<Term, { kind: 'sort' }>): string {
  switch (term.kind) {
    case 'word':
      return term.text
    case 'phrase':
      return quoted(term.text)
    case 'state':
    case 'flag':
    case 'person':
      return `${term.field}:${term.values.join(',')}`
    case 'date':
      return `${term.field}:${term.operator ?? ''}${term.values.map(printDate).join(',')}`
    case 'number':
      return `${term.field}:${term.operator ?? ''}${term.values.join(',')}`
    case 'element':
      return `element.${term.code}:${term.operator ?? ''}${term.values.map(bareOrQuoted).join(',')}`
    default:
      return assertNever(term)
  }
}

const quoted = (text: string): string => `"${text}"`

/** A value that would be read as several, as an operator or as a quote stands in quotes. */
const bareOrQuoted = (text: string): string => (/^[<>]|[\s,]/u.test(text) ? quoted(text) : text)
