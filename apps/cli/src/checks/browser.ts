import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '../launch/build-web.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { judge, type Tally } from './tally.ts'
import { binOf, ROOT, runNode } from '../process/tool.ts'

/** The journeys: Playwright on the built SPA, served by the real `start`. */
export async function browserTests(): Promise<Tally> {
  const e2e = join(ROOT, 'e2e')
  const folder = mkdtempSync(join(tmpdir(), 'guichet-report-'))
  try {
    const browser = await ensureBrowser()
    await buildWeb((line) => console.log(`· ${line}`))
    const report = join(folder, 'playwright.json')
    const code = await runNode([binOf('@playwright/test', e2e, 'playwright'), 'test', '--reporter=list,json'], {
      cwd: e2e,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...(browser !== null && { CHROMIUM_PATH: browser }) },
    })
    if (code !== 0) showPages()
    return playwrightTally(report, code)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What each failed journey had before it, as screen readers have it: where only this text is kept, the pictures are out of reach. */
function showPages(): void {
  const results = join(ROOT, 'test-results')
  for (const file of globSync('*/error-context.md', { cwd: results })) {
    console.log(`\n── ${file}\n${readFileSync(join(results, file), 'utf8')}`)
  }
}

export function playwrightTally(report: string, code: number): Tally {
  return judge(read(report), code)
}

/** A test that passed only when tried again is broken: it counts as failed. */
function read(report: string): Tally | null {
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
      stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>
    }
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
  } catch {
    return null
  }
}
