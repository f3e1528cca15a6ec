import { newId } from '@guichet/db/ids'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'

let things: Things
let admin: TestPerson
/** Of the category alone. */
let manager: TestPerson
let category: string
let course: string
let thing: string

beforeAll(async () => {
  things = await openThings()
  admin = await things.admin()
})
beforeEach(async () => {
  await things.db.roleOverride.deleteMany()
  category = await made('POST /api/v1/categories', { name: `Category ${newId()}` })
  course = await made('POST /api/v1/courses', { shortName: newId(), fullName: 'Course', category })
  thing = (await things.thing(course)).id
  manager = await things.person()
  await things.enrol(manager, category, 'manager')
})
afterAll(() => things.close())

async function made(at: `POST /${string}`, body: unknown): Promise<string> {
  return (await admin.call<{ id: string }>(at, { body })).body.id
}

type Permission = 'allow' | 'prevent' | 'prohibit' | null

interface Cell {
  readonly role: string
  readonly here: { readonly permission: Permission; readonly origin: string } | null
  readonly above: { readonly permission: Permission; readonly source: string; readonly setAt: string | null }
  readonly result: Permission
}

interface Grid {
  readonly path: readonly { readonly id: string; readonly level: string; readonly name: string | null }[]
  readonly roles: readonly { readonly shortName: string; readonly above: boolean }[]
  readonly capabilities: readonly { readonly name: string; readonly cells: readonly Cell[] }[]
}

const grid = (who: TestPerson, context: string) => who.call<Grid>(`GET /api/v1/contexts/${context}/permissions`)

async function cell(context: string, role: string, capability: string) {
  const { body } = await grid(admin, context)
  return body.capabilities.find(({ name }) => name === capability)?.cells.find((one) => one.role === role)
}

function set(
  who: TestPerson,
  context: string,
  role: string,
  capability: string,
  to: Permission,
  from: Permission = null,
) {
  const body = { changes: [{ role, capability, from, to }] }
  return who.call<Grid & { code?: string }>(`PATCH /api/v1/contexts/${context}/permissions`, { body })
}

const roleId = async (shortName: string) => (await things.db.role.findUniqueOrThrow({ where: { shortName } })).id

describe('the permissions of a place', () => {
  test('say what each role may do, and where what is not set there comes from', async () => {
    await set(admin, category, 'student', 'mod/thing:add', 'allow')
    await set(admin, thing, 'student', 'mod/thing:add', 'prevent')
    expect(await cell(thing, 'student', 'mod/thing:add')).toMatchObject({
      here: { permission: 'prevent', origin: 'manual' },
      above: { permission: 'allow', source: 'override', setAt: category },
      result: 'prevent',
    })
    expect(await cell(thing, 'editingteacher', 'mod/thing:add')).toMatchObject({
      here: null,
      above: { permission: 'allow', source: 'default', setAt: null },
      result: 'allow',
    })
    const { body } = await grid(admin, thing)
    expect(body.path.map(({ level }) => level)).toEqual(['site', 'category', 'course', 'activity'])
  })

  test('mark what a preset set as its own, and what is set over it by hand as that', async () => {
    await things.db.$transaction((tx) =>
      things.host.roles.applyPreset(tx, thing, 'mod_thing', [
        { archetype: 'student', capability: 'mod/thing:add', permission: 'allow' },
      ]),
    )
    expect(await cell(thing, 'student', 'mod/thing:add')).toMatchObject({ here: { origin: 'preset:mod_thing' } })
    await set(admin, thing, 'student', 'mod/thing:add', 'allow', 'allow')
    expect(await cell(thing, 'student', 'mod/thing:add')).toMatchObject({ here: { origin: 'manual' } })
  })

  test('are of what can be asked there: in an activity, its plugin’s and what the core asks there', async () => {
    const names = async (context: string) => (await grid(admin, context)).body.capabilities.map(({ name }) => name)
    expect(await names(thing)).toEqual(expect.arrayContaining(['mod/thing:add', 'core/activity:manage']))
    expect(await names(thing)).not.toContain('mod/other:view')
    expect(await names(course)).not.toContain('core/site:configure')
    expect(await names(things.siteId)).toEqual(expect.arrayContaining(['core/site:configure', 'mod/other:view']))
  })
})

