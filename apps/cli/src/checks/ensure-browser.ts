import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { binOf, ROOT, runNode } from '../process/tool.ts'

const E2E = join(ROOT, 'e2e')
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

/**
 * The Chromium to test with: null is Playwright's own, otherwise a path. Playwright's if it is there, else CHROMIUM_PATH, else the
 * system's; else Playwright downloads its own, else (root on Debian) the system's is installed.
 */
export async function ensureBrowser(): Promise<string | null> {
  const found = find()
  if (found !== undefined) return found
  console.log('· No browser found: installing one')
  await runNode([binOf('@playwright/test', E2E, 'playwright'), 'install', 'chromium'], { cwd: E2E, quiet: true })
  if (hasOwn()) return null
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ])
      spawnSync('apt-get', args, { stdio: 'ignore', env })
  }
  const installed = find()
  if (installed === undefined)
    throw new Error(
      'No Chromium was found and none could be installed. Install one, or say where it is in CHROMIUM_PATH.',
    )
  return installed
}

function find(): string | null | undefined {
  if (hasOwn()) return null
  const given = process.env['CHROMIUM_PATH']
  return [...(given === undefined ? [] : [given]), ...SYSTEM].find((path) => existsSync(path))
}

function hasOwn(): boolean {
  const { chromium } = createRequire(join(E2E, 'package.json'))('@playwright/test') as {
    chromium: { executablePath(): string }
  }
  return existsSync(chromium.executablePath())
}
