import { expect, test } from 'vitest'
import { codeOf } from './code-of.ts'

test.each([
  ['Type de panne', 'element', [], 'type-de-panne'],
  ['N° de série', 'element', [], 'n-de-serie'],
  ['2e étage', 'element', [], 'e-etage'],
  ['2e étage', 'option', [], '2e-etage'],
  ['Réseau', 'option', ['reseau', 'reseau-2'], 'reseau-3'],
  ['None', 'option', [], 'none-2'],
  ['  ?! ', 'element', [], ''],
  ['x'.repeat(40), 'element', ['x'.repeat(32)], `${'x'.repeat(30)}-2`],
  ['a'.repeat(31) + ' b', 'element', [], 'a'.repeat(31)],
] as const)('“%s” as the code of an %s, beside %j, is %s', (label, of, taken, code) => {
  expect(codeOf(label, of, taken)).toBe(code)
})
