import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { componentWith, emptyDatabase } from './testing/fixtures.ts'
import { withClient } from './with-client.ts'

const first = '20260101000000_first'
const second = '20260102000000_second'
const core = () => componentWith('core', { [first]: 'CREATE TABLE a ()', [second]: 'CREATE TABLE b ()' })

const query = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query(sql)).rows as unknown[])
const tables = (url: string) =>
  query(url, `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)

test('migrations run in the order of components and of time, once', async () => {
  const target = { url: await emptyDatabase() }
  const plugin = componentWith('mod_x', { '20250101000000_older': 'CREATE TABLE c AS TABLE b' })
  const lines: string[] = []
  const names = [`core__${first}`, `core__${second}`, 'mod_x__20250101000000_older']
  expect(await migrate({ target, components: [core(), plugin], log: (line) => lines.push(line) })).toEqual(names)
  expect(lines).toEqual(names.map((name) => `applied ${name}`))
  expect(await migrate({ target, components: [core(), plugin] })).toEqual([])
})

test('they are recorded as Prisma records them', async () => {
  const url = await emptyDatabase()
  await migrate({ target: { url }, components: [componentWith('core', { [first]: 'CREATE TABLE a ()' })] })
  expect(await query(url, 'SELECT * FROM _prisma_migrations')).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      // printf 'CREATE TABLE a ()' | sha256sum
      checksum: 'ba7711987df3a9e6735016fe894f4400b3af5159cb4525de4f608072d6b47e72',
      migration_name: `core__${first}`,
      started_at: expect.any(Date),
      finished_at: expect.any(Date),
      rolled_back_at: null,
      logs: null,
      applied_steps_count: 1,
    },
  ])
})

test('a migration that was changed after it was applied is refused by name', async () => {
  const target = { url: await emptyDatabase() }
  const component = core()
  await migrate({ target, components: [component] })
  writeFileSync(join(component.migrationsFolder, first, 'migration.sql'), 'CREATE TABLE a (n int)')
  await expect(migrate({ target, components: [component] })).rejects.toMatchObject({
    code: 'migration_changed',
    message: expect.stringContaining(`core__${first}`),
  })
})

test('one that was applied and is no longer there is refused by name, and nothing is applied', async () => {
  const url = await emptyDatabase()
  const component = componentWith('core', { [first]: 'CREATE TABLE a ()' })
  await migrate({ target: { url }, components: [component] })
  const other = componentWith('core', { [second]: 'CREATE TABLE b ()' })
  await expect(migrate({ target: { url }, components: [other] })).rejects.toMatchObject({
    code: 'migration_missing',
    message: expect.stringContaining(`core__${first}`),
  })
  expect(await tables(url)).toEqual([{ name: '_prisma_migrations' }, { name: 'a' }])
})

test('what a removed plugin has recorded is left alone', async () => {
  const target = { url: await emptyDatabase() }
  const plugin = componentWith('mod_x', { [first]: 'CREATE TABLE x ()' })
  await migrate({ target, components: [core(), plugin] })
  expect(await migrate({ target, components: [core()] })).toEqual([])
  expect(await migrate({ target, components: [core(), plugin] })).toEqual([])
})

test('one that fails leaves no trace, names its line, and stops the rest; what came before stays', async () => {
  const url = await emptyDatabase()
  const sql = 'CREATE TABLE b ();\n\nSELECT nonsense;'
  const third = '20260103000000_third'
  const component = componentWith('core', { [first]: 'CREATE TABLE a ()', [second]: sql, [third]: 'CREATE TABLE c ()' })
  await expect(migrate({ target: { url }, components: [component] })).rejects.toMatchObject({
    code: 'migration_failed',
    message: expect.stringMatching(new RegExp(`core__${second} failed at line 3: .*nonsense`)),
  })
  expect(await tables(url)).toEqual([{ name: '_prisma_migrations' }, { name: 'a' }])
  rmSync(join(component.migrationsFolder, second), { recursive: true })
  expect(await migrate({ target: { url }, components: [component] })).toEqual([`core__${third}`])
})

test.each([
  ['a commit', first, 'CREATE TABLE a ();\ncommit ;'],
  ['an odd name', 'first', 'CREATE TABLE a ()'],
])('one with %s is refused', async (_, folder, sql) => {
  const target = { url: await emptyDatabase() }
  const components = [componentWith('core', { [folder]: sql })]
  await expect(migrate({ target, components })).rejects.toMatchObject({ code: 'migration_invalid' })
})

test('processes that migrate at once take turns', async () => {
  const target = { url: await emptyDatabase() }
  const components = [core()]
  const applied = await Promise.all([1, 2, 3].map(() => migrate({ target, components })))
  expect(applied.flat()).toEqual([`core__${first}`, `core__${second}`])
})

test('one that finds its table locked tries again', async () => {
  const url = await emptyDatabase()
  await query(url, 'CREATE TABLE a ()')
  const components = [componentWith('core', { [first]: 'ALTER TABLE a ADD n int' })]
  await withClient(url, async (client) => {
    await client.query('BEGIN; LOCK TABLE a')
    const released = new Promise((resolve) => setTimeout(() => resolve(client.query('COMMIT')), 1_300))
    expect(await migrate({ target: { url }, components })).toEqual([`core__${first}`])
    await released
  })
})

test('a server older than 15 is refused', async () => {
  const rows = [{ number: 140_012, name: '14.12' }]
  const client = { query: () => Promise.resolve({ rows }) } as unknown as ClientBase
  await expect(migrate({ target: { client }, components: [core()] })).rejects.toMatchObject({
    code: 'server_too_old',
    message: expect.stringContaining('14.12'),
  })
})
