import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { Component } from '../components.ts'
import { createDatabase, dropDatabase } from '../databases.ts'
import { withDatabase } from '../server-url.ts'
import { folderOf, prefix } from './leftovers.ts'

/** A folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(folderOf(inject('guichetPg').run, '_'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Writes files by their paths in a folder; returns the folder. */
export function writeFiles(folder: string, files: Record<string, string>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** A component made of migrations by folder name, in a temporary folder. */
export function componentWith(component: string, migrations: Record<string, string>): Component {
  const folder = temporaryFolder()
  const files = Object.entries(migrations).map(([name, sql]) => [`migrations/${name}/migration.sql`, sql])
  writeFiles(folder, Object.fromEntries(files) as Record<string, string>)
  return { component, folder, requires: [], schemaFiles: [], migrationsFolder: join(folder, 'migrations') }
}

let count = 0

/** The URL of an empty database, dropped when the test is over. */
export async function emptyDatabase(): Promise<string> {
  const { adminUrl, run } = inject('guichetPg')
  const name = `${prefix}_empty${process.env.VITEST_POOL_ID ?? ''}_${++count}_${run}`
  await createDatabase(adminUrl, name)
  onTestFinished(() => dropDatabase(adminUrl, name))
  return withDatabase(adminUrl, name)
}
