import type { DateTerm, ElementTerm, FieldTerm, Query, QueryDate, Term } from '@guichet/domain/tickets/query/ast'
import { parseDate } from '@guichet/domain/tickets/query/date'
import { printTerm } from '@guichet/domain/tickets/query/print'
import { useIntl, type IntlShape } from 'react-intl'
import { useFields } from '../elements/use-fields.tsx'
import type { CustomField } from '../types.ts'
import { useAssigneeWord } from '../use-assignee-word.tsx'
import { textOf, without } from './query/terms.ts'
import type { Refinement } from './use-list-state.tsx'
import { useNamer } from './use-namer.tsx'

/** One filter in force: as a name and a value, and how it is lifted. Words are filters too, of no name. */
export interface Filter {
  readonly id: string
  readonly name: string | null
  readonly value: string
  readonly not: boolean
  readonly without: Refinement
}

export function useFilters(query: Query): readonly Filter[] {
  const intl = useIntl()
  const assigneeWord = useAssigneeWord()
  const nameOf = useNamer(query)
  const fields = useFields()
  const fieldIn = (term: FieldTerm) =>
    term.kind === 'element' ? fields.find(({ code }) => code === term.code) : undefined
  const filter = (term: FieldTerm): Filter => ({
    id: printTerm(term),
    name:
      fieldIn(term)?.label ??
      intl.formatMessage({
        id: term.kind === 'person' && term.field === 'assignee' ? assigneeWord : `tracker.query.token.${fieldOf(term)}`,
      }),
    value: valueOf(term, intl, { nameOf, field: fieldIn(term) }),
    not: term.not,
    without: (now: Query) => without(now, term),
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
    without: (now: Query) => without(now, term),
  }))
  return [...useFilters(query), ...words]
}

const isFilter = (term: Term): term is FieldTerm =>
  term.kind !== 'word' && term.kind !== 'phrase' && term.kind !== 'sort'
const fieldOf = (term: FieldTerm): string => (term.kind === 'element' ? term.code : term.field)

interface Known {
  readonly nameOf: (id: string) => string
  /** Of a term about one. */
  readonly field: CustomField | undefined
}

function valueOf(term: FieldTerm, intl: IntlShape, { nameOf, field }: Known): string {
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
    case 'element':
      return oneOf(term.values.map((value) => elementWords(term, value, { intl, nameOf, field })))
    case 'number':
      return `${term.operator ?? ''}${oneOf(term.values.map(String))}`
  }
}

function elementWords(
  term: ElementTerm,
  value: string,
  { intl, nameOf, field }: Known & { readonly intl: IntlShape },
): string {
  if (value === 'none') return intl.formatMessage({ id: 'tracker.query.none' })
  const kind = field?.rules.kind
  const date = kind === 'date' ? parseDate(value) : null
  if (date !== null) return dateOf(term, date, intl)
  if (kind === 'person') return nameOf(value)
  const label = field?.options.find(({ code }) => code === value)?.label
  return `${term.operator ?? ''}${label ?? (kind === 'number' ? intl.formatNumber(Number(value)) : value)}`
}

/** « depuis 7 jours », « avant le 12 nov. 2026 ». */
function dateOf(
  { operator }: Pick<DateTerm, 'operator'>,
  date: QueryDate,
  { formatMessage, formatDate }: IntlShape,
): string {
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
