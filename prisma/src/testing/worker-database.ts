import { expect, inject } from 'vitest'
import { createFromTemplate, dropDatabase } from '../databases.ts'
import { withDatabase } from '../server-url.ts'
import { prefix } from './leftovers.ts'

let ours: { readonly file: string | undefined; readonly url: Promise<string> } | undefined

/**
 * The URL of the migrated database that the tests of a file share, in which they build their own data. The next file of the same worker gets
 * a fresh copy.
 */
export function workerDatabase(): Promise<string> {
  const file = expect.getState().testPath
  // Never held by two live workers at once.
  if (ours === undefined || ours.file !== file)
    ours = { file, url: freshDatabase(`worker${process.env.VITEST_POOL_ID ?? '0'}`) }
  return ours.url
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
