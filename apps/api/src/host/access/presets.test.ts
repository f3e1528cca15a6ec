import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'

let things: Things
beforeAll(async () => {
  things = await openThings()
})
afterAll(() => things.close())

test('a preset replaces what an earlier one wrote, never what was set by hand, and holds at the next request', async () => {
  const { id } = await things.thing(null)
  const student = await things.person()
  await things.enrol(student, id, 'student')
  const role = await things.db.role.findUniqueOrThrow({ where: { shortName: 'editingteacher' } })
  const byHand = {
    contextId: id,
    roleId: role.id,
    capability: 'mod/thing:add',
    permission: 'prevent',
    setAt: new Date(),
  }
  await things.db.roleOverride.create({ data: byHand })
  const apply = (capability: string, archetype: string) =>
    things.db.$transaction((tx) =>
      things.host.roles.applyPreset(tx, id, 'mod_thing', [{ archetype, capability, permission: 'allow' }]),
    )
  const add = () => student.call(`POST /api/v1/things/${id}/items`, { body: { text: 'x' } })

  expect(await add()).toMatchObject({ status: 403 })
  await apply('mod/thing:add', 'student')
  expect(await add()).toMatchObject({ status: 201 })
  await apply('mod/thing:view', 'student')
  expect(await add()).toMatchObject({ status: 403 })
  await apply('mod/thing:add', 'editingteacher')
  const kept = await things.db.roleOverride.findMany({ where: { contextId: id } })
  expect(kept).toMatchObject([{ roleId: role.id, permission: 'prevent', origin: 'manual' }])
})
