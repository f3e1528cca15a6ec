import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { discoverComponents } from '@guichet/db/components'
import { binOf, ROOT, runNode } from './process/tool.ts'

// `pnpm test:removal`: for each plugin, a copy without it and without what requires it installs, builds, boots and conforms.

const pnpm = process.env['npm_execpath']
const plugins = discoverComponents().components.filter(({ component }) => component !== 'core')
let failed = 0

for (const { component } of plugins) {
  const gone = withDependants(component)
  const copy = mkdtempSync(join(tmpdir(), 'guichet-without-'))
  try {
    copyTree(
      copy,
      plugins.filter((plugin) => gone.has(plugin.component)).map((plugin) => plugin.folder),
    )
    const ok = install(copy) && (await checks(copy))
    console.log(`${ok ? '✓' : '✗'} without ${[...gone].join(', ')}`)
    if (!ok) failed++
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
console.log(`\n${plugins.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 || plugins.length === 0 ? 1 : 0

function withDependants(component: string): Set<string> {
  const gone = new Set([component])
  for (let grew = true; grew;) {
    const more = plugins.filter(
      (plugin) => !gone.has(plugin.component) && plugin.requires.some((name) => gone.has(name)),
    )
    for (const plugin of more) gone.add(plugin.component)
    grew = more.length > 0
  }
  return gone
}

/** What git tracks, or would, but for some folders. */
function copyTree(to: string, without: readonly string[]): void {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter((name) => name !== '')) {
    if (without.some((folder) => join(ROOT, file).startsWith(`${folder}/`))) continue
    mkdirSync(dirname(join(to, file)), { recursive: true })
    cpSync(join(ROOT, file), join(to, file), { force: true })
  }
}

function install(copy: string): boolean {
  const [command, args] =
    pnpm === undefined ? ['npx', ['-y', 'pnpm@12.21.0']] : pnpm.endsWith('js') ? [process.execPath, [pnpm]] : [pnpm, []]
  try {
    execFileSync(command, [...args, 'install', '--no-frozen-lockfile', '--prefer-offline'], {
      cwd: copy,
      stdio: 'pipe',
    })
    return true
  } catch (error) {
    console.error(String((error as { stdout?: Buffer }).stdout ?? error))
    return false
  }
}

/** Types, the build, the host's own tests, and the conformance suites, whose first act is to boot the whole API. */
async function checks(copy: string): Promise<boolean> {
  const steps = [
    [join(copy, 'prisma/src/bin/generate.ts')],
    [binOf('typescript', copy, 'tsc'), '-p', 'tsconfig.json'],
    [binOf('vite', join(copy, 'apps/web')), 'build', '--logLevel', 'warn', join(copy, 'apps/web')],
    [binOf('vitest', copy), 'run', 'apps/api/src/host', 'apps/api/test'],
  ]
  for (const step of steps) if ((await runNode(step, { cwd: copy, quiet: true })) !== 0) return false
  return true
}
