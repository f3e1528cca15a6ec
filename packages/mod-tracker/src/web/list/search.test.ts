import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { printQuery } from '@guichet/domain/tickets/query/print'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import { GROUPINGS } from '../../contract/view-words.ts'
import { ASKED, parseSearch, printSearch, TABS, termsOnBoard, asQuery, toQuery, type ListSearch } from './search.ts'

const q = fc.string().map((text) => text.trim())
const shown = {
  columns: fc.constantFrom(null, [], ['state'], ['assignee', 'created']),
  group: fc.constantFrom(null, ...GROUPINGS, 'element.room' as const),
}
const search: fc.Arbitrary<ListSearch> = fc.oneof(
  fc.record({ tab: fc.constantFrom(null, ...TABS), view: fc.constant(null), q: asked(q), ...shown }),
  fc.record({ tab: fc.constant(null), view: fc.constant(ASKED), q: asked(q), ...shown }),
  fc.record({ tab: fc.constant(null), view: fc.uuid(), q: fc.option(q), ...shown }),
)
/** Nothing asked is not written. */
function asked(of: fc.Arbitrary<string>): fc.Arbitrary<string | null> {
  return of.map((text) => (text === '' ? null : text))
}
const terms = (q: string) => {
  const parsed = parseQuery(q, TICKET_QUERY)
  if (!parsed.ok) throw new Error(q)
  return parsed.value
}

test('an address read again is the search it was written from', () => {
  fc.assert(
    fc.property(search, (given) => {
      expect(parseSearch(printSearch(given))).toEqual(given)
    }),
  )
})

test('any address is read as some search, and writing that one is stable', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('view', 'q', 'columns', 'group', 'x'), fc.anything()), (raw) => {
      const read = parseSearch(raw)
      expect(parseSearch(printSearch(read))).toEqual(read)
    }),
  )
})

test('a plain list has a plain address', () => {
  expect(Object.values(printSearch(parseSearch({}))).filter((value) => value !== undefined)).toEqual([])
})

test.each([
  ['mine', '', 'is:mine is:open'],
  ['work', '', 'is:assigned is:open'],
  ['all', 'imprimante', 'is:open imprimante'],
  ['closed', 'imprimante', 'is:closed imprimante'],
  // What says itself whether it means open or closed tickets is asked as it is.
  ['work', 'state:VALIDATED', 'is:assigned state:VALIDATED'],
  ['all', 'is:closed', 'is:closed'],
  ['all', 'SI-12', 'SI-12'],
  ['all', 'number:12', 'number:12'],
  ['all', '-state:OPEN', 'is:open -state:OPEN'],
] as const)('the tab %s with %j asks %s', (tab, q, expected) => {
  expect(toQuery(terms(q), tab)).toEqual({ q: expected })
})

test('a view asks what it says and nothing with it; a board has its columns say what is open', () => {
  expect(toQuery(terms('is:mine'), null)).toEqual({ q: 'is:mine' })
  expect(printQuery(termsOnBoard(terms('imprimante'), 'work'))).toBe('is:assigned imprimante')
  expect(printQuery(termsOnBoard(terms(''), 'closed'))).toBe('is:closed')
})

test.each(['updated:-7d', 'is:late', '-is:mine,late'])('whose day it is is said where it matters: %s', (q) => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  expect(asQuery(terms(q))).toEqual({ q, timeZone })
})
