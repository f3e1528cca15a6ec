import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { binOf, ROOT, runNode } from '../process/tool.ts'
import { StartError } from './start-error.ts'

const WEB = join(ROOT, 'apps/web')
const INPUTS = [
  'apps/web/{src,public}/**/*',
  'apps/web/{index.html,vite.config.ts,package.json}',
  'apps/api/src/core/*/{paths,contract}.ts',
  'packages/*/src/**/*',
  'packages/*/package.json',
  'pnpm-lock.yaml',
]

/** Builds the SPA, unless it was built from the very same sources: a plugin added or removed is a change like any other. */
export async function buildWeb(log: (line: string) => void, signal?: AbortSignal): Promise<void> {
  const stamp = join(WEB, 'dist/.built-from')
  const hash = hashOfInputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  log('Building the web application…')
  const env = { NODE_ENV: 'production', NO_COLOR: '1' }
  const code = await runNode([binOf('vite', WEB), 'build', '--logLevel', 'warn'], {
    cwd: WEB,
    env,
    quiet: true,
    signal,
  })
  if (code !== 0) throw new StartError('The web application could not be built; what Vite said is above.')
  writeFileSync(stamp, hash)
}

function hashOfInputs(): string {
  const hash = createHash('sha256')
  const files = INPUTS.flatMap((pattern) => globSync(pattern, { cwd: ROOT, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
