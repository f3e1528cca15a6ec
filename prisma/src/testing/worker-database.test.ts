import { expect, test } from 'vitest'
import { databaseOf } from '../server-url.ts'
import { withClient } from '../with-client.ts'
import { freshDatabase, workerDatabase } from './worker-database.ts'

test('a file has one database, in which the migrations are recorded', async () => {
  const [url, again] = await Promise.all([workerDatabase(), workerDatabase()])
  expect(again).toBe(url)
  await withClient(url, (client) => client.query('SELECT FROM _prisma_migrations'))
})

test('databases are copied at the same time', async () => {
  const urls = await Promise.all(['a', 'b', 'c'].map((label) => freshDatabase(`parallel_${label}`)))
  expect(new Set(urls.map(databaseOf)).size).toBe(3)
})
