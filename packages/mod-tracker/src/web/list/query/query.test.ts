import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { printQuery } from '@guichet/domain/tickets/query/print'
import { describe, expect, test } from 'vitest'
import { TICKET_QUERY } from '../../../contract/query-limits.ts'
import { fr } from '../../../lang/fr.ts'
import { en } from '../../../lang/en.ts'
import { complete, matching, typingAt, type Suggestion } from './complete.ts'
import {
  arrange,
  personIn,
  sortOf,
  statesIn,
  without,
  withoutFilters,
  withPerson,
  withSort,
  withStates,
} from './terms.ts'
import { fold, translator } from './vocabulary.ts'

const french = { ...TICKET_QUERY, translate: translator((id) => (fr as Record<string, string>)[id] ?? id) }
const read = (q: string) => {
  const parsed = parseQuery(q, french)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

test('a filter is lifted from a query that was read anew, by what it says', () => {
  const drawn = read('state:POSTED is:mine')
  expect(printQuery(without(read('state:POSTED is:mine imprimante'), drawn[0]!))).toBe('is:mine imprimante')
})

describe('the words of French', () => {
  test.each([
    ['état:bloqué,ouvert est:mien', 'state:WAITING,OPEN is:mine'],
    ['etat:"en travail" ASSIGNE:Moi,personne', 'state:RESOLVING assignee:me,none'],
    ['modifié:-7j créé:<-2s clos:aujourd’hui', 'updated:-7d created:<-2w closed:today'],
    ['tri:-créé numéro:12', 'sort:-created number:12'],
    ['state:OPEN is:closed', 'state:OPEN is:closed'],
  ])('%s', (q, expected) => {
    expect(printQuery(read(q))).toBe(expected)
  })

  test.each([
    ['en', en],
    ['fr', fr],
  ] as const)(
    '%s: each is one word that can be typed, and no two of a kind are alike',
    (_, said: Record<string, string>) => {
      for (const kind of ['field', 'flag']) {
        const words = Object.keys(said)
          .filter((id) => new RegExp(`^tracker\\.query\\.${kind}\\.\\w+$`).test(id))
          .map((id) => fold(said[id]!))
        expect(words.length).toBeGreaterThan(5)
        expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
        expect(new Set(words).size).toBe(words.length)
      }
      expect(said['tracker.query.units']).toHaveLength(3)
    },
  )

  test('every example of the help is understood', () => {
    const examples = Object.entries(fr).filter(([id]) => /^tracker\.query\.help\.\w+$/.test(id))
    for (const [id, example] of examples) {
      if (!id.endsWith('.close') && !id.endsWith('.lead')) expect(parseQuery(example, french).ok, example).toBe(true)
    }
  })
})

describe('what is being typed', () => {
  test.each([
    ['|', { typed: '', field: null, from: 0, to: 0 }],
    ['ét|', { typed: 'ét', field: null, from: 0, to: 2 }],
    ['panne |', { typed: '', field: null }],
    ['-ét|', { typed: 'ét', field: null, from: 1 }],
    ['état:|', { typed: '', field: 'state', from: 5 }],
    ['état:OPEN,bl|', { typed: 'bl', field: 'state', from: 10, to: 12 }],
    ['ét|at panne', { typed: 'ét', field: null, from: 0, to: 4 }],
    ['créé:>-|', { typed: '-', field: 'created' }],
    ['nope:x|', null],
    ['"état|', null],
    ['|panne', null],
  ])('%s', (marked, expected) => {
    const caret = marked.indexOf('|')
    const typing = typingAt(marked.replace('|', ''), caret, french)
    if (expected === null) expect(typing).toBeNull()
    else expect(typing).toMatchObject(expected)
  })

  test('is found by the beginning of any of its words, without accents', () => {
    const one = (label: string, text = label): Suggestion => ({ id: text, label, text, whole: true })
    const all = [one('En travail', 'RESOLVING'), one('Bloqué', 'WAITING'), one('Inès Garnier', 'x')]
    const by = (typed: string) => matching(all, typed).map(({ id }) => id)
    expect([by('tra'), by('BLOQUE'), by('wait'), by('gar'), by(''), by('ravail')]).toEqual([
      ['RESOLVING'],
      ['WAITING'],
      ['WAITING'],
      ['x'],
      ['RESOLVING', 'WAITING', 'x'],
      [],
    ])
  })

  test('a suggestion takes its place, and nothing else’s', () => {
    const typing = typingAt('a état:bl b', 9, french)!
    const suggestion = { id: 'WAITING', label: 'Bloqué', text: 'WAITING', whole: true }
    expect(complete('a état:bl b', typing, suggestion)).toEqual({ text: 'a état:WAITING b', caret: 14 })
  })
})

describe('one query, however it is written', () => {
  const q = (query: Parameters<typeof printQuery>[0]) => printQuery(query)

  test('filters come first, words last', () => {
    expect(q(arrange(read('panne state:OPEN "salle 12" sort:number is:mine')))).toBe(
      'state:OPEN is:mine sort:number panne "salle 12"',
    )
  })

  test('the panel reads and writes its states and persons, and leaves the rest', () => {
    const query = read('-state:OPEN state:POSTED created:-7d panne')
    expect(statesIn(query)).toEqual(['POSTED'])
    expect(q(withStates(query, ['VALIDATED', 'OPEN']))).toBe('state:OPEN,VALIDATED -state:OPEN created:-7d panne')
    expect(q(withStates(query, []))).toBe('-state:OPEN created:-7d panne')
    expect(personIn(read('assignee:me'), 'assignee')).toBe('me')
    expect(q(withPerson(read('assignee:me -assignee:none panne'), 'assignee', 'none'))).toBe(
      '-assignee:none assignee:none panne',
    )
  })

  test('the usual order is left out: the best match where there are words, else the latest activity', () => {
    expect([
      sortOf(read('')),
      sortOf(read('panne')),
      sortOf(read('-panne')),
      sortOf(read('panne sort:number')),
    ]).toEqual(['-updated', 'relevance', '-updated', 'number'])
    expect(q(withSort(read('is:mine sort:number'), '-updated'))).toBe('is:mine')
    expect(q(withSort(read('panne'), '-updated'))).toBe('sort:-updated panne')
    expect(q(withSort(read('sort:number panne'), 'relevance'))).toBe('panne')
    expect(q(withoutFilters(read('is:mine sort:number panne')))).toBe('sort:number')
  })
})
