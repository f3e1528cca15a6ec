import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { trackerContract } from '../../contract/tracker.ts'
import { useTrackers, type ProblemBody, type TestTracker } from '../testing/trackers.ts'

type Operations = (typeof trackerContract)['operations']
type Tracker = SuccessOf<Operations['get']>
type People = SuccessOf<Operations['assignees']>

const trackers = useTrackers()
let desk: TestTracker

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', mode: 'strict', path: 'lifecycle', prefix: 'SI' })
})

const get = (person: TestPerson, tracker = desk) => tracker.call<Tracker>(person, 'GET /')

describe('a tracker', () => {
  test('is answered with the workflow in force and what the person is in it', async () => {
    const { status, headers, body } = await get(await desk.person('teacher'))
    expect(status).toBe(200)
    expect(headers['etag']).toBe('"1"')
    expect(body).toMatchObject({
      id: desk.id,
      prefix: 'SI',
      preset: 'ticketting',
      defaultAssignee: null,
      commentsEnabled: true,
      myRoles: ['reporter', 'developer', 'resolver'],
      landing: 'work',
    })
    expect(body.workflow).toMatchObject({
      version: 1,
      mode: 'strict',
      path: 'lifecycle',
      template: 'ticketting',
      hasParent: false,
      enabled: ['POSTED', 'OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED', 'VALIDATED'],
    })
    expect(body.workflow.matrix.reporter.POSTED).toEqual({ RESOLVED: ['own'], ABANDONNED: ['own'] })
  })

  test.each([
    ['student', 'mine'],
    ['teacher', 'work'],
    ['manager', 'work'],
  ] as const)('opens for a %s on %s', async (role, landing) => {
    expect((await get(await desk.person(role))).body.landing).toBe(landing)
  })

  test('opens on all of them for who has no part in its tickets', async () => {
    const tasks = await trackers.tracker({ preset: 'taskspread' })
    const { db, roles } = trackers.hosts.host
    const nothing = [{ archetype: 'student', capability: 'mod/tracker:report', permission: 'prevent' }] as const
    await db.$transaction((tx) => roles.applyPreset(tx, tasks.id, 'mod_tracker', nothing))
    expect((await get(await tasks.person('student'), tasks)).body).toMatchObject({ myRoles: [], landing: 'all' })
  })

  test('is not there for a guest', async () => {
    expect((await get(await desk.person('guest'))).status).toBe(404)
  })
})

describe('whom tickets can be entrusted to', () => {
  test('are those who can work here and read here, by name', async () => {
    const small = await trackers.tracker({ preset: 'ticketting' })
    const [b, a] = [
      await small.person('teacher', { givenName: 'Test', familyName: 'Zzbravo' }),
      await small.person('teacher', { givenName: 'Test', familyName: 'Zzalpha' }),
    ]
    await small.person('student', { familyName: 'Zzcharlie' })
    const { body } = await small.call<People>(a, 'GET /assignees?matching=zz')
    expect(body.items).toEqual([
      { id: a.id, name: 'Test Zzalpha' },
      { id: b.id, name: 'Test Zzbravo' },
    ])
    expect((await small.call<People>(a, 'GET /assignees?matching=zz&limit=1')).body.items).toHaveLength(1)
    expect((await small.call(a, 'GET /assignees?limit=51')).status).toBe(400)
  })
})

describe('who reports', () => {
  test('is told to who sees others’ tickets; to another only themselves', async () => {
    const small = await trackers.tracker({ preset: 'ticketting' })
    const agent = await small.person('teacher')
    const student = await small.person('student', { givenName: 'Inès', familyName: 'Garnier' })
    const named = await small.call<People>(agent, 'GET /reporters?matching=garn')
    expect(named.body.items).toEqual([{ id: student.id, name: 'Inès Garnier' }])
    expect((await small.call<People>(student, 'GET /reporters')).body.items).toEqual(named.body.items)
    expect((await small.call<People>(student, 'GET /reporters?matching=INÈS')).body.items).toEqual(named.body.items)
    expect((await small.call<People>(student, 'GET /reporters?matching=zz')).body.items).toEqual([])
  })
})

