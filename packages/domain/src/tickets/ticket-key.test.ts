import { expect, test } from 'vitest'
import { readTicketKey, readTicketNumber } from './ticket-key.ts'

test.each([
  ['#12', { prefix: null, number: 12 }],
  ['SI-12', { prefix: 'SI', number: 12 }],
  [' si-0012 ', { prefix: 'SI', number: 12 }],
])('%s names a ticket anywhere', (text, key) => {
  expect(readTicketKey(text)).toEqual(key)
  expect(readTicketNumber(text)).toEqual(key)
})

test('a bare number names one only where nothing else can be meant', () => {
  expect(readTicketKey('12')).toBeNull()
  expect(readTicketNumber('12')).toEqual({ prefix: null, number: 12 })
})

test.each(['', '#', 'SI-', '-12', '1-12', 'SI 12', '#12a', '1e3', '0x2', '1234567890', '#1 #2', 'TOOLONGPREFIX-1'])(
  '%s names none',
  (text) => expect([readTicketKey(text), readTicketNumber(text)]).toEqual([null, null]),
)
