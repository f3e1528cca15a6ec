import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY, faultsOf, firstFault, isBlank, LIMITS, lineOf, parseDraft, settled, toBody } from './draft.ts'

test('the line is proposed from the text until the person writes one, and again when they leave it empty', () => {
  const told = { ...EMPTY, text: 'Le projecteur clignote. Depuis lundi.' }
  expect(lineOf(told)).toBe('Le projecteur clignote')
  expect(lineOf({ ...told, line: 'Projecteur B204' })).toBe('Projecteur B204')
  expect(lineOf({ ...told, line: '' })).toBe('')
  expect(settled({ ...told, line: ' ' })).toEqual(told)
  expect(settled({ ...told, line: 'x' })).toEqual({ ...told, line: 'x' })
})

test('an empty report has a proposed line that is empty, and is blank', () => {
  expect(lineOf(EMPTY)).toBe('')
  expect(isBlank(EMPTY)).toBe(true)
  expect(isBlank({ ...EMPTY, text: ' \n', line: null })).toBe(true)
  expect(isBlank({ ...EMPTY, text: '', line: 'x' })).toBe(false)
  expect(isBlank({ ...EMPTY, elements: { room: 'B204' } })).toBe(false)
  expect(isBlank({ ...EMPTY, bare: true })).toBe(false)
})

test('a proposed line is not sent, a written one is', () => {
  expect(toBody({ ...EMPTY, text: 'a', line: null })).toEqual({ description: 'a' })
  expect(toBody({ ...EMPTY, text: 'a', line: ' ' })).toEqual({ description: 'a' })
  expect(toBody({ ...EMPTY, text: 'a', line: 'b' })).toEqual({ description: 'a', summary: 'b' })
  expect(toBody({ ...EMPTY, text: 'a' }, { files: ['x'] })).toEqual({ description: 'a', attachments: ['x'] })
  const origin = { width: 400, language: 'fr' } as const
  expect(toBody({ ...EMPTY, text: 'a' }, { origin })).toEqual({ description: 'a', origin })
  expect(toBody({ ...EMPTY, text: 'a', bare: true }, { origin })).toEqual({ description: 'a' })
  const requester = { id: '1', name: 'Ada' }
  expect(toBody({ ...EMPTY, text: 'a', requester }, { origin })).toEqual({ description: 'a', onBehalfOf: '1' })
  const elements = { room: 'B204', cost: null }
  expect(toBody({ ...EMPTY, text: 'a' }, { elements })).toEqual({ description: 'a', elements })
})

test('a report needs a text, and neither part may be longer than the contract allows', () => {
  expect(faultsOf(EMPTY)).toEqual({ text: 'empty' })
  expect(firstFault(EMPTY)).toBe('text')
  expect(firstFault({ ...EMPTY, text: 'a', line: 'b'.repeat(LIMITS.line + 1) })).toBe('line')
  expect(firstFault({ ...EMPTY, text: 'a', line: null })).toBe(null)
  expect(faultsOf({ ...EMPTY, text: 'a', line: 'b'.repeat(LIMITS.line) })).toEqual({})
  expect(faultsOf({ ...EMPTY, text: 'a'.repeat(LIMITS.text + 1), line: 'b'.repeat(LIMITS.line + 1) })).toEqual({
    text: 'too-long',
    line: 'too-long',
  })
})

test('what was kept is read back; anything else is an empty report', () => {
  fc.assert(
    fc.property(
      fc.record({
        text: fc.string(),
        line: fc.option(fc.string()),
        bare: fc.boolean(),
        requester: fc.option(fc.record({ id: fc.uuid(), name: fc.string() })),
        elements: fc.dictionary(
          fc.stringMatching(/^[a-z][a-z0-9_-]{0,31}$/),
          fc.option(
            fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.record({ id: fc.uuid(), name: fc.string() })),
          ),
        ),
      }),
      (draft) => {
        expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
      },
    ),
  )
  fc.assert(
    fc.property(fc.oneof(fc.constant(null), fc.string(), fc.json()), (kept) => {
      expect(typeof parseDraft(kept).text).toBe('string')
    }),
  )
})

test('a report for somebody else says for whom', () => {
  const requester = { id: 'i', name: 'Inès Garnier' }
  expect(toBody({ ...EMPTY, text: 'a', requester })).toEqual({ description: 'a', onBehalfOf: 'i' })
  expect(isBlank({ ...EMPTY, requester })).toBe(false)
})
