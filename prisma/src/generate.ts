import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { discoverComponents, type Component } from './components.ts'
import { compose, type SchemaFile } from './compose.ts'
import { runPrisma } from './prisma-cli.ts'
import { publishFolder } from './publish-folder.ts'
import { removeDead } from './remove-dead.ts'

export type GenerateOptions = {
  /** What to compose; by default what the repository holds. */
  readonly components?: readonly Component[]
  /** Where `schema/`, `client/` and `.hash` go; by default the git-ignored `prisma/generated`. */
  readonly folder?: string
  /** Generate even when nothing changed. */
  readonly force?: boolean
}

/**
 * Composes the schema and generates the Prisma client, offline, unless what is there was made from the same schema by
 * the same Prisma. Processes may do so at once: each works in a folder of its own and publishes file by file.
 *
 * @throws {DbError} `generate_failed`, with what Prisma said, when the schema is invalid.
 */
export async function generate(options: GenerateOptions = {}): Promise<{ generated: boolean }> {
  const folder = options.folder ?? join(import.meta.dirname, '../generated')
  const files = compose(options.components ?? discoverComponents().components)
  const hash = hashOf(files)
  const hashFile = join(folder, '.hash')
  if (!options.force && isCurrent(folder, hashFile, hash)) return { generated: false }

  mkdirSync(folder, { recursive: true })
  removeDead(folder, '.work-')
  const work = mkdtempSync(join(folder, `.work-${process.pid}-`))
  try {
    mkdirSync(join(work, 'schema'))
    for (const { path, content } of files) writeFileSync(join(work, 'schema', path), content)
    await runPrisma(['generate', '--schema', 'schema', '--no-hints'], work)
    publishFolder(join(work, 'schema'), join(folder, 'schema'))
    publishFolder(join(work, 'client'), join(folder, 'client'))
    // Last: an interrupted run leaves the old hash, and the next one generates again.
    writeFileSync(hashFile, hash)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return { generated: true }
}

function isCurrent(folder: string, hashFile: string, hash: string): boolean {
  const files = [hashFile, join(folder, 'client/client.ts')]
  return files.every((file) => existsSync(file)) && readFileSync(hashFile, 'utf8') === hash
}

function hashOf(files: readonly SchemaFile[]): string {
  const { version } = createRequire(import.meta.url)('prisma/package.json') as { version: string }
  return createHash('sha256')
    .update(JSON.stringify([version, files]))
    .digest('hex')
}
