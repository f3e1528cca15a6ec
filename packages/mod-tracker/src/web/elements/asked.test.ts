import { expect, test } from 'vitest'
import { askedNow } from './asked.ts'
import { fieldOf } from './testing/field-of.ts'

const place = fieldOf('place', {
  rules: { kind: 'options', multiple: false },
  options: ['lab', 'home'].map((code) => ({ code, label: code, active: true })),
})
const bench = fieldOf('bench', { mandatory: true, condition: { code: 'place', values: ['lab'] } })
const codes = (asked: ReturnType<typeof askedNow>) => asked.fields.map(({ code }) => code)

test('a field that a condition hides is neither asked nor missing; it is both once the condition holds', () => {
  expect(codes(askedNow([place, bench], {}, false))).toEqual(['place'])
  const inLab = askedNow([place, bench], { place: ['lab'] }, false)
  expect(codes(inLab)).toEqual(['place', 'bench'])
  expect([...inLab.faults]).toEqual([['bench', { code: 'required' }]])
})

test('what is in a hidden field is not sent, and is there again when the field is', () => {
  const written = { bench: 'nine' }
  expect(askedNow([place, bench], { ...written, place: ['home'] }, false).sent).toEqual({ place: ['home'] })
  expect(askedNow([place, bench], { ...written, place: ['lab'] }, false).sent).toEqual({
    place: ['lab'],
    bench: 'nine',
  })
})

test('a condition on what a field has at first holds until it is changed', () => {
  const fields = [{ ...place, default: ['lab'] }, bench]
  expect(codes(askedNow(fields, {}, false))).toEqual(['place', 'bench'])
  expect(codes(askedNow(fields, { place: null }, false))).toEqual(['place'])
})

test('private fields are asked of who may fill them in; archived ones and those the server fills in, of nobody', () => {
  const fields = [
    fieldOf('open'),
    fieldOf('hidden', { private: true }),
    fieldOf('old', { active: false }),
    fieldOf('constant', { entry: 'given' }),
    fieldOf('origin', { entry: 'reported' }),
  ]
  expect(codes(askedNow(fields, {}, false))).toEqual(['open', 'origin'])
  expect(codes(askedNow(fields, {}, true))).toEqual(['open', 'hidden', 'origin'])
  expect(askedNow(fields, { hidden: 'x', old: 'y' }, false).sent).toEqual({})
})

test('a person is sent by their id, and what is no value is refused as the server would', () => {
  const who = fieldOf('who', { rules: { kind: 'person', among: 'members' } })
  const person = { id: '01890000-0000-7000-8000-000000000001', name: 'Inès' }
  expect(askedNow([who], { who: person }, false).sent).toEqual({ who: person.id })
  const cost = fieldOf('cost', { rules: { kind: 'number', min: 0, max: 10, decimals: 1 } })
  const faultOf = (value: string | number) => askedNow([cost], { cost: value }, false).faults.get('cost')
  expect(faultOf('a lot')).toEqual({ code: 'wrong-shape' })
  expect(faultOf(11)).toEqual({ code: 'too-large', limit: 10 })
  expect(faultOf(1.25)).toEqual({ code: 'too-many-decimals', limit: 1 })
})
