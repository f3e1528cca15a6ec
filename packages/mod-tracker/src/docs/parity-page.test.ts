import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parityPage } from './parity-page.ts'
import { PARITY_ROWS } from './parity-rows.ts'
import { parityTests } from './parity-tests.ts'

test('docs/parity.md is what write-parity-page.ts writes', () => {
  const written = readFileSync(join(import.meta.dirname, '../../../../docs/parity.md'), 'utf8')
  expect(written, 'run: node packages/mod-tracker/src/docs/write-parity-page.ts').toBe(parityPage(parityTests()))
})

test('every row has a test that is named after it, and every such test a row', () => {
  const rows = PARITY_ROWS.map(({ number }) => number)
  const shown = new Set(parityTests().map(({ row }) => row))
  expect(rows.filter((row) => !shown.has(row))).toEqual([])
  expect([...shown].filter((row) => !rows.includes(row))).toEqual([])
})
