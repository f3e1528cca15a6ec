import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judge, type Tally } from './tally.ts'
import { binOf, runNode } from '../process/tool.ts'

/** Unit, API and conformance tests: Vitest over every package, on a real PostgreSQL. */
export async function unitTests(): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-report-'))
  try {
    const report = join(folder, 'vitest.json')
    const code = await runNode([
      binOf('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    return vitestTally(report, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function vitestTally(report: string, code: number): Tally {
  return judge(read(report), code)
}

function read(report: string): Tally | null {
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<
      'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests',
      number
    >
    return {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests,
      skipped: counts.numPendingTests + counts.numTodoTests,
    }
  } catch {
    return null
  }
}
