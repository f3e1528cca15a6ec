import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DbError } from './errors.ts'

/**
 * Prisma's command line first downloads its schema engine, which `generate` and `validate` never start. Told that the
 * engine is some executable that exists, it asks for nothing; the other two silence its update notices and telemetry.
 */
const offline = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

/** Runs Prisma's command line in a folder, offline. */
export function runPrisma(args: readonly string[], cwd: string): Promise<void> {
  const prisma = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...offline, NO_COLOR: '1' }
    execFile(process.execPath, [prisma, ...args], { cwd, env }, (error, stdout, stderr) => {
      if (!error) return resolve()
      const said = `${stderr}\n${stdout}`.trim()
      reject(new DbError('generate_failed', `prisma ${args[0]} failed:\n${said || error.message}`, { cause: error }))
    })
  })
}
