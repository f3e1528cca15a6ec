import { describe, expect, test } from 'vitest'
import type { Term } from './ast.ts'
import { dayOf, nextDay, parseDate } from './date.ts'
import type { QueryFault } from './faults.ts'
import type { QueryScope } from './fields.ts'
import { parseQuery, QUERY_MAX, TERMS_MAX } from './parse.ts'
import { VALUES_MAX } from './parse-field.ts'
import { printQuery } from './print.ts'
import { everything } from '../../testing/queries.ts'

const ID = '0190f3c4-0000-7000-8000-00000000beef'

const read = (text: string, scope: QueryScope = everything) => {
  const parsed = parseQuery(text, scope)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
const faults = (text: string, scope: QueryScope = everything): readonly QueryFault[] => {
  const parsed = parseQuery(text, scope)
  return parsed.ok ? [] : parsed.error
}

describe('a query', () => {
  test.each<[string, Term[]]>([
    ['', []],
    [' \u00a0\u202f\n ""', []],
    ['imprimante', [{ kind: 'word', not: false, text: 'imprimante' }]],
    ['l’imprimante -salle', [word('l’imprimante'), { ...word('salle'), not: true }]],
    ['"salle 12" -«\u202fhors service\u202f»', [phrase('salle 12'), { ...phrase('hors service'), not: true }]],
    ['“one” „two“', [phrase('one'), phrase('two')]],
    ['https://ecole.fr/a:b 12:30 :x a - b', ['https://ecole.fr/a:b', '12:30', ':x', 'a', '-', 'b'].map(word)],
    ['state:OPEN,waiting', [{ kind: 'state', field: 'state', not: false, values: ['OPEN', 'WAITING'] }]],
    ['-is:Open,mine', [{ kind: 'flag', field: 'is', not: true, values: ['open', 'mine'] }]],
    [`assignee:me,none,${ID.toUpperCase()}`, [person('assignee', 'me', 'none', ID)]],
    ['-reporter:Visitor', [{ kind: 'person', field: 'reporter', not: true, values: ['visitor'] }]],
    ['updated:-7d', [date('updated', null, { kind: 'ago', count: 7, unit: 'd' })]],
    ['created:>=2026-11-01', [date('created', '>=', { kind: 'day', day: '2026-11-01' })]],
    ['closed:<today', [date('closed', '<', { kind: 'today' })]],
    ['number:12,13', [{ kind: 'number', field: 'number', not: false, operator: null, values: [12, 13] }]],
    ['sort:-updated', [{ kind: 'sort', by: 'updated', descending: true }]],
    [
      'element.room:"B 204",B205',
      [{ kind: 'element', code: 'room', not: false, operator: null, values: ['B 204', 'B205'] }],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
    expect(read(printQuery(read(text)))).toEqual(expected)
  })

  test.each<[string, string]>([
    ['element.floor:>"-1,5"', 'element.floor:>-1.5'],
    ['element.bought:<=2026-01-02', 'element.bought:<=2026-01-02'],
    ['element.kind:"le réseau",PC,none', 'element.kind:net,pc,none'],
    [`-element.owner:me,${ID}`, `-element.owner:me,${ID}`],
    ['Element.Room:"x, y"', 'element.room:"x, y"'],
    ['sort:-element.floor', 'sort:-element.floor'],
  ])('of custom fields: %s', (text, printed) => {
    expect(printQuery(read(text))).toBe(printed)
  })

  test('in the words of the person’s language it is the same query', () => {
    const french: Record<string, string> = {
      état: 'state',
      posté: 'POSTED',
      moi: 'me',
      '-7j': '-7d',
      tri: 'sort',
      modifié: 'updated',
    }
    const scope = {
      ...everything,
      translate: (_: string, said: string) => french[said] ?? { assigné: 'assignee' }[said],
    }
    expect(printQuery(read('état:Posté,OPEN assigné:moi modifié:-7j tri:-modifié', scope))).toBe(
      'state:POSTED,OPEN assignee:me updated:-7d sort:-updated',
    )
  })
})

describe('what is wrong is said with its place', () => {
  test.each<[string, Partial<QueryFault>[]]>([
    ['salle colour:red', [{ code: 'unknown-field', found: 'colour', from: 6, to: 12 }]],
    [
      'constructor:x __proto__:x',
      [
        { found: 'constructor', from: 0, to: 11 },
        { code: 'unknown-field', found: '__proto__', from: 14 },
      ],
    ],
    ['element.colour:red', [{ code: 'unknown-field', found: 'element.colour', from: 0, to: 14 }]],
    ['sort:element.colour', [{ code: 'unknown-value', found: 'element.colour' }]],
    ['element.floor:two element.bought:x', [{ code: 'bad-number' }, { code: 'bad-date' }]],
    ['element.kind:fax element.owner:bob', [{ code: 'unknown-value' }, { code: 'unknown-value' }]],
    ['element.kind:>net', [{ code: 'no-operator', field: 'element.kind' }]],
    ['state:OPEN,DONE', [{ code: 'unknown-value', field: 'state', found: 'DONE', from: 11, to: 15 }]],
    ['is:ours', [{ code: 'unknown-value', field: 'is', found: 'ours', from: 3, to: 7 }]],
    ['assignee:visitor', [{ code: 'unknown-value', field: 'assignee', found: 'visitor' }]],
    ['reporter:none', [{ code: 'unknown-value', field: 'reporter', from: 9, to: 13 }]],
    ["assignee:'||1", [{ code: 'unknown-value', field: 'assignee', from: 9, to: 13 }]],
    ['created:2026-02-30', [{ code: 'bad-date', found: '2026-02-30', from: 8, to: 18 }]],
    ['created:0000-01-01 updated:-99999d', [{ code: 'bad-date' }, { code: 'bad-date' }]],
    ['number:x number:2147483648', [{ code: 'bad-number', found: 'x' }, { code: 'bad-number' }]],
    ['-state: x', [{ code: 'missing-value', field: 'state', from: 7, to: 7 }]],
    ['state:OPEN,', [{ code: 'missing-value', from: 11, to: 11 }]],
    ['a "b c', [{ code: 'unclosed-quote', from: 2, to: 6 }]],
    ['state:>OPEN', [{ code: 'no-operator', field: 'state', from: 0, to: 11 }]],
    ['number:>1,2', [{ code: 'one-value', field: 'number', from: 0, to: 11 }]],
    ['-sort:updated', [{ code: 'not-negatable', field: 'sort', from: 0, to: 13 }]],
    ['sort:number a sort:updated', [{ code: 'repeated', field: 'sort', from: 14, to: 26 }]],
    ['sort:-updated;DROP', [{ code: 'unknown-value', field: 'sort', found: '-updated;DROP', from: 5, to: 18 }]],
    ['x'.repeat(QUERY_MAX + 1), [{ code: 'too-long', from: QUERY_MAX, to: QUERY_MAX + 1, max: QUERY_MAX }]],
    ['x '.repeat(TERMS_MAX + 1), [{ code: 'too-many-terms', from: TERMS_MAX * 2, max: TERMS_MAX }]],
    [`number:1${',1'.repeat(VALUES_MAX)}`, [{ code: 'too-many-values', field: 'number', max: VALUES_MAX }]],
  ])('%s', (text, expected) => {
    expect(faults(text)).toMatchObject(expected)
  })

  test('a field that is not there where one asks is as unknown as one that never was', () => {
    const scope = { ...everything, fields: ['state', 'sort'] as const, sorts: ['updated'] as const }
    expect(faults('due:today sort:due', scope)).toMatchObject([{ code: 'unknown-field' }, { code: 'unknown-value' }])
  })
})

describe('days', () => {
  test.each([
    ['today', '2026-03-31', '2026-03-31'],
    ['-1d', '2026-03-01', '2026-02-28'],
    ['-2w', '2026-01-05', '2025-12-22'],
    ['-1m', '2026-03-31', '2026-02-28'],
    ['-13m', '2026-01-31', '2024-12-31'],
    ['-0d', '2024-02-29', '2024-02-29'],
    ['2024-02-29', '2026-01-01', '2024-02-29'],
  ])('%s, on %s: %s', (text, today, expected) => {
    expect(dayOf(parseDate(text)!, today)).toBe(expected)
  })

  test('after the last of a year comes the first of the next', () => {
    expect(nextDay('2025-12-31')).toBe('2026-01-01')
  })
})

function word(text: string): Extract<Term, { kind: 'word' }> {
  return { kind: 'word', not: false, text }
}
function phrase(text: string): Extract<Term, { kind: 'phrase' }> {
  return { kind: 'phrase', not: false, text }
}
function person(field: 'assignee', ...values: string[]): Term {
  return { kind: 'person', field, not: false, values }
}
function date(
  field: 'created' | 'updated' | 'closed',
  operator: Extract<Term, { kind: 'date' }>['operator'],
  value: Extract<Term, { kind: 'date' }>['values'][number],
): Term {
  return { kind: 'date', field, not: false, operator, values: [value] }
}
