import { expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { childNode } from './testing/child-node.ts'
import { componentWith, emptyDatabase } from './testing/fixtures.ts'
import { withClient } from './with-client.ts'

test('a process killed in the middle of a migration: the next one completes the work', async () => {
  const url = await emptyDatabase()
  const first = '20260101000000_first'
  const second = '20260102000000_second'
  // The server notices a dead client only when a statement ends: the next process must wait that long.
  const slow = 'CREATE TABLE b (); SELECT pg_sleep(1.5); CREATE TABLE c ()'
  const components = [componentWith('core', { [first]: 'CREATE TABLE a ()', [second]: slow })]
  const child = childNode(`
    import { migrate } from ${JSON.stringify(import.meta.resolve('./migrate.ts'))}
    await migrate({ target: { url: ${JSON.stringify(url)} }, components: ${JSON.stringify(components)}, log: console.log })
  `)
  expect(await child.line()).toBe(`applied core__${first}`)
  await withClient(url, async (client) => {
    const sleeping = `SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()`
    while ((await client.query(sleeping)).rowCount === 0);
  })
  await child.killed()

  expect(await migrate({ target: { url }, components })).toEqual([`core__${second}`])
})
