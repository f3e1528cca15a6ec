import { expect, test } from 'vitest'
import { choice, field } from '../../testing/fields.ts'
import { checkForm } from './check-form.ts'

const on = (code: string, ...values: string[]) => ({ condition: { code, values } })
const kind = choice('kind', ['device', '.fax'])
const papers = field('papers', { rules: { kind: 'files', accept: [], maxCount: 2, maxBytes: 1_000 } })

test.each([
  ['a sound one', [kind, field('serial', { ...on('kind', 'device', 'fax'), mandatory: true })], []],
  ['the same twice', [kind, kind], [{ field: 'kind', code: 'repeated' }]],
  [
    'one that is asked of everybody and shown to some',
    [field('a', { mandatory: true, private: true })],
    [{ field: 'a', code: 'mandatory-private' }],
  ],
  [
    'one that is asked of everybody and not there',
    [field('a', { mandatory: true, active: false })],
    [{ field: 'a', code: 'mandatory-inactive' }],
  ],
  ['a condition on what is not there', [field('a', on('b', 'x'))], [{ field: 'a', code: 'condition-unknown' }]],
  ['a condition that nothing meets', [kind, field('a', on('kind'))], [{ field: 'a', code: 'condition-empty' }]],
  ['a condition on no option', [kind, field('a', on('kind', 'pink'))], [{ field: 'a', code: 'condition-option' }]],
  [
    'one that shows what is in a private one',
    [field('a', { private: true }), field('b', on('a', 'x'))],
    [{ field: 'b', code: 'condition-reveals' }],
  ],
  [
    'a private one on a private one',
    [field('a', { private: true }), field('b', { private: true, ...on('a', 'x') })],
    [],
  ],
  ['one on a file', [papers, field('a', on('papers', 'x'))], [{ field: 'a', code: 'condition-files' }]],
  [
    'a file that is there from the beginning',
    [{ ...papers, default: ['0199b7a0-0000-7000-8000-000000000001'] }],
    [{ field: 'papers', code: 'default', fault: { code: 'unknown-file' } }],
  ],
  [
    'somebody who is there from the beginning, and may leave',
    [field('helper', { rules: { kind: 'person', among: 'workers' }, default: '0199b7a0-0000-7000-8000-000000000001' })],
    [{ field: 'helper', code: 'default', fault: { code: 'unknown-person' } }],
  ],
  ['one on itself', [field('a', on('a', 'x'))], [{ field: 'a', code: 'condition-circular' }]],
  [
    'three in a ring, and one that hangs on it',
    [field('a', on('b', 'x')), field('b', on('c', 'x')), field('c', on('a', 'x')), field('d', on('a', 'x'))],
    ['a', 'b', 'c', 'd'].map((code) => ({ field: code, code: 'condition-circular' })),
  ],
  [
    'a default that is no value',
    [choice('a', ['x'], { default: ['y'] })],
    [{ field: 'a', code: 'default', fault: { code: 'unknown-option' } }],
  ],
])('%s', (_, fields, faults) => {
  expect(checkForm(fields)).toEqual(faults)
})
