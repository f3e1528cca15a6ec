import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playwrightTally } from './browser.ts'
import { sum, verdict } from './tally.ts'
import { vitestTally } from './unit.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-tally-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const vitest = (passed: number, failed: number, pending = 0, todo = 0) =>
  report({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: todo })
const playwright = (expected: number, unexpected: number, flaky = 0, skipped = 0) =>
  report({ stats: { expected, unexpected, flaky, skipped } })

describe('a run of Vitest', () => {
  test.each([
    ['sound', () => vitestTally(vitest(5, 0, 1, 1), 0), { passed: 5, failed: 0, skipped: 2 }],
    ['with failures', () => vitestTally(vitest(5, 2), 1), { passed: 5, failed: 2, skipped: 0 }],
    [
      'with a rejection that nobody awaited, or a file that does not load',
      () => vitestTally(vitest(5, 0), 1),
      { passed: 5, failed: 1, skipped: 0 },
    ],
    [
      'killed before its report',
      () => vitestTally(join(folder, 'absent.json'), 137),
      { passed: 0, failed: 1, skipped: 0 },
    ],
    ['killed within its report', () => vitestTally(report('{"numPassed'), 137), { passed: 0, failed: 1, skipped: 0 }],
    ['without a test', () => vitestTally(vitest(0, 0), 0), { passed: 0, failed: 1, skipped: 0 }],
    ['where every test is skipped', () => vitestTally(vitest(0, 0, 3), 0), { passed: 0, failed: 1, skipped: 3 }],
  ])('%s', (_, tally, expected) => {
    expect(tally()).toEqual(expected)
  })
})

describe('a run of Playwright', () => {
  test.each([
    ['sound', () => playwrightTally(playwright(5, 0, 0, 1), 0), { passed: 5, failed: 0, skipped: 1 }],
    ['with failures', () => playwrightTally(playwright(5, 2), 1), { passed: 5, failed: 2, skipped: 0 }],
    [
      'where one passed only at its second try',
      () => playwrightTally(playwright(5, 0, 1), 0),
      { passed: 5, failed: 1, skipped: 0 },
    ],
    [
      'whose server did not start',
      () => playwrightTally(join(folder, 'absent.json'), 1),
      { passed: 0, failed: 1, skipped: 0 },
    ],
    ['cut short', () => playwrightTally(report('{"sta'), 1), { passed: 0, failed: 1, skipped: 0 }],
    ['without a test', () => playwrightTally(playwright(0, 0), 0), { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_, tally, expected) => {
    expect(tally()).toEqual(expected)
  })
})

describe('all runs together', () => {
  const good = { passed: 2, failed: 0, skipped: 0 }

  test('are added up', () => {
    expect(sum([good, { passed: 1, failed: 3, skipped: 4 }])).toEqual({ passed: 3, failed: 3, skipped: 4 })
  })

  test('end with one line of figures, and 0 only if something passed and nothing failed', () => {
    expect(verdict([good, good])).toEqual({ line: '4 passed, 0 failed', code: 0 })
    expect(verdict([good, { passed: 0, failed: 1, skipped: 2 }])).toEqual({
      line: '2 passed, 1 failed, 2 skipped',
      code: 1,
    })
    expect(verdict([])).toEqual({ line: '0 passed, 0 failed', code: 1 })
  })
})
