import type { ElementTerm, Operator, Query, Term } from '@guichet/domain/tickets/query/ast'
import { arrange } from './terms.ts'

type Sign = Extract<Operator, '>=' | '<='> | null

const isOf = (term: Term, code: string, operator: Sign): term is ElementTerm =>
  term.kind === 'element' && term.code === code && !term.not && term.operator === operator

/** The one value that is wanted of a custom field: that, or that and beyond. */
export function elementIn(query: Query, code: string, operator: Sign): string | null {
  const [value, ...others] = query.find((term) => isOf(term, code, operator))?.values ?? []
  return value === undefined || others.length > 0 ? null : value
}

/** Wants this of a custom field; null: whichever. */
export function withElement(query: Query, code: string, operator: Sign, value: string | null): Query {
  const rest = query.filter((term) => !isOf(term, code, operator))
  return arrange(value === null ? rest : [...rest, { kind: 'element', code, not: false, operator, values: [value] }])
}
