import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Load, Measured } from './load-generator.ts'

const run = promisify(execFile)
const GENERATOR = join(import.meta.dirname, 'load-generator.ts')

/** Asks as told, from another process, and tells how it was answered. */
export async function generateLoad(load: Load): Promise<Measured> {
  const { stdout } = await run(process.execPath, [GENERATOR, JSON.stringify(load)])
  return JSON.parse(stdout) as Measured
}