describe('a permission set by hand', () => {
  test('counts at the very next request, below too, until it is taken back', async () => {
    const student = await things.person()
    await things.enrol(student, course, 'student')
    const look = async () => (await student.call(`GET /api/v1/things/${thing}/items`)).status
    expect(await look()).toBe(200)
    await set(manager, course, 'student', 'mod/thing:view', 'prevent')
    expect(await look()).toBe(404)
    await set(manager, course, 'student', 'mod/thing:view', null, 'prevent')
    expect(await look()).toBe(200)
  })

  test('is told by the log, by role, with what was set before', async () => {
    const changes = [
      { role: 'student', capability: 'mod/thing:add', from: null, to: 'allow' },
      { role: 'student', capability: 'mod/thing:view', from: null, to: 'prevent' },
      { role: 'teacher', capability: 'mod/thing:view', from: null, to: 'allow' },
    ]
    await manager.call(`PATCH /api/v1/contexts/${course}/permissions`, { body: { changes } })
    const events = await things.db.event.findMany({
      where: { contextId: course, type: 'core.role.overridden' },
      orderBy: { id: 'asc' },
    })
    expect(events).toMatchObject([
      {
        actorId: manager.id,
        subjectId: await roleId('student'),
        changes: { 'mod/thing:add': [null, 'allow'], 'mod/thing:view': [null, 'prevent'] },
      },
      { subjectId: await roleId('teacher'), changes: { 'mod/thing:view': [null, 'allow'] } },
    ])
  })

  test('is refused whole when one of them is no longer as it was seen', async () => {
    await set(admin, course, 'student', 'mod/thing:add', 'prohibit')
    const changes = [
      { role: 'teacher', capability: 'mod/thing:add', from: null, to: 'allow' },
      { role: 'student', capability: 'mod/thing:add', from: null, to: 'allow' },
    ]
    const answer = await manager.call(`PATCH /api/v1/contexts/${course}/permissions`, { body: { changes } })
    expect(answer).toMatchObject({ status: 409, body: { code: 'core.override.changed' } })
    expect(await cell(course, 'teacher', 'mod/thing:add')).toMatchObject({ here: null })
  })

  test.each([
    ['an unknown role', 'nobody', 'mod/thing:add', 'core.role.unknown'],
    ['a capability that nobody has', 'student', 'mod/thing:fly', 'core.override.not_here'],
    ['one of the site', 'student', 'core/site:configure', 'core.override.not_here'],
  ])('is refused for %s', async (_, role, capability, code) => {
    expect(await set(manager, course, role, capability, 'allow')).toMatchObject({ status: 422, body: { code } })
  })
})

