import * as fc from 'fast-check'
import type { ElementTerm, Query, QueryDate, Term } from '../tickets/query/ast.ts'
import { printDate } from '../tickets/query/date.ts'
import type { QueryScope } from '../tickets/query/fields.ts'
import { VALUES_MAX } from '../tickets/query/parse-field.ts'
import { TICKET_STATES } from '../tickets/states.ts'

/** All of the language, and two custom fields. */
export const everything = {
  fields: [
    ...(['state', 'is', 'assignee', 'reporter', 'watcher', 'created', 'updated', 'closed', 'due', 'priority'] as const),
    ...(['number', 'depends', 'sort'] as const),
  ],
  flags: ['open', 'closed', 'mine', 'assigned', 'watched', 'late', 'unread', 'asked'],
  sorts: ['updated', 'created', 'closed', 'due', 'priority', 'number'],
  nobody: ['assignee'],
  elements: [
    { code: 'room', kind: 'text', options: [] },
    { code: 'serial_no-2', kind: 'text', options: [] },
    { code: 'floor', kind: 'number', options: [] },
    { code: 'bought', kind: 'date', options: [] },
    { code: 'owner', kind: 'person', options: [] },
    {
      code: 'kind',
      kind: 'options',
      options: [
        { code: 'net', label: 'Le réseau' },
        { code: 'pc', label: 'PC' },
      ],
    },
  ],
} as const satisfies QueryScope

const not = fc.boolean()
const operator = fc.constantFrom(null, '<' as const, '<=' as const, '>' as const, '>=' as const)
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 1, maxLength: VALUES_MAX })
const one = <T>(value: fc.Arbitrary<T>) => value.map((only) => [only])

const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('l’imprimante', 'C++', '<3', 'a,b'))
const wordText = text.filter((each) => each === '-' || /^[^-\s"“”„«»:][^\s"“”„«»:]*$/u.test(each))
const phraseText = text.filter((each) => /^[^"“”„«»]+$/u.test(each)).map((each) => each.trim())
const elementText = phraseText.filter((each) => each !== '')

const date: fc.Arbitrary<QueryDate> = fc.oneof(
  fc.constant({ kind: 'today' as const }),
  fc.record({ kind: fc.constant('ago' as const), count: fc.nat(9_999), unit: fc.constantFrom('d', 'w', 'm') }),
  fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day) => ({ kind: 'day' as const, day: day.toISOString().slice(0, 10) })),
)

/** With an operator one value, else several. */
const ordered = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(fc.record({ operator, values: one(value) }), fc.record({ operator: fc.constant(null), values: list(value) }))

const of = <K extends Term['kind']>(kind: K) => fc.constant(kind)

const none = fc.constant(null)

function elements(
  code: string,
  rest: fc.Arbitrary<Pick<ElementTerm, 'operator' | 'values'>>,
): fc.Arbitrary<ElementTerm> {
  return fc.tuple(not, rest).map(([negated, given]) => ({ kind: 'element' as const, code, not: negated, ...given }))
}

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: of('word'), not, text: wordText }),
  fc.record({ kind: of('phrase'), not, text: phraseText.filter((each) => each !== '') }),
  fc.record({
    kind: of('state'),
    field: fc.constant('state' as const),
    not,
    values: list(fc.constantFrom(...TICKET_STATES)),
  }),
  fc.record({
    kind: of('flag'),
    field: fc.constant('is' as const),
    not,
    values: list(fc.constantFrom(...everything.flags)),
  }),
  fc.record({
    kind: of('person'),
    field: fc.constant('assignee' as const),
    not,
    values: list(fc.oneof(fc.constantFrom('me', 'none'), fc.uuid())),
  }),
  fc
    .tuple(fc.constantFrom('created' as const, 'due' as const), not, ordered(date))
    .map(([field, negated, rest]) => ({ kind: 'date' as const, field, not: negated, ...rest })),
  fc
    .tuple(fc.constantFrom('number' as const, 'depends' as const), not, ordered(fc.nat(2_147_483_647)))
    .map(([field, negated, rest]) => ({ kind: 'number' as const, field, not: negated, ...rest })),
  elements('room', ordered(elementText)),
  elements('serial_no-2', ordered(elementText)),
  elements('floor', ordered(fc.oneof(fc.integer().map(String), fc.constantFrom('-0.5', '12.25', 'none')))),
  elements('bought', ordered(fc.oneof(date.map(printDate), fc.constant('none')))),
  elements('owner', fc.record({ operator: none, values: list(fc.oneof(fc.uuid(), fc.constantFrom('me', 'none'))) })),
  elements('kind', fc.record({ operator: none, values: list(fc.constantFrom('net', 'pc', 'none')) })),
)

const elementSorts = everything.elements
  .filter(({ kind }) => kind !== 'person')
  .map(({ code }) => `element.${code}` as const)

/** A query as `parseQuery` answers them: of few terms, one of them perhaps the order. */
export const anyQuery: fc.Arbitrary<Query> = fc
  .tuple(
    fc.array(term, { maxLength: 5 }),
    fc.option(
      fc.record({
        kind: of('sort'),
        by: fc.constantFrom(...everything.sorts, ...elementSorts),
        descending: fc.boolean(),
      }),
    ),
    fc.nat(5),
  )
  .map(([terms, sort, at]) => (sort === null ? terms : terms.toSpliced(at, 0, sort)))
