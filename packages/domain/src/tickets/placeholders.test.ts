import { expect, test } from 'vitest'
import { filled } from './placeholders.ts'

const values = { requester: 'Inès {me}', number: 'SI-12', me: 'Karim' }

test.each([
  ['Hello {requester}, {number} is done. {me}', 'Hello Inès {me}, SI-12 is done. Karim'],
  ['{me}{me}', 'KarimKarim'],
  ['{You} {} {ME} {constructor}', '{You} {} {ME} {constructor}'],
  ['', ''],
])('%j', (text, expected) => {
  expect(filled(text, values)).toBe(expected)
})
