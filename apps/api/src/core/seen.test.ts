import { newId } from '@guichet/db/ids'
import { ARCHETYPES, type Archetype } from '@guichet/domain/access/archetypes'
import { hiddenPaths, VIEW_HIDDEN } from '@guichet/domain/access/hidden'
import { resolveCapability, type Override, type Permission, type RoleFacts } from '@guichet/domain/access/resolve'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capabilities } from './capabilities.ts'
import { rolesOf, shown, underMine, type Showing } from './seen.ts'
import { openCore, type TestCore } from './test-support.ts'

let core: TestCore
beforeAll(async () => {
  core = await openCore()
})
afterAll(() => core.close())

const SEED = Number(process.env['SEED'] ?? 20261124)

/** mulberry32 */
function random(seed: number): <T>(from: readonly T[]) => T {
  let state = seed
  return (from) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return from[((t ^ (t >>> 14)) >>> 0) % from.length]!
  }
}

const CAPABILITIES = { 'core/a': ['student', 'manager'], 'core/b': ['teacher'] } as const satisfies Record<
  string,
  readonly Archetype[]
>
const showing = Object.entries(CAPABILITIES).map(([capability, defaults]) => ({ kind: 'course', capability, defaults }))

/** A tree of site > 2 categories > 2 courses each, one person with some roles, some overrides, a place with a role for everyone. */
async function buildWorld(pick: ReturnType<typeof random>) {
  const { db, siteId } = core
  const now = new Date()
  const paths: string[][] = [[siteId]]
  for (let i = 0; i < 2; i++) {
    const category = [siteId, newId()]
    paths.push(category, [...category, newId()], [...category, newId()])
  }
  const roles = await Promise.all(
    [pick(ARCHETYPES), pick(ARCHETYPES), pick(ARCHETYPES)].map((archetype) => {
      const id = newId()
      return db.role.create({ data: { id, shortName: id, archetype, createdAt: now } })
    }),
  )
  for (const path of paths.slice(1)) {
    await db.context.create({
      data: { id: path.at(-1)!, parentId: path.at(-2)!, level: path.length === 2 ? 'category' : 'course', path },
    })
  }
  const everyone = pick(paths)
  await db.context.update({ where: { id: everyone.at(-1)! }, data: { everyoneRoleId: pick([null, roles[2]!.id]) } })
  for (const path of paths.slice(1))
    await db.context.update({ where: { id: path.at(-1)! }, data: { hidden: pick([true, false, false, false]) } })
  const who = await core.person()
  const given = [0, 1].map((i) => ({ roleId: roles[i]!.id, contextId: pick(paths).at(-1)! }))
  await db.roleAssignment.createMany({
    data: given.map((one) => ({ id: newId(), userId: who.id, assignedAt: now, ...one })),
  })
  const overrides: Override[] = Array.from({ length: 6 }, () => ({
    roleId: pick(roles).id,
    contextId: pick(paths).at(-1)!,
    capability: pick([...Object.keys(CAPABILITIES), VIEW_HIDDEN]),
    permission: pick<Permission>(['allow', 'allow', 'prevent', 'prevent', 'prohibit']),
  }))
  await db.roleOverride.createMany({ data: overrides.map((one) => ({ ...one, setAt: now })), skipDuplicates: true })
  return { who: who.id, courses: paths.filter((path) => path.length === 3) }
}

async function roleFacts(userId: string): Promise<RoleFacts[]> {
  const given = await core.db.roleAssignment.findMany({ where: { userId }, include: { role: true } })
  const everyones = await core.db.context.findMany({
    where: { everyoneRoleId: { not: null } },
    include: { everyoneRole: true },
  })
  return [
    ...given.map(({ role, contextId }) => ({
      roleId: role.id,
      archetype: role.archetype as Archetype,
      assignedAt: contextId,
    })),
    ...everyones.map(({ id, everyoneRole }) => ({
      roleId: everyoneRole!.id,
      archetype: everyoneRole!.archetype as Archetype,
      assignedAt: id,
    })),
  ]
}

async function seenAmong(userId: string, paths: readonly string[][], by: readonly Showing[]): Promise<string[]> {
  const ids = paths.map((path) => path.at(-1)!)
  const rows = await core.db.$queryRaw<{ id: string }[]>`
    WITH ${rolesOf(userId)}
    SELECT id FROM (
      SELECT x.id, x.path, 'course' AS kind FROM core_context x WHERE x.id = ANY(${ids}::uuid[]) AND ${underMine}
    ) AS c
    WHERE ${shown(by)}`
  return rows.map(({ id }) => id)
}

test(`the query sees what the domain’s rule allows (SEED=${SEED})`, async () => {
  const pick = random(SEED)
  let seenOnes = 0
  for (let round = 0; round < 60; round++) {
    await core.db.roleOverride.deleteMany()
    await core.db.context.updateMany({ data: { everyoneRoleId: null } })
    const { who, courses } = await buildWorld(pick)
    const roles = await roleFacts(who)
    const overrides = (await core.db.roleOverride.findMany()).map((row) => ({
      ...row,
      permission: row.permission as Permission,
    }))
    const defaults = (capability: string): readonly Archetype[] =>
      capability === VIEW_HIDDEN
        ? capabilities[VIEW_HIDDEN].defaults
        : CAPABILITIES[capability as keyof typeof CAPABILITIES]
    const holds = (capability: string, path: readonly string[]) =>
      resolveCapability(capability, path, roles, overrides, defaults).allowed
    const hidden = (await core.db.context.findMany({ where: { hidden: true } })).map(({ id }) => id)
    const expected = courses
      .filter((path) => Object.keys(CAPABILITIES).some((capability) => holds(capability, path)))
      .filter((path) =>
        hiddenPaths(
          path,
          path.filter((id) => hidden.includes(id)),
        ).every((at) => holds(VIEW_HIDDEN, at)),
      )
      .map((path) => path.at(-1)!)
    const seen = await seenAmong(who, courses, showing)
    expect(seen.toSorted(), `round ${round}`).toEqual(expected.toSorted())
    seenOnes += expected.length
  }
  expect(seenOnes, 'the worlds are neither all open nor all closed').toBeGreaterThan(40)
  expect(seenOnes).toBeLessThan(200)
})

test('nothing that shows, nothing seen', async () => {
  const admin = await core.person({ role: 'manager' })
  expect(await seenAmong(admin.id, [[core.siteId]], [])).toEqual([])
})
