import { rmSync } from 'node:fs'
import { dropDatabase } from '@guichet/db/databases'
import { guichet } from './guichet.ts'

/** Playwright stops the server after this: on an external server the database is dropped with its connections. */
export default async function teardown(): Promise<void> {
  if (guichet.databaseUrl !== null) {
    await dropDatabase(process.env['DATABASE_URL']!, new URL(guichet.databaseUrl).pathname.slice(1))
  }
  process.once('exit', () => rmSync(guichet.dataFolder, { recursive: true, force: true }))
}
