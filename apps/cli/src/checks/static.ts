import type { Tally } from './tally.ts'
import { binOf, runNode } from '../process/tool.ts'

/** What can be said without running the product; each counts as one test. */
const CHECKS = [
  { name: 'types', tool: 'typescript', bin: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'lint', tool: 'oxlint', args: ['--type-aware', '--deny-warnings', '.'] },
  { name: 'format', tool: 'oxfmt', args: ['--check', '.'] },
  { name: 'dead code', tool: 'knip', args: ['--no-progress'] },
] as const

export async function staticChecks(): Promise<Tally> {
  let failed = 0
  for (const check of CHECKS) {
    const started = Date.now()
    const code = await runNode([binOf(check.tool, undefined, 'bin' in check ? check.bin : check.tool), ...check.args], {
      quiet: true,
    })
    console.log(`${code === 0 ? '✓' : '✗'} ${check.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    if (code !== 0) failed++
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 }
}
