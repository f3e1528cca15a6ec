import { inject } from 'vitest'
import { createFromTemplate, dropDatabase } from '../databases.ts'
import { withDatabase } from '../server-url.ts'
import { prefix } from './leftovers.ts'

let ours: Promise<string> | undefined

/**
 * The URL of this worker's own migrated database. A worker that Vitest starts afresh for a file (its default) gets a
 * fresh copy; within a worker, tests share it and build their own data.
 */
export function workerDatabase(): Promise<string> {
  // Never held by two live workers at once.
  ours ??= freshDatabase(`worker${process.env.VITEST_POOL_ID ?? '0'}`)
  return ours
}

/**
 * The URL of one more migrated database, for a test that changes what others rely on. Dropped when the run ends.
 *
 * @param label at most 20 characters: PostgreSQL cuts names at 63
 */
export async function freshDatabase(label: string): Promise<string> {
  const { adminUrl, template, run } = inject('guichetPg')
  const name = `${prefix}_${label}_${run}`
  await dropDatabase(adminUrl, name)
  await createFromTemplate(adminUrl, template, name)
  return withDatabase(adminUrl, name)
}
