import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discoverComponents } from '@guichet/db/components'
import { copyRepository } from './copies/copy-repository.ts'
import { installCopy } from './copies/install-copy.ts'
import { binOf, ROOT, runNode } from './process/tool.ts'

// `pnpm test:removal [component …]`: for each plugin, or those named, a copy without it and without what requires it installs, builds, boots and conforms.

const plugins = discoverComponents().components.filter(({ component }) => component !== 'core')
const asked = process.argv.slice(2)
const tried = plugins.filter(({ component }) => asked.length === 0 || asked.includes(component))
let failed = 0

for (const { component } of tried) {
  const gone = withDependants(component)
  const copy = mkdtempSync(join(tmpdir(), 'guichet-without-'))
  try {
    // The bench measures the tracker; no installation needs it.
    copyRepository(copy, [
      join(ROOT, 'bench'),
      ...plugins.filter((plugin) => gone.has(plugin.component)).map((plugin) => plugin.folder),
    ])
    const ok = installCopy(copy) && (await checks(copy))
    console.log(`${ok ? '✓' : '✗'} without ${[...gone].join(', ')}`)
    if (!ok) failed++
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
console.log(`\n${tried.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 || tried.length === 0 ? 1 : 0

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
