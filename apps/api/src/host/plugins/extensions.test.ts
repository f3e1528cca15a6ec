import { defineExtensionPoint } from '@guichet/plugin-kit/extension-point'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { thingSayings } from '../../../test/fixtures/sound/packages/mod-thing/src/contract.ts'
import { openThings, type Things } from '../../../test/things.ts'
import { raiseRightsVersion } from '../access/rights-version.ts'

let things: Things
let thing: string

beforeAll(async () => {
  things = await openThings()
  thing = (await things.thing((await things.course()).id)).id
})
afterAll(() => things.close())
afterEach(async () => {
  for (const component of ['mod_thing', 'mod_other']) await switchPlugin(component, true)
})

async function switchPlugin(component: string, enabled: boolean): Promise<void> {
  await things.db.$transaction(async (tx) => {
    await tx.plugin.update({ where: { component }, data: { enabled } })
    await raiseRightsVersion(tx)
  })
}

const added = async () => (await things.host.extensions(thingSayings)).map(({ component, name }) => [component, name])
const extendedBy = async () => {
  const who = await things.admin()
  return (await who.call<{ extendedBy: string[] }>(`GET /api/v1/activities/${thing}`)).body.extendedBy
}

test('a point has what its owner adds, then what those add who rest on it, each under its name', async () => {
  expect(await added()).toEqual([
    ['mod_thing', 'plain'],
    ['mod_other', 'other.loud'],
  ])
  const [plain, loud] = await things.host.extensions(thingSayings)
  expect([plain?.value('word'), loud?.value('word')]).toEqual(['word', 'WORD'])
})

test('a point that nobody adds to has nothing', async () => {
  expect(await things.host.extensions(defineExtensionPoint<null>('thing.nothing'))).toEqual([])
})

test('a plugin that is off adds nothing, on the next reading, and the activity tells so; on again, it adds', async () => {
  expect(await extendedBy()).toEqual(['mod_other'])
  await switchPlugin('mod_other', false)
  expect(await added()).toEqual([['mod_thing', 'plain']])
  expect(await extendedBy()).toEqual([])
  await switchPlugin('mod_other', true)
  expect(await added()).toHaveLength(2)
  expect(await extendedBy()).toEqual(['mod_other'])
})

test('with its owner off, a point has nothing: what rests on it is off too', async () => {
  await switchPlugin('mod_thing', false)
  expect(await added()).toEqual([])
})
