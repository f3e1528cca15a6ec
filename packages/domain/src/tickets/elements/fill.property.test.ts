import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { choice, field } from '../../testing/fields.ts'
import { checkForm } from './check-form.ts'
import { checkValue } from './check-value.ts'
import { shownFields } from './condition.ts'
import type { Field } from './field.ts'
import { fillAgain } from './fill-again.ts'
import { fillIn } from './fill-in.ts'

const CODES = ['a', 'b', 'c', 'd', 'e']
const word = fc.constantFrom('x', 'y', 'z')

const anyField = (code: string): fc.Arbitrary<Field> =>
  fc
    .record({
      chosen: fc.boolean(),
      active: fc.boolean(),
      mandatory: fc.boolean(),
      private: fc.boolean(),
      condition: fc.option(fc.record({ code: fc.constantFrom(...CODES), values: fc.array(word, { maxLength: 2 }) })),
    })
    .map(({ chosen, ...rest }) => (chosen ? choice(code, ['x', 'y', '.z'], rest) : field(code, rest)))
const anyForm = fc.tuple(...CODES.map(anyField))
/** What is wrong with a form is taken out of it. */
const sound = anyForm.map((form): readonly Field[] => {
  const easy = form.map((each) => ({ ...each, mandatory: each.mandatory && each.active && !each.private }))
  const faulty = new Set(checkForm(easy).map((fault) => fault.field))
  return easy.map((each) => (faulty.has(each.code) ? { ...each, condition: null } : each))
})
const anyValue = fc.oneof(
  word,
  word.map((one) => [one]),
  fc.constant(null),
  fc.constant([]),
  fc.integer(),
)
const anyGiven = fc
  .dictionary(fc.constantFrom(...CODES, 'never'), anyValue)
  .map((given) => new Map<string, unknown>(Object.entries(given)))

/** Whether a field is shown, said another way: by asking for each field anew, down its conditions. */
function shows(
  form: readonly Field[],
  values: ReadonlyMap<string, unknown>,
  code: string,
  seen: string[] = [],
): boolean {
  const one = form.find((each) => each.code === code)
  if (one === undefined || seen.includes(code)) return false
  if (one.condition === null) return true
  const value = values.get(one.condition.code) ?? []
  const words = Array.isArray(value) ? value : [value]
  return (
    words.some((each) => one.condition!.values.includes(String(each))) &&
    shows(form, values, one.condition.code, [...seen, code])
  )
}

test('what is accepted is sound, shown and whole: of every form, whatever is sent', () => {
  fc.assert(
    fc.property(sound, anyGiven, fc.boolean(), (form, given, seesPrivate) => {
      const filled = fillIn(form, given, seesPrivate)
      if (!filled.ok) {
        expect(filled.error.size).toBeGreaterThan(0)
        return
      }
      const active = form.filter((each) => each.active)
      for (const [code, value] of filled.value) {
        const one = active.find((each) => each.code === code)
        expect(one && checkValue(one, value)).toEqual({ ok: true, value })
        expect(seesPrivate || !one!.private).toBe(true)
      }
      for (const each of active) {
        const shown = shows(active, filled.value, each.code)
        if (!shown) expect(filled.value.has(each.code)).toBe(false)
        if (shown && each.mandatory) expect(filled.value.has(each.code)).toBe(true)
      }
      for (const code of given.keys())
        expect(active.some((each) => each.code === code && (seesPrivate || !each.private))).toBe(true)
    }),
  )
})

test('what is not sent and stays shown stays as it was, however the form has changed since', () => {
  fc.assert(
    fc.property(sound, sound, anyGiven, anyGiven, (then, now, given, sent) => {
      const before = fillIn(then, given, true)
      fc.pre(before.ok)
      const after = fillAgain(now, before.value, sent, () => true)
      if (!after.ok) return
      const active = now.filter((each) => each.active)
      const shown = shownFields(active, (code) => after.value.get(code) ?? null)
      for (const [code, value] of before.value) {
        const isAsked = active.some((each) => each.code === code)
        if (!sent.has(code) && (!isAsked || shown.has(code))) expect(after.value.get(code)).toEqual(value)
      }
      for (const code of after.value.keys()) expect(before.value.has(code) || sent.has(code)).toBe(true)
    }),
  )
})

test('which fields are shown is found in time, and as when asked one by one, also where conditions go round', () => {
  fc.assert(
    fc.property(anyForm, fc.dictionary(fc.constantFrom(...CODES), word), (form, given) => {
      const values = new Map(Object.entries(given))
      const shown = shownFields(form, (code) => values.get(code) ?? null)
      const round = checkForm(form).some(({ code }) => code === 'condition-circular')
      if (!round) for (const { code } of form) expect(shown.has(code)).toBe(shows(form, values, code))
    }),
  )
})

test('what is not theirs to change stays as it was, whatever somebody changes', () => {
  fc.assert(
    fc.property(sound, sound, anyGiven, anyGiven, (then, now, given, sent) => {
      const before = fillIn(then, given, true)
      fc.pre(before.ok)
      const after = fillAgain(now, before.value, sent, (each) => !each.private)
      if (!after.ok) return
      for (const each of now.filter((one) => one.private))
        expect(after.value.get(each.code)).toEqual(before.value.get(each.code))
    }),
  )
})
