import type { Db } from '@guichet/db/connect'
import { newId } from '@guichet/db/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { raiseRightsVersion } from './rights-version.ts'
import { Directory } from './directory.ts'
import { holders } from './holders.ts'
import { Rights } from './rights.ts'
import { Shared } from './shared.ts'

let things: Things
beforeAll(async () => {
  things = await openThings()
})
afterAll(() => things.close())

const rightsOf = ({ db, components }: Things) =>
  new Rights(
    db,
    components.map(({ half }) => half.manifest),
  )

describe('the directory', () => {
  test('is shared while the version stays', () => {
    const rights = rightsOf(things)
    expect(rights.at(5n)).toBe(rights.at(5n))
    expect(rights.at(6n)).not.toBe(rights.at(5n))
  })

  test('does not go back: a request that a change overtook gets one of its own, and the shared one stays', () => {
    const rights = rightsOf(things)
    const inForce = rights.at(6n)
    const overtaken = rights.at(5n)
    expect(overtaken.version).toBe(5n)
    expect(rights.at(5n)).not.toBe(overtaken)
    expect(rights.at(6n)).toBe(inForce)
  })

  test('knows of a change as soon as its version is asked for, also after a request of the version before', async () => {
    const person = await things.person()
    const { id } = await things.course()
    const path = [things.siteId, id]
    const rights = rightsOf(things)
    const before = await rights.directory()
    expect(await rights.held(before, person.id, path)).toEqual(new Set())
    await things.enrol(person, id, 'student')
    const now = await rights.directory()
    expect(await rights.held(now, person.id, path)).toContain('core/course:view')
    await rights.held(rights.at(before.version), person.id, path)
    expect(await rights.held(await rights.directory(), person.id, path)).toContain('core/course:view')
  })

  test('asks again after a query that failed', async () => {
    let broken = true
    const role = { findMany: () => (broken ? Promise.reject(new Error('gone')) : Promise.resolve([])) }
    const directory = new Directory({ role } as unknown as Db, 1n)
    await expect(directory.roles()).rejects.toThrow('gone')
    broken = false
    expect(await directory.roles()).toEqual(new Map())
  })

  test('heeds an override however many contexts were asked about meanwhile', async () => {
    const { id } = await things.course()
    const role = await things.db.role.findUniqueOrThrow({ where: { shortName: 'student' } })
    const override = { contextId: id, roleId: role.id, capability: 'core/course:view', permission: 'prohibit' }
    await things.db.roleOverride.create({ data: { ...override, setAt: new Date() } })
    const directory = new Directory(things.db, 1n)
    const paths = Array.from({ length: 50 }, () => [things.siteId, id, newId()])
    const found = await Promise.all(paths.map((path) => directory.overrides(path)))
    expect(found.every(([first]) => first?.permission === 'prohibit')).toBe(true)
  })
})

test('Shared asks once for simultaneous requests, keeps at most so many, forgets what failed', async () => {
  const shared = new Shared<number>(2)
  let asked = 0
  const load = async () => ++asked
  expect(await Promise.all([shared.get('a', load), shared.get('a', load)])).toEqual([1, 1])
  await shared.get('b', load)
  await shared.get('c', load)
  expect(await shared.get('a', load)).toBe(4)
  await expect(shared.get('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await shared.get('x', load)).toBe(5)
})

/** Small and reproducible: `seed` is in the test's name. */
function chance(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

describe('holders', () => {
  test.each(Array.from({ length: 12 }, (_, i) => i + 1))(
    'are who resolves so, whatever was set (seed %i)',
    async (seed) => {
      const pick = chance(seed)
      const { db, siteId } = things
      const { id: courseId } = await things.course()
      const { id } = await things.thing(courseId)
      const path = [siteId, courseId, id]
      const roles = await db.role.findMany()
      const people = await Promise.all(Array.from({ length: 6 }, () => things.person()))
      const capabilities = ['mod/thing:view', 'mod/thing:add']
      await db.$transaction(async (tx) => {
        for (const person of people) {
          const places = path.filter(() => pick(3) === 0)
          const data = places.map((contextId) => ({
            id: newId(),
            userId: person.id,
            roleId: roles[pick(roles.length)]!.id,
            contextId,
            assignedAt: new Date(),
          }))
          await tx.roleAssignment.createMany({ data })
        }
        for (const contextId of [courseId, id]) {
          for (const role of roles) {
            for (const capability of capabilities) {
              const permission = (['allow', 'prevent', 'prohibit', null, null, null] as const)[pick(6)]
              if (permission)
                await tx.roleOverride.create({
                  data: { contextId, roleId: role.id, capability, permission, setAt: new Date() },
                })
            }
          }
        }
        if (pick(2) === 0)
          await tx.context.update({ where: { id }, data: { everyoneRoleId: roles[pick(roles.length)]!.id } })
        await tx.user.update({ where: { id: people[0]!.id }, data: { suspendedAt: new Date() } })
        await raiseRightsVersion(tx)
      })
      const rights = rightsOf(things)
      const directory = await rights.directory()
      const resolved = await Promise.all(
        people.map(async (person) => {
          const held = await rights.held(directory, person.id, path)
          return capabilities.some((capability) => held.has(capability)) ? person.id : null
        }),
      )
      const found = await holders(db, rights, directory, {
        path,
        anyOf: capabilities,
        among: people.map((person) => person.id),
        limit: 100,
      })
      expect(found.map((person) => person.id).toSorted()).toEqual(resolved.filter((each) => each !== null).toSorted())
    },
  )

  test('are found by any part of the name, taken literally', async () => {
    const { id } = await things.thing(null)
    const person = await things.person({ givenName: 'Ann_100%', familyName: 'O\\Neil' })
    await things.enrol(person, id, 'student')
    const find = (matching: string) =>
      things.host.access.holders([things.siteId, id], ['mod/thing:view'], { matching, limit: 10 })
    for (const part of ['ann', '_100%', 'O\\N', 'nn_100% o'])
      expect(
        (await find(part)).map((found) => found.id),
        part,
      ).toEqual([person.id])
    for (const part of ['a_n', '1%0', 'ann%neil']) expect(await find(part), part).toEqual([])
  })

  test('are found by their whole names, many at once', async () => {
    const { id } = await things.thing(null)
    const person = await things.person({ givenName: 'Élise', familyName: 'de La Tour' })
    const single = await things.person({ givenName: '', familyName: 'Cher' })
    await things.person({ givenName: 'Élise', familyName: 'de La Tour' })
    for (const each of [person, single]) await things.enrol(each, id, 'student')
    const find = (named: readonly string[]) =>
      things.host.access.holders([things.siteId, id], ['mod/thing:view'], { named, limit: 10 })
    expect((await find(['élise de la tour', 'cher', 'élise'])).map((found) => found.id)).toEqual([single.id, person.id])
    expect(await find(['élise de la'])).toEqual([])
  })

  test('of nothing are nobody', async () => {
    expect(await things.host.access.holders([things.siteId], [], { limit: 10 })).toEqual([])
  })
})
