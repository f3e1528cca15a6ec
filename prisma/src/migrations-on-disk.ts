import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Component } from './components.ts'
import { DbError } from './errors.ts'

export type Migration = {
  /** As recorded: `<component>__<timestamp>_<name>`. */
  readonly name: string
  readonly component: string
  readonly sql: string
  /** SHA-256 of the file, as Prisma computes it. */
  readonly checksum: string
}

/** A line that would end the transaction which the record shares. */
const transactionControl = /^\s*(BEGIN|START\s+TRANSACTION|COMMIT|ROLLBACK)\s*;/im

/**
 * The migrations of some components, in their order: by component, then by time.
 *
 * @throws {DbError} `migration_invalid`
 */
export function readMigrations(components: readonly Component[]): Migration[] {
  return components.flatMap(({ component, migrationsFolder }) => {
    if (!existsSync(migrationsFolder)) return []
    return readdirSync(migrationsFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted()
      .map((name) => readMigration(component, migrationsFolder, name))
  })
}

function readMigration(component: string, folder: string, folderName: string): Migration {
  const name = `${component}__${folderName}`
  const file = join(folder, folderName, 'migration.sql')
  const invalid = (reason: string) => new DbError('migration_invalid', `Migration ${name}: ${reason}`)
  if (!/^\d{14}_\w+$/.test(folderName)) throw invalid('its folder must be named like 20260131120000_add_colour.')
  if (!existsSync(file)) throw invalid(`${file} is missing.`)
  const bytes = readFileSync(file)
  const sql = bytes.toString('utf8')
  if (transactionControl.test(sql)) throw invalid('it may not begin or end a transaction: it runs inside one.')
  return { name, component, sql, checksum: createHash('sha256').update(bytes).digest('hex') }
}
