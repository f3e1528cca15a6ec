import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './process/tool.ts'

// On a fresh clone the database client is not there before `generate` has run: what is imported from the first line on must do without.

/** Packages whose every door is `./*` → `./src/*.ts`, which is all that the command line imports of ours. */
const FOLDERS: Readonly<Record<string, string>> = {
  db: 'prisma',
  api: 'apps/api',
  'plugin-kit': 'packages/plugin-kit',
  domain: 'packages/domain',
}

test.each(['start', 'test', 'guichet', 'dev', 'removal', 'fault'])(
  '%s loads before the client is generated',
  (command) => {
    const chains = importsFrom(join(import.meta.dirname, `${command}.ts`), [], new Set())
    expect(chains.length).toBeGreaterThan(1)
    expect(chains.filter((chain) => chain.at(-1)!.includes('/generated/')).map(readable)).toEqual([])
  },
)

/** Every file that loading one loads, each with how it came to be loaded. */
function importsFrom(file: string, chain: readonly string[], seen: Set<string>): string[][] {
  if (seen.has(file)) return []
  seen.add(file)
  const here = [...chain, file]
  if (file.includes('/generated/')) return [here]
  const names = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^'"]*?from\s+'([^']+)'/gm)]
    .filter(([statement]) => !/^import \{(?:\s*type \w+,?)+\s*\}/.test(statement))
    .map(([, name = '']) => name)
  return [here, ...names.flatMap((name) => resolve(name, file)).flatMap((next) => importsFrom(next, here, seen))]
}

function resolve(name: string, from: string): string[] {
  if (name.startsWith('.')) return [join(from, '..', name)]
  const [, scope = '', door = ''] = /^@guichet\/([\w-]+)\/(.+)$/.exec(name) ?? []
  const folder = FOLDERS[scope]
  if (folder === undefined) return []
  return [
    scope === 'db' && door === 'client'
      ? join(ROOT, 'prisma/generated/client/client.ts')
      : join(ROOT, folder, 'src', `${door}.ts`),
  ]
}

const readable = (chain: readonly string[]) => chain.map((file) => file.slice(ROOT.length + 1)).join(' → ')
