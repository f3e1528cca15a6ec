import pg from 'pg'
import type { SchemaFile } from './compose.ts'
import { openSchemaEngine } from './schema-engine.ts'

export type Drift = { readonly drift: false } | { readonly drift: true; readonly sql: string }

export type DriftOptions = {
  /** A database with all migrations applied; it is only read. The engine's own shadow databases are not used. */
  readonly url: string
  /** The composed schema. */
  readonly files: readonly SchemaFile[]
}

/**
 * Compares a migrated database with the schema, offline. `sql` is what would bring the database to the schema. No drift
 * are Prisma's table of migrations, and foreign keys named `*_host_fk`, by which a plugin's tables reach the host's:
 * Prisma could only express them if the host's models named the plugin's. What a Prisma schema cannot say, the engine
 * does not see: checks, triggers, functions, expression indexes and partial ones.
 */
export async function drift({ url, files }: DriftOptions): Promise<Drift> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => undefined)
  try {
    const engine = await openSchemaEngine(pool)
    const schema = { files: files.map((file) => ({ ...file })) }
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', ...schema, configDir: '.' },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    const sql = withoutHostForeignKeys(stdout ?? '')
    return sql === '' ? { drift: false } : { drift: true, sql }
  } finally {
    await pool.end()
  }
}

/** The engine's script is one block for each step, headed by a comment; a block may have empty lines. */
const dropOfHostForeignKey = /^-- DropForeignKey\nALTER TABLE .+ DROP CONSTRAINT "[^"\n]*_host_fk";$/

function withoutHostForeignKeys(script: string): string {
  return script
    .split(/^(?=-- )/m)
    .map((block) => block.trim())
    .filter((block) => block !== '' && block !== '-- This is an empty migration.' && !dropOfHostForeignKey.test(block))
    .join('\n\n')
}
