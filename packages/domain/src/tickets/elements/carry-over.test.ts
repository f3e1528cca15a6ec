import { describe, expect, test } from 'vitest'
import { carryOver, takenOut, type CarriedField } from './carry-over.ts'
import type { ElementRules } from './rules.ts'

const TEXT: ElementRules = { kind: 'text', multiline: false, minLength: 0, maxLength: 20, pattern: null }
const CHOICE: ElementRules = { kind: 'options', multiple: false }

const field = (code: string, more: Partial<CarriedField> = {}): CarriedField => ({
  code,
  elementId: `element of ${code}`,
  label: `Label of ${code}`,
  rules: TEXT,
  options: [],
  active: true,
  mandatory: false,
  private: false,
  default: null,
  entry: 'edited',
  condition: null,
  ...more,
})
const options = (...codes: string[]) => codes.map((code) => ({ code, label: `The ${code}`, active: true }))
const anybody = () => true
const into = (carried: ReturnType<typeof carryOver>) =>
  carried.map(({ value, into }) => [value.code, into?.code ?? null])

describe('a value that leaves its field', () => {
  test('says itself what it was, an option in words', () => {
    const room = field('room', { rules: CHOICE, options: options('a12', 'b3'), private: true })
    expect(takenOut(room, ['b3', 'gone'])).toEqual({
      code: 'room',
      label: 'Label of room',
      kind: 'options',
      value: ['b3', 'gone'],
      labels: ['The b3', 'gone'],
      private: true,
    })
  })
})

describe('in the tracker it comes to', () => {
  const text = takenOut(field('place'), 'Room 12')

  test('it goes into the field of its code, and is kept where there is none', () => {
    const other = takenOut(field('colour'), 'red')
    expect(into(carryOver([text, other], [field('place'), field('size')], anybody))).toEqual([
      ['place', 'place'],
      ['colour', null],
    ])
  })

  test.each<[string, Partial<CarriedField>]>([
    ['of another kind', { rules: CHOICE, options: options('room 12') }],
    ['that asks for less', { rules: { ...TEXT, maxLength: 3 } }],
    ['that is no longer asked', { active: false }],
  ])('a field %s does not take it', (_, more) => {
    expect(into(carryOver([text], [field('place', more)], anybody))).toEqual([['place', null]])
  })

  test('an option that is not there, or is archived, is kept', () => {
    const room = takenOut(field('room', { rules: CHOICE, options: options('a12') }), ['a12'])
    const there = (list: CarriedField['options']) =>
      into(carryOver([room], [field('room', { rules: CHOICE, options: list })], anybody))
    expect(there(options('a12'))).toEqual([['room', 'room']])
    expect(there(options('b3'))).toEqual([['room', null]])
    expect(there([{ code: 'a12', label: 'A12', active: false }])).toEqual([['room', null]])
  })

  test('what was private goes where it is private alone; what was public goes anywhere', () => {
    const secret = takenOut(field('place', { private: true }), 'Room 12')
    expect(into(carryOver([secret], [field('place')], anybody))).toEqual([['place', null]])
    expect(into(carryOver([secret], [field('place', { private: true })], anybody))).toEqual([['place', 'place']])
    expect(into(carryOver([text], [field('place', { private: true })], anybody))).toEqual([['place', 'place']])
  })

  test('of two of one code the first has the field', () => {
    const older = takenOut(field('place'), 'Room 3')
    const carried = carryOver([text, older], [field('place')], anybody)
    expect(carried.map(({ value, into }) => [value.value, into !== null])).toEqual([
      ['Room 12', true],
      ['Room 3', false],
    ])
  })

  test('a person goes where they can be chosen', () => {
    const id = '00000000-0000-7000-8000-000000000001'
    const rules: ElementRules = { kind: 'person', among: 'members' }
    const helper = takenOut(field('helper', { rules }), id)
    expect(into(carryOver([helper], [field('helper', { rules })], (_, person) => person === id))).toEqual([
      ['helper', 'helper'],
    ])
    expect(into(carryOver([helper], [field('helper', { rules })], () => false))).toEqual([['helper', null]])
  })

  test('files go where each of them is taken', () => {
    const ids = [1, 2].map((n) => `00000000-0000-7000-8000-00000000000${n}`)
    const rules: ElementRules = { kind: 'files', accept: [], maxCount: 2, maxBytes: 1 }
    const papers = takenOut(field('papers', { rules }), ids)
    const there = (taken: readonly string[], more: object = {}) =>
      into(carryOver([papers], [field('papers', { rules: { ...rules, ...more } })], (_, id) => taken.includes(id)))
    expect(there(ids)).toEqual([['papers', 'papers']])
    expect(there(ids.slice(1))).toEqual([['papers', null]])
    expect(there(ids, { maxCount: 1 })).toEqual([['papers', null]])
  })
})