describe('nobody raises anybody above themselves', () => {
  test('a role that stands above one’s own is not one’s to change', async () => {
    const teacher = await things.person()
    await things.enrol(teacher, course, 'editingteacher')
    await set(admin, course, 'editingteacher', 'core/role:override', 'allow')
    expect((await grid(teacher, course)).body.roles).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ shortName: 'manager', above: true }),
        expect.objectContaining({ shortName: 'student', above: false }),
      ]),
    )
    const answer = await set(teacher, course, 'manager', 'mod/thing:add', 'prevent')
    expect(answer).toMatchObject({ status: 403, body: { code: 'core.role.above_yours' } })
  })

  test('what one does not hold oneself is not one’s to give, by whatever way', async () => {
    await set(admin, category, 'manager', 'mod/thing:add', 'prevent')
    for (const role of ['student', 'manager']) {
      const answer = await set(manager, course, role, 'mod/thing:add', 'allow')
      expect(answer).toMatchObject({ status: 403, body: { code: 'core.override.beyond_yours' } })
    }
    const lifted = await set(manager, category, 'manager', 'mod/thing:add', null, 'prevent')
    expect(lifted).toMatchObject({ status: 403, body: { code: 'core.override.beyond_yours' } })
    // To take is not to give; and who runs the site gives back what was taken from everybody.
    expect((await set(manager, course, 'editingteacher', 'mod/thing:add', 'prevent')).status).toBe(200)
    expect((await set(admin, category, 'manager', 'mod/thing:add', null, 'prevent')).status).toBe(200)
  })

  test('a role that reaches further than who gives it is not given', async () => {
    const teacher = await things.person()
    await things.enrol(teacher, course, 'editingteacher')
    await set(admin, course, 'guest', 'core/role:override', 'allow')
    const answer = await teacher.call(`PUT /api/v1/courses/${course}/enrolments/${teacher.id}`, {
      body: { role: 'guest' },
    })
    expect(answer).toMatchObject({ status: 403, body: { code: 'core.role.above_yours' } })
  })

  test.each(['core/site:configure', 'core/role:override', 'core/role:assign'])(
    '%s is not taken from the last who has it at the site',
    async (capability) => {
      for (const to of ['prevent', 'prohibit'] as const) {
        const answer = await set(admin, things.siteId, 'manager', capability, to)
        expect(answer).toMatchObject({ status: 409, body: { code: 'core.role.last_manager' } })
      }
      expect((await set(admin, things.siteId, 'student', capability, 'prevent')).status).toBe(200)
    },
  )
})

describe('places', () => {
  interface Place {
    readonly id: string
    readonly level: string
    readonly overrides: number
  }
  const places = async (who: TestPerson, at: string) =>
    (await who.call<{ items: Place[] }>(`GET /api/v1/contexts${at}`)).body.items

  test('are found from the highest that is one’s own down, with what is set in each', async () => {
    await set(manager, course, 'student', 'mod/thing:add', 'allow')
    expect((await places(manager, '')).map(({ id }) => id)).toEqual([category])
    expect(await places(manager, `/${category}/below`)).toMatchObject([{ id: course, level: 'course', overrides: 1 }])
    expect(await places(manager, `/${course}/below`)).toMatchObject([{ id: thing, level: 'activity' }])
    expect((await places(admin, '')).map(({ level }) => level)).toEqual(['site'])
    expect((await places(admin, `/${things.siteId}/below?matching=category`)).length).toBeGreaterThan(0)
  })

  test('above and beside are not there', async () => {
    for (const at of [things.siteId, (await things.course()).id]) expect((await grid(manager, at)).status).toBe(404)
    const student = await things.person()
    await things.enrol(student, course, 'student')
    expect(await places(student, '')).toEqual([])
    expect((await grid(student, course)).status).toBe(403)
  })

  test('where one may change nothing are not listed below', async () => {
    await set(admin, course, 'manager', 'core/role:override', 'prevent')
    expect(await places(manager, `/${category}/below`)).toEqual([])
  })
})