describe('a new tracker', () => {
  const create = async (settings: Record<string, unknown>, course?: string) => {
    const admin = await trackers.hosts.admin()
    const body = { component: 'mod_tracker', course: course ?? desk.courseId, name: 'New', settings }
    return admin.call<ProblemBody & { id: string }>('POST /api/v1/activities', { body })
  }
  const stored = (id: string) =>
    trackers.hosts.host.db.tracker.findUniqueOrThrow({ where: { id }, include: { workflows: true } })

  test('parity 2: begins with its preset’s workflow and tells of itself', async () => {
    const { status, body } = await create({ preset: 'taskspread', thanksMessage: '  ' })
    expect(status).toBe(201)
    const tracker = await stored(body.id)
    expect(tracker).toMatchObject({
      prefix: 'TK',
      preset: 'taskspread',
      nextNumber: 1,
      topRank: null,
      thanksMessage: null,
    })
    expect(tracker.workflows).toMatchObject([{ version: 1, mode: 'relaxed', template: 'taskspread', path: 'free' }])
    expect((await trackers.hosts.host.events.of(body.id, { limit: 5 })).map(({ type }) => type)).toEqual([
      'tracker.created',
    ])
  })

  test('lets its preset’s people do what its preset says', async () => {
    const tasks = await trackers.tracker({ preset: 'taskspread' })
    const student = await tasks.person('student')
    const activity = await trackers.hosts.host.activities.find(tasks.id)
    const held = await trackers.hosts.host.access.check(student.id, activity!.path, [
      'mod/tracker:report',
      'mod/tracker:develop',
    ])
    expect([...held]).toEqual(['mod/tracker:develop'])
  })

  test.each([
    ['customized', ['TESTING', 'RESOLVED'], ['POSTED', 'RESOLVED', 'TESTING']],
    ['taskspread', ['OPEN', 'RESOLVED'], ['POSTED', 'OPEN', 'RESOLVED']],
  ])(
    'parity 3: chooses its states: any when it is a %s one, else among its preset’s',
    async (preset, enabledStates, enabled) => {
      const { body } = await create({ preset, enabledStates })
      expect((await stored(body.id)).workflows[0]!.enabledStates).toEqual(enabled)
    },
  )

  test.each([
    [{ preset: 'taskspread', enabledStates: ['TESTING'] }, 'enabledStates', 'tracker.settings.states_beyond_preset'],
    [{ preset: 'bugtracker', enabledStates: ['OPEN'] }, 'enabledStates', 'tracker.settings.no_closed_state'],
    [{ preset: 'customized', enabledStates: ['OPEN', 'WAITING'] }, 'enabledStates', 'tracker.settings.no_closed_state'],
    [{ preset: 'customized', enabledStates: [] }, 'enabledStates', 'tracker.settings.no_closed_state'],
  ])('refuses %j', async (settings, field, code) => {
    expect(await create(settings)).toMatchObject({
      status: 422,
      body: { code, fields: [{ in: 'body', path: ['settings', field], code }] },
    })
  })

  test('takes as default assignee only who could work in its place; a task distribution takes none', async () => {
    const teacher = await desk.person('teacher')
    const student = await desk.person('student')
    const kept = await create({ defaultAssignee: teacher.id })
    expect((await stored(kept.body.id)).defaultAssigneeId).toBe(teacher.id)
    const none = await create({ preset: 'taskspread', defaultAssignee: teacher.id })
    expect((await stored(none.body.id)).defaultAssigneeId).toBeNull()
    const unable = await create({ defaultAssignee: student.id })
    expect(unable).toMatchObject({ status: 422, body: { code: 'tracker.settings.default_assignee_unable' } })
  })

  test.each([{ prefix: 'si' }, { prefix: 'ABCDEFGHIJK' }, { preset: 'helpdesk' }, { colour: 'red' }])(
    'refuses %j',
    async (settings) => {
      expect((await create(settings)).status).toBe(400)
    },
  )
})
