import { afterEach, beforeEach, expect, test } from 'vitest'
import { ifMatch, openCore, type TestCore } from '../test-support.ts'

let core: TestCore
beforeEach(async () => {
  core = await openCore()
  await core.db.roleAssignment.deleteMany()
})
afterEach(() => core.close())

const managers = () =>
  core.db.roleAssignment.count({
    where: { contextId: core.siteId, role: { archetype: 'manager' }, user: { suspendedAt: null } },
  })

test('the last one who runs the site cannot step down', async () => {
  const only = await core.person({ role: 'manager' })
  expect(await only.send(`DELETE /site/assignments/${only.id}`)).toMatchObject({
    status: 409,
    body: { code: 'core.role.last_manager' },
  })
  expect(await managers()).toBe(1)
})

test('a suspended manager is not one who could take over', async () => {
  const only = await core.person({ role: 'manager' })
  const suspended = await core.person({ role: 'manager' })
  expect(
    (await only.send(`PUT /users/${suspended.id}/suspension`, { body: { suspended: true }, headers: ifMatch(1) }))
      .status,
  ).toBe(200)
  expect(await only.send(`DELETE /site/assignments/${only.id}`)).toMatchObject({
    status: 409,
    body: { code: 'core.role.last_manager' },
  })
})

test.each([
  ['remove', (by: string) => `DELETE /site/assignments/${by}` as const, {}],
  [
    'suspend',
    (by: string) => `PUT /users/${by}/suspension` as const,
    { body: { suspended: true }, headers: ifMatch(1) },
  ],
])('two managers who %s each other at once: one remains', async (_, at, request) => {
  for (let round = 0; round < 5; round++) {
    await core.db.roleAssignment.deleteMany()
    const [a, b] = [await core.person({ role: 'manager' }), await core.person({ role: 'manager' })]
    const statuses = (await Promise.all([a.send(at(b.id), request), b.send(at(a.id), request)])).map(
      ({ status }) => status,
    )
    expect(await managers(), `round ${round}: ${statuses.join(', ')}`).toBe(1)
  }
})

test('three managers who remove one another in a circle: one remains at least', async () => {
  const all = [
    await core.person({ role: 'manager' }),
    await core.person({ role: 'manager' }),
    await core.person({ role: 'manager' }),
  ]
  await Promise.all(all.map((one, i) => one.send(`DELETE /site/assignments/${all[(i + 1) % 3]!.id}`)))
  expect(await managers()).toBeGreaterThan(0)
})