describe('why somebody may do something', () => {
  interface Explanation {
    readonly allowed: boolean
    readonly rule: string
    readonly roles: readonly {
      readonly shortName: string
      readonly decides: boolean
      readonly heard: readonly { readonly context: string; readonly origin: string }[]
    }[]
  }
  const why = (who: TestPerson, context: string, user: string, capability: string) =>
    who.call<Explanation>(
      `GET /api/v1/contexts/${context}/explanation?user=${user}&capability=${encodeURIComponent(capability)}`,
    )

  test('names the roles, the places and the row that settled it', async () => {
    const student = await things.person()
    await things.enrol(student, course, 'student')
    await set(manager, course, 'student', 'mod/thing:view', 'prohibit')
    const answer = await why(manager, thing, student.id, 'mod/thing:view')
    expect(answer).toMatchObject({
      status: 200,
      body: {
        allowed: false,
        rule: 'prohibited',
        roles: [
          {
            shortName: 'student',
            assignedAt: course,
            origin: 'manual',
            permission: 'prohibit',
            source: 'override',
            setAt: course,
            decides: true,
            byDefault: true,
            heard: [{ context: course, permission: 'prohibit', origin: 'manual' }],
          },
        ],
      },
    })
  })

  test('says that somebody is suspended, or that the plugin is off', async () => {
    const student = await things.person()
    await things.enrol(student, course, 'student')
    const turn = async (component: string, enabled: boolean) => {
      await things.db.plugin.update({ where: { component }, data: { enabled } })
      await things.db.$transaction(raiseRightsVersion)
    }
    await turn('mod_thing', false)
    const off = await why(admin, course, student.id, 'mod/thing:view')
    await turn('mod_thing', true)
    expect(off.body).toMatchObject({ allowed: false, rule: 'plugin-off' })
    await things.db.user.update({ where: { id: student.id }, data: { suspendedAt: new Date() } })
    await things.db.$transaction(raiseRightsVersion)
    expect((await why(admin, thing, student.id, 'mod/thing:view')).body).toMatchObject({
      allowed: false,
      rule: 'suspended',
      roles: [],
    })
  })

  test('is not told of somebody who is not known in one’s category, nor of roles that count elsewhere', async () => {
    const stranger = await things.person()
    expect((await why(manager, course, stranger.id, 'mod/thing:view')).status).toBe(404)
    const student = await things.person()
    await things.enrol(student, course, 'student')
    await things.enrol(student, (await things.course()).id, 'manager')
    const { body } = await why(manager, course, student.id, 'mod/thing:view')
    expect(body.roles.map(({ shortName }) => shortName)).toEqual(['student'])
  })

  /** Small and reproducible: `seed` is in the test's name. */
  function chance(seed: number): (n: number) => number {
    let state = seed
    return (n) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * n)
    }
  }

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'and the decision agree, whatever roles are given and whatever is set (seed %i)',
    async (seed) => {
      const pick = chance(seed)
      const path = [things.siteId, category, course, thing]
      const roles = await things.db.role.findMany()
      const person = await things.person()
      await things.enrol(person, course, 'guest')
      await things.db.$transaction(async (tx) => {
        await tx.roleAssignment.createMany({
          data: path
            .filter(() => pick(2) === 0)
            .map((contextId) => ({
              id: newId(),
              userId: person.id,
              roleId: roles[pick(roles.length)]!.id,
              contextId,
              origin: 'a test',
              assignedAt: new Date(),
            })),
        })
        const cells = path.flatMap((contextId) =>
          roles.flatMap((role) =>
            ['mod/thing:view', 'mod/thing:add'].map((capability) => ({ contextId, role, capability })),
          ),
        )
        await tx.roleOverride.createMany({
          data: cells.flatMap(({ role, ...rest }) => {
            const permission = (['allow', 'prevent', 'prohibit', null, null, null] as const)[pick(6)]
            return permission ? [{ ...rest, roleId: role.id, permission, setAt: new Date() }] : []
          }),
        })
        await raiseRightsVersion(tx)
      })
      for (const [depth, context] of path.entries()) {
        const held = await things.host.access.check(person.id, path.slice(0, depth + 1), [
          'mod/thing:view',
          'mod/thing:add',
        ])
        for (const capability of ['mod/thing:view', 'mod/thing:add']) {
          const { status, body } = await why(admin, context, person.id, capability)
          expect([status, capability, body.allowed]).toEqual([200, capability, held.has(capability)])
          expect(body.roles.some(({ decides }) => decides)).toBe(body.rule !== 'not-allowed')
        }
      }
    },
  )
})
