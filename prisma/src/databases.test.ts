import { expect, inject, test } from 'vitest'
import { createDatabase, createFromTemplate, dropDatabase, ensureDatabase } from './databases.ts'
import { freePort } from './embedded/free-port.ts'
import { databaseOf, withDatabase } from './server-url.ts'
import { emptyDatabase } from './testing/fixtures.ts'
import { withClient } from './with-client.ts'

const adminUrl = inject('guichetPg').adminUrl

test('a missing database is made, once', async () => {
  const url = await emptyDatabase()
  await dropDatabase(adminUrl, databaseOf(url))
  expect(await ensureDatabase(url)).toBe(true)
  expect(await ensureDatabase(url)).toBe(false)
  await createDatabase(adminUrl, databaseOf(url))
})

test('nobody there: unreachable, and the message has the place but not the password', async () => {
  const port = await freePort()
  const attempt = ensureDatabase(`postgresql://joe:secret@127.0.0.1:${port}/guichet`, 300)
  await expect(attempt).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringContaining(`127.0.0.1:${port}`),
  })
  await expect(attempt).rejects.not.toThrow('secret')
})

test.each(['localhost/guichet', 'mysql://localhost/guichet', ''])('%j is no URL of PostgreSQL', async (url) => {
  await expect(ensureDatabase(url)).rejects.toMatchObject({ code: 'unreachable' })
})

test('a wrong password is told at once', async () => {
  const url = new URL(adminUrl)
  url.password = 'wrong'
  url.username = 'nobody_of_that_name'
  await expect(ensureDatabase(url.toString())).rejects.toMatchObject({ code: 'login_refused' })
})

test('a user who may not make the database is told so', async () => {
  const role = `guichet_test_role_${process.pid}`
  await withClient(adminUrl, (client) => client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`))
  const url = new URL(withDatabase(adminUrl, 'guichet_never_made'))
  Object.assign(url, { username: role, password: 'x' })
  try {
    await expect(ensureDatabase(url.toString())).rejects.toMatchObject({
      code: 'database_missing',
      message: expect.stringContaining('permission denied'),
    })
  } finally {
    await withClient(adminUrl, (client) => client.query(`DROP ROLE ${role}`))
  }
})

test('a template is copied although a connection to it is only just closing', async () => {
  const template = await emptyDatabase()
  const copy = `${databaseOf(template)}_copy`
  await withClient(template, async (client) => {
    await client.query('CREATE TABLE t AS SELECT 1 AS n')
    const closing = setTimeout(() => void client.end(), 200)
    await createFromTemplate(adminUrl, databaseOf(template), copy).finally(() => clearTimeout(closing))
  })
  const { rows } = await withClient(withDatabase(adminUrl, copy), (client) => client.query('SELECT n FROM t'))
  expect(rows).toEqual([{ n: 1 }])
  await dropDatabase(adminUrl, copy)
})
