import { parseQuery } from '@guichet/domain/tickets/query/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import { parseSearch, printSearch, TABS, toQuery, type ListSearch } from './search.ts'

const search: fc.Arbitrary<ListSearch> = fc.record({
  tab: fc.constantFrom(null, ...TABS),
  q: fc.string().map((text) => text.trim()),
})
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
    fc.property(fc.dictionary(fc.constantFrom('view', 'q', 'x'), fc.anything()), (raw) => {
      const read = parseSearch(raw)
      expect(parseSearch(printSearch(read))).toEqual(read)
    }),
  )
})

test('a plain list has a plain address', () => {
  expect(Object.values(printSearch(parseSearch({})))).toEqual([undefined, undefined])
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

test('whose days are meant is said where there are days', () => {
  expect(toQuery(terms('updated:-7d'), 'all')).toEqual({
    q: 'is:open updated:-7d',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
})
