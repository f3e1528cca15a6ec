import { expect, test } from 'vitest'
import { BODY_MAX, TITLE_MAX } from '../../contract/limits.ts'
import { EMPTY, faultsOf, parseWritten, printWritten } from './written.ts'

test('what is kept is read again as it was', () => {
  const written = { title: 'Where?', body: 'There.', published: true }
  expect(parseWritten(printWritten(written))).toEqual(written)
})

test.each(['', 'no JSON', 'null', '[]', '{"title":1,"published":"yes"}'])('%s is no article', (kept) => {
  expect(parseWritten(kept)).toEqual(EMPTY)
})

test.each([
  [
    { title: 'a', body: 'b' },
    { title: false, body: false },
  ],
  [
    { title: ' ', body: '\n' },
    { title: true, body: true },
  ],
  [
    { title: 'a'.repeat(TITLE_MAX), body: 'b'.repeat(BODY_MAX) },
    { title: false, body: false },
  ],
  [
    { title: 'a'.repeat(TITLE_MAX + 1), body: 'b'.repeat(BODY_MAX + 1) },
    { title: true, body: true },
  ],
])('faults are told where they are', (texts, faults) => {
  expect(faultsOf({ ...texts, published: false })).toEqual(faults)
})
