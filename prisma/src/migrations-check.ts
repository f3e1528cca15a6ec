import type { Component } from './components.ts'
import { DbError } from './errors.ts'
import type { Migration } from './migrations-on-disk.ts'
import type { Recorded } from './migrations-table.ts'

/**
 * The migrations that are still to be applied. What a removed plugin has recorded is left alone: its tables are there,
 * and it may come back.
 *
 * @throws {DbError} `migration_changed`, `migration_missing`, `migration_failed`
 */
export function pendingMigrations(
  onDisk: readonly Migration[],
  recorded: readonly Recorded[],
  components: readonly Component[],
): Migration[] {
  const present = new Set(components.map(({ component }) => component))
  const files = new Map(onDisk.map((migration) => [migration.name, migration]))
  for (const { name, checksum, finished } of recorded) {
    if (!present.has(componentOf(name))) continue
    const file = files.get(name)
    if (!finished) {
      throw new DbError('migration_failed', `Migration ${name} was begun by another tool and has not finished.`)
    }
    if (!file) {
      throw new DbError('migration_missing', `Migration ${name} was applied to this database, but is not on disk.`)
    }
    if (file.checksum !== checksum) {
      throw new DbError(
        'migration_changed',
        `Migration ${name} was changed after it was applied to this database. Restore it, and write a new migration.`,
      )
    }
  }
  const done = new Set(recorded.map(({ name }) => name))
  return onDisk.filter(({ name }) => !done.has(name))
}

const componentOf = (name: string) => name.split('__', 1)[0] ?? ''
