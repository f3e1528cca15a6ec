import { describe, expect, test } from 'vitest'
import { choice, field } from '../../testing/fields.ts'
import type { Field } from './field.ts'
import { fillAgain, type MayFill } from './fill-again.ts'
import { fillIn } from './fill-in.ts'

const kind = choice('kind', ['device', 'network', '.fax'], { mandatory: true })
const serial = field('serial', { mandatory: true, condition: { code: 'kind', values: ['device'] } })
const warranty = choice('warranty', ['yes', 'no'], { condition: { code: 'serial', values: ['X1'] } })
const triage = choice('triage', ['later', 'now'], { private: true, default: ['later'] })
const origin = field('origin', { entry: 'reported' })
const place = field('place', { entry: 'given' })
const old = field('old', { active: false })
const kinds = { ...choice('kinds', ['device', 'network', '.fax']), rules: { kind: 'options', multiple: true } } as const
const form = [kind, kinds, serial, warranty, triage, origin, place, old]

interface Changing {
  readonly of?: readonly Field[]
  readonly mayFill?: MayFill
}

const reported = (given: object, seesPrivate = false) => {
  const filled = fillIn(form, new Map(Object.entries(given)), seesPrivate)
  return filled.ok
    ? Object.fromEntries(filled.value)
    : Object.fromEntries([...filled.error].map(([c, f]) => [c, f.code]))
}
const changed = (before: object, given: object, { of = form, mayFill = () => true }: Changing = {}) => {
  const filled = fillAgain(of, new Map(Object.entries(before)), new Map(Object.entries(given)), mayFill)
  return filled.ok
    ? Object.fromEntries(filled.value)
    : Object.fromEntries([...filled.error].map(([c, f]) => [c, f.code]))
}

describe('a new ticket', () => {
  test.each([
    [{}, { kind: 'required' }],
    [{ kind: ['network'] }, { kind: ['network'], triage: ['later'] }],
    [{ kind: ['device'] }, { serial: 'required' }],
    [
      { kind: ['device'], serial: ' S1 ' },
      { kind: ['device'], serial: 'S1', triage: ['later'] },
    ],
    // Hidden with what it rests on, and nothing is said of what was put there.
    [
      { kind: ['network'], serial: 'X1', warranty: ['maybe'] },
      { kind: ['network'], triage: ['later'] },
    ],
    [{ kind: ['fax'] }, { kind: 'archived-option' }],
    [
      { kind: ['network'], origin: 'there' },
      { kind: ['network'], origin: 'there', triage: ['later'] },
    ],
    [
      { kind: ['network'], place: 'x', old: 'x', never: 'x' },
      { place: 'unknown-field', old: 'unknown-field', never: 'unknown-field' },
    ],
  ])('of a reporter: %j', (given, expected) => {
    expect(reported(given)).toEqual(expected)
  })

  test.each([
    [{ default: ['fax'] }, {}],
    [{ default: ['device', 'fax'], rules: { kind: 'options', multiple: true } as const }, { kind: ['device'] }],
    [{ default: ['fax'], mandatory: true }, { kind: 'required' }],
  ])('has no default that could not be chosen today: %j', (changes, expected) => {
    const filled = fillIn([{ ...choice('kind', ['device', '.fax']), ...changes }], new Map(), false)
    const told = filled.ok ? filled.value : new Map([...filled.error].map(([code, fault]) => [code, fault.code]))
    expect(Object.fromEntries(told)).toEqual(expected)
  })

  test('a private field is for a reporter as unknown as one that never was; who sees it fills it in, or empties it', () => {
    expect(reported({ kind: ['network'], triage: ['now'] })).toEqual({ triage: 'unknown-field' })
    expect(reported({ kind: ['network'], triage: ['now'] }, true)).toEqual({ kind: ['network'], triage: ['now'] })
    expect(reported({ kind: ['network'], triage: null }, true)).toEqual({ kind: ['network'] })
  })
})

describe('a change of a ticket', () => {
  test.each([
    // What an old ticket has stays, though no new one could have it.
    [{ kind: ['fax'], old: 'x' }, { triage: ['now'] }, { kind: ['fax'], old: 'x', triage: ['now'] }],
    [{ kind: ['fax'] }, { kind: ['fax'] }, { kind: ['fax'] }],
    [{ kind: ['network'] }, { kind: ['fax'] }, { kind: 'archived-option' }],
    [{ kinds: ['fax'] }, { kinds: ['fax', 'network'] }, { kinds: ['network', 'fax'] }],
    [{ kinds: ['network'] }, { kinds: ['fax', 'network'] }, { kinds: 'archived-option' }],
    [{}, { triage: ['now'] }, { triage: ['now'] }],
    [{ kind: ['network'] }, { kind: null }, { kind: 'required' }],
    // What is shown by it is asked for at once; what is hidden goes, and what rests on that.
    [{ kind: ['network'] }, { kind: ['device'] }, { serial: 'required' }],
    [{ kind: ['network'] }, { kind: ['device'], serial: 'X1' }, { kind: ['device'], serial: 'X1' }],
    [{ kind: ['device'], serial: 'X1', warranty: ['yes'] }, { kind: ['network'] }, { kind: ['network'] }],
    [{ kind: ['device'], serial: 'X1', warranty: ['yes'] }, { serial: 'X2' }, { kind: ['device'], serial: 'X2' }],
    [{ kind: ['network'] }, { serial: 'X1' }, { kind: ['network'] }],
    // From before the condition was: it goes when somebody changes it, and not before.
    [{ kind: ['network'], serial: 'S' }, { triage: ['now'] }, { kind: ['network'], serial: 'S', triage: ['now'] }],
    [
      { kind: ['network'] },
      { origin: 'x', place: 'x', old: 'x' },
      { origin: 'unknown-field', place: 'unknown-field', old: 'unknown-field' },
    ],
  ])('of %j by %j', (before, given, expected) => {
    expect(changed(before, given)).toEqual(expected)
  })
  describe('that hides what its author may not change', () => {
    const verdict = field('verdict', { private: true, condition: { code: 'kind', values: ['device'] } })
    const cost = field('cost', { private: true, condition: { code: 'verdict', values: ['broken'] } })
    const of = [...form, verdict, cost]
    const before = { kind: ['device'], serial: 'S1', verdict: 'broken', cost: '42' }
    const byReporter = { of, mayFill: ({ private: hidden }: Field) => !hidden }

    test('leaves that where it is, however far it rests on what is changed; the author’s own goes', () => {
      expect(changed(before, { kind: ['network'] }, byReporter)).toEqual({
        kind: ['network'],
        verdict: 'broken',
        cost: '42',
      })
      expect(changed(before, { kind: ['network'] }, { of })).toEqual({ kind: ['network'] })
    })

    test('and taken back, it is shown again as it was', () => {
      const hidden = { kind: ['network'], verdict: 'broken', cost: '42' }
      expect(changed(hidden, { kind: ['device'], serial: 'S1' }, byReporter)).toEqual(before)
    })

    test('what they may not change cannot be put in', () => {
      expect(changed(before, { verdict: 'whole' }, byReporter)).toEqual({ verdict: 'unknown-field' })
    })
  })
})
