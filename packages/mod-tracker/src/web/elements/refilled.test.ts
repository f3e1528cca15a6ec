import { expect, test } from 'vitest'
import { fieldOf } from './testing/field-of.ts'
import { refilledWith } from './refilled.ts'

const place = fieldOf('place', {
  rules: { kind: 'options', multiple: false },
  options: ['lab', 'home'].map((code) => ({ code, label: code, active: true })),
})
const room = fieldOf('room', { mandatory: true, condition: { code: 'place', values: ['lab'] } })
const form = [place, room, fieldOf('note')]
const all = () => true
const codes = (fields: readonly { readonly code: string }[]) => fields.map(({ code }) => code)

test('a change asks for what it calls up, and is refused as long as that is missing', () => {
  const home = { place: ['home'] }
  const changed = refilledWith(form, home, { code: 'place', written: { place: ['lab'] }, mayFill: all })
  expect(codes(changed.fields)).toEqual(['place', 'room'])
  expect([...changed.faults.keys()]).toEqual(['room'])
  const whole = refilledWith(form, home, { code: 'place', written: { place: ['lab'], room: 'B204' }, mayFill: all })
  expect(whole.faults.size).toBe(0)
  expect(whole.sent).toEqual({ place: ['lab'], room: 'B204' })
})

test('a change tells what it hides, and does not send what was written into it', () => {
  const lab = { place: ['lab'], room: 'B204', note: 'x' }
  const changed = refilledWith(form, lab, { code: 'place', written: { place: ['home'] }, mayFill: all })
  expect(codes(changed.gone)).toEqual(['room'])
  expect(changed.sent).toEqual({ place: ['home'] })
  expect(changed.faults.size).toBe(0)
})

test('what the person may not change is not emptied by what hides it, nor said to be', () => {
  const verdict = fieldOf('verdict', { private: true, condition: { code: 'place', values: ['lab'] } })
  const lab = { place: ['lab'], verdict: 'x' }
  const change = { code: 'place', written: { place: ['home'] } }
  const byAgent = refilledWith([place, verdict], lab, { ...change, mayFill: all })
  expect(codes(byAgent.gone)).toEqual(['verdict'])
  const byReporter = refilledWith([place, verdict], lab, { ...change, mayFill: (field) => !field.private })
  expect(codes(byReporter.gone)).toEqual([])
})

test('what an old ticket has stays: of the other fields nothing is asked', () => {
  const changed = refilledWith(form, { place: ['lab'] }, { code: 'note', written: { note: 'y' }, mayFill: all })
  expect(codes(changed.fields)).toEqual(['note'])
  expect(changed.faults.size).toBe(0)
  expect(changed.gone).toEqual([])
})
