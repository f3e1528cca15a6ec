import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { registerPlugins } from './plugin-rows.ts'

let things: Things
beforeAll(async () => {
  things = await openThings()
})
afterAll(() => things.close())

const versionOf = async () => (await things.db.rightsVersion.findUniqueOrThrow({ where: { id: 1 } })).version
const manifests = () => things.plugins.plugins.map(({ half }) => half.manifest)

test('a start finds its plugins written down; the same again changes nothing', async () => {
  expect(await things.db.plugin.findMany({ where: { component: 'mod_thing' } })).toMatchObject([
    { enabled: true, version: 2026112400 },
  ])
  const before = await versionOf()
  await registerPlugins(things.db, manifests(), new Date())
  expect(await versionOf()).toBe(before)
})

test('a new version is written down, rights are read anew, and what the administrator switched off stays off', async () => {
  await things.db.plugin.update({ where: { component: 'mod_thing' }, data: { enabled: false } })
  const before = await versionOf()
  await registerPlugins(
    things.db,
    manifests().map((manifest) => ({ ...manifest, version: manifest.version + 1 })),
    new Date(),
  )
  expect(await versionOf()).toBe(before + 1n)
  expect(await things.db.plugin.findUnique({ where: { component: 'mod_thing' } })).toMatchObject({
    enabled: false,
    version: 2026112401,
  })
})
