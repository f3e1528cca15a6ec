import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../../../..')

/** The script of a tool that the package in `from` depends on, to be run by this same Node: no shell, no PATH, no .cmd files. */
export function binOf(tool: string, from: string = ROOT, name = tool): string {
  const manifest = findManifest(tool, from)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> }
  const script = typeof bin === 'string' ? bin : bin[name]
  if (script === undefined) throw new Error(`${tool} has no command ${name}`)
  return join(dirname(manifest), script)
}

/** Not every package exports its package.json, so it is looked up where Node looks. */
function findManifest(tool: string, from: string): string {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(tool) ?? []
  for (const path of paths) {
    const manifest = join(path, tool, 'package.json')
    try {
      readFileSync(manifest)
      return manifest
    } catch {
      // further up
    }
  }
  throw new Error(`${tool} is not installed`)
}

export interface Run {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Whole output is kept and shown only on failure. */
  readonly quiet?: boolean
  /** Ends it early; the promise is rejected. */
  readonly signal?: AbortSignal | undefined
}

/** Runs a script with this Node; answers with its exit code. */
export async function runNode(args: readonly string[], options: Run = {}): Promise<number> {
  const { cwd = ROOT, env = {}, quiet = false, signal } = options
  const output = quiet ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    signal,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit) => resolve(exit ?? 1))
  })
  if (code !== 0 && said !== '') console.log(said)
  return code
}
