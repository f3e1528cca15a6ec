import type { DateTerm, FieldTerm, Query, QueryDate, Term } from '@guichet/domain/tickets/query/ast'
import { printTerm } from '@guichet/domain/tickets/query/print'
import { useIntl, type IntlShape } from 'react-intl'
import { useWordFor } from '../use-word-for.tsx'
import { textOf, without } from './query/terms.ts'
import { useNamer } from './use-namer.tsx'

/** One filter in force: as a name and a value, and the query without it. Words are filters too, of no name. */
export interface Filter {
  readonly id: string
  readonly name: string | null
  readonly value: string
  readonly not: boolean
  readonly without: Query
}

export function useFilters(query: Query): readonly Filter[] {
  const intl = useIntl()
  const wordFor = useWordFor()
  const nameOf = useNamer(query)
  const filter = (term: FieldTerm): Filter => ({
    id: printTerm(term),
    name: intl.formatMessage({
      id:
        term.kind === 'person' && term.field === 'assignee'
          ? wordFor('assignee')
          : `tracker.query.token.${fieldOf(term)}`,
    }),
    value: valueOf(term, intl, nameOf),
    not: term.not,
    without: without(query, term),
  })
  return query.flatMap((term) => (isFilter(term) ? [filter(term)] : []))
}

/** The same with the words, for what is said where nothing passes. */
export function useEverythingAsked(query: Query): readonly Filter[] {
  const words = textOf(query).map((term) => ({
    id: printTerm(term),
    name: null,
    value: term.text,
    not: term.not,
    without: without(query, term),
  }))
  return [...useFilters(query), ...words]
}

const isFilter = (term: Term): term is FieldTerm =>
  term.kind !== 'word' && term.kind !== 'phrase' && term.kind !== 'sort'
const fieldOf = (term: FieldTerm): string => (term.kind === 'element' ? term.code : term.field)

function valueOf(term: FieldTerm, intl: IntlShape, nameOf: (id: string) => string): string {
  const say = (id: string) => intl.formatMessage({ id })
  const oneOf = (values: readonly string[]) => intl.formatList([...new Set(values)], { type: 'disjunction' })
  switch (term.kind) {
    case 'state':
      return oneOf(term.values.map((state) => say(`tracker.state.${state}`)))
    case 'flag':
      return oneOf(term.values.map((flag) => say(`tracker.query.flag.${flag}.means`)))
    case 'person':
      return oneOf(term.values.map(nameOf))
    case 'date':
      return oneOf(term.values.map((date) => dateOf(term, date, intl)))
    case 'number':
    case 'element':
      return `${term.operator ?? ''}${oneOf(term.values.map(String))}`
  }
}

/** « depuis 7 jours », « avant le 12 nov. 2026 ». */
function dateOf({ operator }: DateTerm, date: QueryDate, { formatMessage, formatDate }: IntlShape): string {
  if (date.kind === 'ago') {
    const id = `tracker.query.${operator?.startsWith('<') ? 'before' : 'since'}.${date.unit}`
    return formatMessage({ id }, { count: date.count })
  }
  const day =
    date.kind === 'today'
      ? formatMessage({ id: 'tracker.query.day.today' })
      : formatMessage(
          { id: 'tracker.query.on' },
          { day: formatDate(`${date.day}T12:00:00`, { day: 'numeric', month: 'short', year: 'numeric' }) },
        )
  return operator === null
    ? day
    : formatMessage({ id: `tracker.query.sign.${operator.replace('<', 'lt').replace('>', 'gt')}` }, { day })
}
