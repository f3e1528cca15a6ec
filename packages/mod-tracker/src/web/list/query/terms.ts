import type {
  FieldTerm,
  PersonTerm,
  PhraseTerm,
  Query,
  StateTerm,
  Term,
  WordTerm,
} from '@guichet/domain/tickets/query/ast'
import type { ElementSortKey } from '@guichet/domain/tickets/query/fields'
import { printTerm } from '@guichet/domain/tickets/query/print'
import { DISPLAY_ORDER, type TicketState } from '@guichet/domain/tickets/states'
import { readTicketKey } from '@guichet/domain/tickets/ticket-key'
import type { TicketSortKey } from '../../../contract/query-limits.ts'

// The panel, the tokens, the order and the bar are different ways to write one query.

/** The ticket’s own, or a custom field. */
export type SortField = TicketSortKey | ElementSortKey
export type Sort = 'relevance' | SortField | `-${SortField}`

/** Orders that a menu offers; by relevance only where there are words. */
export const SORTS = [
  '-updated',
  'updated',
  '-created',
  'created',
  '-closed',
  'closed',
  'due',
  '-due',
  'priority',
  '-priority',
  '-number',
  'number',
] as const satisfies Sort[]

const isText = (term: Term): term is WordTerm | PhraseTerm => term.kind === 'word' || term.kind === 'phrase'
const isField = (term: Term): term is FieldTerm => !isText(term) && term.kind !== 'sort'

export const textOf = (query: Query): readonly (WordTerm | PhraseTerm)[] => query.filter(isText)
/** All but the words. */
export const withoutText = (query: Query): Query => query.filter((term) => !isText(term))
export const filtersIn = (query: Query): readonly FieldTerm[] => query.filter(isField)

/** Filters first, words last: the word being typed is the last one, which the API takes for the beginning of one as well. */
export function arrange(query: Query): Query {
  return [...filtersIn(query), ...query.filter(({ kind }) => kind === 'sort'), ...textOf(query)]
}

/** Without a term, as it is written: of a query that was read anew the terms are others. */
export function without(query: Query, term: Term): Query {
  const written = printTerm(term)
  return query.filter((one) => printTerm(one) !== written)
}

/** Whether it wants those alone that are asked to be made more urgent. */
export const asksForAsked = (query: Query): boolean =>
  query.some((term) => term.kind === 'flag' && !term.not && term.values.includes('asked'))

export function withAsked(query: Query): Query {
  const asked = { kind: 'flag', field: 'is', not: false, values: ['asked'] } as const
  return asksForAsked(query) ? query : arrange([asked, ...query])
}

/** Nothing asked; the order stays. */
export const withoutFilters = (query: Query): Query => query.filter(({ kind }) => kind === 'sort')

/** Whether the query says itself which of open and closed tickets it means: by a state, by `is:`, or by a ticket's own number. */
export function saysOpenness(query: Query): boolean {
  return query.some((term) => {
    switch (term.kind) {
      case 'state':
        return !term.not
      case 'flag':
        return term.values.some((flag) => flag === 'open' || flag === 'closed')
      case 'number':
        return !term.not && term.operator === null
      case 'date':
        return term.field === 'closed'
      case 'word':
        return !term.not && readTicketKey(term.text) !== null
      default:
        return false
    }
  })
}

const isStates = (term: Term): term is StateTerm => term.kind === 'state' && !term.not

/** The states that are wanted, as far as one list of them says so. */
export const statesIn = (query: Query): readonly TicketState[] => query.find(isStates)?.values ?? []

/** Wants these states, in the order of a ticket's life; of none, whichever. */
export function withStates(query: Query, states: readonly TicketState[]): Query {
  const values = DISPLAY_ORDER.filter((state) => states.includes(state))
  const rest = query.filter((term) => !isStates(term))
  return arrange(values.length === 0 ? rest : [{ kind: 'state', field: 'state', not: false, values }, ...rest])
}

type WhoField = 'assignee' | 'reporter'
const isWho = (term: Term, field: WhoField): term is PersonTerm =>
  term.kind === 'person' && term.field === field && !term.not

/** The one person who is wanted: an id, `me` or `none`. */
export function personIn(query: Query, field: WhoField): string | null {
  const [id, ...others] = query.find((term) => isWho(term, field))?.values ?? []
  return id === undefined || others.length > 0 ? null : id
}

export function withPerson(query: Query, field: WhoField, id: string): Query {
  return arrange([...query.filter((term) => !isWho(term, field)), { kind: 'person', field, not: false, values: [id] }])
}

const usualSort = (query: Query): Sort => (textOf(query).some(({ not }) => !not) ? 'relevance' : '-updated')

export function sortOf(query: Query): Sort {
  const sort = query.find((term) => term.kind === 'sort')
  return sort === undefined ? usualSort(query) : `${sort.descending ? '-' : ''}${sort.by}`
}

/** Whether only some tickets have a place in an order: which those are is said with the list (filters.ts leaves the others out). */
export const isPartial = (sort: Sort): boolean => /^-?(due|priority|closed|element\..*)$/.test(sort)

/** In this order; what is as usual is left out. */
export function withSort(query: Query, sort: Sort): Query {
  const rest = query.filter(({ kind }) => kind !== 'sort')
  if (sort === 'relevance' || sort === usualSort(rest)) return rest
  const by = sort.replace('-', '') as SortField
  return arrange([...rest, { kind: 'sort', by, descending: sort.startsWith('-') }])
}
