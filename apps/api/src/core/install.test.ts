import { afterAll, beforeAll, expect, test } from 'vitest'
import { signingKey } from './auth/signing-key.ts'
import { install } from './install.ts'
import { openCore, type TestCore } from './test-support.ts'

let core: TestCore
beforeAll(async () => {
  core = await openCore()
})
afterAll(() => core.close())

test('processes that start at once on an empty database make one site, one set of roles and one key', async () => {
  const { db } = core
  await db.context.deleteMany()
  await db.role.deleteMany()
  await db.signingKey.deleteMany()
  const now = new Date()
  const starts = await Promise.all(
    Array.from({ length: 5 }, async () => [await install(db, now), await signingKey(db, now)] as const),
  )
  expect(new Set(starts.map(([{ siteId }]) => siteId)).size).toBe(1)
  expect(new Set(starts.map(([, key]) => Buffer.from(key).toString('hex'))).size).toBe(1)
  expect(await db.context.count()).toBe(1)
  expect(await db.signingKey.count()).toBe(1)
  expect((await db.role.findMany()).map(({ shortName }) => shortName).toSorted()).toEqual([
    'editingteacher',
    'guest',
    'manager',
    'observer',
    'student',
    'teacher',
  ])
})

test('the next start changes nothing', async () => {
  const before = await core.db.role.findMany({ orderBy: { id: 'asc' } })
  const { siteId } = await install(core.db, new Date())
  expect(await core.db.role.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  expect(await core.db.context.findMany()).toEqual([
    expect.objectContaining({ id: siteId, level: 'site', path: [siteId] }),
  ])
})

test('the database refuses a second site, a path that does not lead to its context, and values nobody knows', async () => {
  const { db } = core
  const id = crypto.randomUUID()
  const site = await db.context.findFirstOrThrow()
  await expect(db.context.create({ data: { id, level: 'site', path: [id] } })).rejects.toThrow('constraint')
  await expect(db.context.create({ data: { id, level: 'course', parentId: site.id, path: [id] } })).rejects.toThrow(
    'constraint',
  )
  await expect(
    db.context.create({ data: { id, level: 'course', parentId: site.id, path: [site.id] } }),
  ).rejects.toThrow('constraint')
  await expect(
    db.context.create({ data: { id, level: 'room', parentId: site.id, path: [site.id, id] } }),
  ).rejects.toThrow('constraint')
  await expect(
    db.role.create({ data: { id, shortName: 'king', archetype: 'king', createdAt: new Date() } }),
  ).rejects.toThrow('constraint')
  await expect(db.rightsVersion.create({ data: { id: 2 } })).rejects.toThrow('constraint')
})
