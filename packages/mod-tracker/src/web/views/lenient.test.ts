import { printQuery } from '@guichet/domain/tickets/query/print'
import { expect, test } from 'vitest'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import { readLeniently } from './lenient.ts'

test.each([
  ['is:open lamp sort:created', 'is:open lamp sort:created', []],
  ['is:open element.room:B12 lamp', 'is:open lamp', ['element.room:B12']],
  ['mood:bad -state:OPEN,DONE "hors service"', '"hors service"', ['mood:bad', '-state:OPEN,DONE']],
])('%s asks %s', (text, asks, gone) => {
  const read = readLeniently(text, TICKET_QUERY)
  expect([printQuery(read.terms), read.gone]).toEqual([asks, gone])
})
