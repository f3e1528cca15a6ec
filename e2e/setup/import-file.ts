import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { guichet } from './guichet.ts'

/** Runs `guichet import` as an operator would, beside the running server. Answers with what it printed. */
export async function importFile(file: string, args: readonly string[]): Promise<string> {
  const run = join(import.meta.dirname, '../../apps/cli/run.mjs')
  const child = spawn(process.execPath, [run, 'guichet', 'import', file, ...args], {
    env: { ...process.env, ...guichet.env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(`guichet import ended with ${code}:\n${output}`)
  return output
}
