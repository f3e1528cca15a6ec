import { expect, test } from 'vitest'
import { emptyRange } from './check-rules.ts'
import type { ElementRules } from './rules.ts'

const text = { kind: 'text', multiline: false, pattern: null } as const
const CASES: readonly (readonly [ElementRules, string | null])[] = [
  [{ ...text, minLength: 3, maxLength: 3 }, null],
  [{ ...text, minLength: 4, maxLength: 3 }, 'maxLength'],
  [{ kind: 'number', min: 2, max: 1, decimals: 0 }, 'max'],
  [{ kind: 'number', min: 2, max: null, decimals: 0 }, null],
  [{ kind: 'date', min: '2026-02-01', max: '2026-01-31' }, 'max'],
  [{ kind: 'date', min: null, max: '2026-01-31' }, null],
  [{ kind: 'options', multiple: true }, null],
]

test.each(CASES)('rules that let nothing through say which limit does so: %j', (rules, limit) => {
  expect(emptyRange(rules)).toBe(limit)
})
