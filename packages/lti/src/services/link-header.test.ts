import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkTo, parseLinks } from './link-header.ts'

const PAGE = 'https://lms.test/members?page=1'

test.each([
  ['none', null, null],
  ['one', '<https://lms.test/members?page=2>; rel="next"', 'https://lms.test/members?page=2'],
  ['without quotes', '<https://lms.test/2>;rel=next', 'https://lms.test/2'],
  ['in capitals', '<https://lms.test/2>; REL="NEXT"', 'https://lms.test/2'],
  ['several relations in one', '<https://lms.test/2>; rel="last next"', 'https://lms.test/2'],
  ['after another', '<https://lms.test/d>; rel="differences", <https://lms.test/2>; rel="next"', 'https://lms.test/2'],
  ['commas in the address', '<https://lms.test/2?a=1,2>; rel="next"', 'https://lms.test/2?a=1,2'],
  [
    'commas and semicolons in quotes',
    '<https://lms.test/0>; title="a, <b>; rel=next", <https://lms.test/2>; rel="next"',
    'https://lms.test/2',
  ],
  ['a quote that is escaped', String.raw`<https://lms.test/2>; title="a\", b"; rel="next"`, 'https://lms.test/2'],
  ['relative', '</members?page=2>; rel="next"', 'https://lms.test/members?page=2'],
  ['of another scheme alone', '<//evil.test/2>; rel="next"', 'https://evil.test/2'],
  ['no relation', '<https://lms.test/2>', null],
  ['a relation that only contains it', '<https://lms.test/2>; rel="next-week"', null],
  ['never closed', '<https://lms.test/2; rel="next"', null],
  ['no address', '<https://>; rel="next"', null],
  ['too long to be read', `<https://lms.test/${'a'.repeat(20_000)}>; rel="next"`, null],
])('the next page of a header: %s', (_, header, next) => {
  expect(linkTo('next', header, PAGE)).toBe(next)
})

test('whatever it is, it is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', '\\', ',', ';', '=', 'rel', ' ', 'a') }), (header) => {
      expect(Array.isArray(parseLinks(header))).toBe(true)
    }),
  )
})
