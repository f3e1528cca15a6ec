import type { TestPerson } from '@guichet/plugin-kit/testing'
import { describe, expect, test } from 'vitest'
import { settingsBy, type Configuration } from '../testing/settings.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'

const trackers = useTrackers()
let desk: TestTracker
let head: TestPerson

const open = async (settings: Record<string, unknown> = {}) => {
  desk = await trackers.tracker({ preset: 'ticketting', mode: 'strict', ...settings })
  head = await desk.person('editingteacher', { givenName: 'Hana', familyName: 'Head' })
  return settingsBy(desk, head)
}
const overrides = () =>
  trackers.hosts.host.db.roleOverride.findMany({
    where: { contextId: desk.id },
    include: { role: { select: { shortName: true } } },
  })

describe('settings', () => {
  test('sent back as they are change nothing, and tell of nothing', async () => {
    const settings = await open()
    const { status, body, headers } = await settings.change({})
    expect(status).toBe(200)
    expect([body.version, headers['etag'], body.workflow.version]).toEqual([1, '"1"', 1])
    expect((await settings.history()).items.map(({ type }) => type)).toEqual(['tracker.created'])
  })

  test('that are no rules leave the workflow at its version', async () => {
    const settings = await open()
    const teacher = await desk.person('teacher')
    const changes = { prefix: 'AB', thanksMessage: ' Merci ', commentsEnabled: false, defaultAssignee: teacher.id }
    const { body } = await settings.change(changes)
    expect(body).toMatchObject({ version: 2, workflow: { version: 1 }, defaultAssignee: { id: teacher.id } })
    expect(body.settings).toMatchObject({ ...changes, thanksMessage: 'Merci' })
    expect(await desk.report(teacher)).toMatchObject({ key: 'AB-1', assignee: { id: teacher.id } })
  })

  test('tell who changed what, from what to what, and do not repeat what people wrote', async () => {
    const settings = await open()
    await settings.change({ mode: 'relaxed', thanksMessage: 'Secret words' })
    const matrix = {
      reporter: { POSTED: { ABANDONNED: ['own' as const] } },
      resolver: { POSTED: { RESOLVED: ['any' as const] } },
    }
    await settings.change({ matrix })
    const { items } = await settings.history()
    expect(items[1]).toMatchObject({
      type: 'tracker.settings.changed',
      actor: { id: head.id, name: 'Hana Head' },
      version: 2,
      workflowVersion: 2,
      changes: [{ field: 'mode', from: 'strict', to: 'relaxed' }, { field: 'thanksMessage' }],
    })
    const [change] = items[2]!.changes
    const cells = change?.field === 'matrix' ? change.cells : []
    expect(cells).toContainEqual({ role: 'reporter', from: 'OPEN', to: 'RESOLVED', before: ['own'], after: [] })
    expect(cells.some(({ role, from, to }) => role === 'reporter' && from === 'POSTED' && to === 'ABANDONNED')).toBe(
      false,
    )
    expect(JSON.stringify(await trackers.hosts.host.events.of(desk.id, { limit: 9 }))).not.toContain('Secret')
    const page = await settings.history('?limit=1')
    expect((await settings.history(`?limit=1&cursor=${page.next}`)).items).toEqual([items[1]])
  })

  test('of two who change at once, one is told of the other’s', async () => {
    const settings = await open()
    const { settings: before, version } = await settings.get()
    const other = await desk.person('manager')
    const put = (person: TestPerson, prefix: string) =>
      desk.call<{ current?: Configuration }>(person, 'PUT /settings', {
        body: { ...before, prefix, mode: 'relaxed' },
        headers: { 'if-match': `"${version}"` },
      })
    const answers = await Promise.all([put(head, 'AA'), put(other, 'BB')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    const winner = answers[0].status === 200 ? 'AA' : 'BB'
    const lost = answers.find(({ status }) => status === 412)!
    expect(lost.body.current).toMatchObject({ version: 2, settings: { prefix: winner } })
    expect((await settings.get()).workflow.version).toBe(2)
  })

  test('want to be seen before they are changed', async () => {
    const settings = await open()
    const { settings: body } = await settings.get()
    expect((await desk.call(head, 'PUT /settings', { body })).status).toBe(428)
  })
})

describe('what is refused', () => {
  test.each([
    [{ enabledStates: ['OPEN'] }, 'no_closed_state', ['enabledStates']],
    [{ enabledStates: ['TESTING', 'RESOLVED'] }, 'states_beyond_preset', ['enabledStates']],
    [
      { matrix: { reporter: { POSTED: { TRANSFERED: ['any'] } } } },
      'invalid_matrix',
      ['matrix', 'reporter', 'POSTED', 'TRANSFERED'],
    ],
    [{ matrix: { reporter: { POSTED: { OPEN: ['any'] } } } }, 'no_closed_state', ['enabledStates']],
  ] as const)('%j', async (changes, reason, path) => {
    const settings = await open()
    const code = `tracker.settings.${reason}`
    const expected = { status: 422, body: { code, fields: [{ in: 'body', path, code }] } }
    expect(await settings.change(changes as never)).toMatchObject(expected)
    expect(await settings.preview(changes as never)).toMatchObject(expected)
    expect((await settings.get()).version).toBe(1)
  })

  test('a default assignee who cannot work here; one who no longer can keeps nobody from changing the rest', async () => {
    const settings = await open()
    const [teacher, student] = [await desk.person('teacher'), await desk.person('student')]
    const code = 'tracker.settings.default_assignee_unable'
    expect(await settings.change({ defaultAssignee: student.id })).toMatchObject({ status: 422, body: { code } })
    await settings.change({ defaultAssignee: teacher.id })
    await trackers.hosts.host.db.roleAssignment.deleteMany({ where: { userId: teacher.id } })
    expect((await settings.change({ prefix: 'CD' })).status).toBe(200)
  })
})

describe('another preset', () => {
  test('parity 5: takes back what the one before gave, and never what was set by hand; its preview says so', async () => {
    const settings = await open()
    const { db } = trackers.hosts.host
    const role = await db.role.findUniqueOrThrow({ where: { shortName: 'student' } })
    const byHand = { contextId: desk.id, roleId: role.id, capability: 'mod/tracker:managepriority' }
    await db.roleOverride.create({ data: { ...byHand, permission: 'allow', setAt: new Date() } })
    const changes = {
      preset: 'taskspread' as const,
      enabledStates: ['POSTED' as const, 'OPEN' as const, 'RESOLVED' as const],
      matrix: null,
    }

    const before = await overrides()
    const { body: plan } = await settings.preview(changes)
    expect(await overrides()).toEqual(before)
    expect(plan.overrides.kept).toEqual([
      { role: 'student', capability: 'mod/tracker:managepriority', permission: 'allow', preset: 'prevent' },
    ])
    expect(plan.overrides.changes).toContainEqual({
      role: 'student',
      capability: 'mod/tracker:develop',
      from: 'prevent',
      to: 'allow',
    })
    expect(plan.overrides.changes).toContainEqual({
      role: 'student',
      capability: 'mod/tracker:resolve',
      from: 'prevent',
      to: null,
    })

    const student = await desk.person('student')
    expect((await desk.call(student, 'POST /tickets', { body: { description: 'x' } })).status).toBe(201)
    expect((await settings.change(changes)).body).toMatchObject({
      workflow: { template: 'taskspread' },
      settings: changes,
    })
    expect((await desk.call(student, 'POST /tickets', { body: { description: 'x' } })).status).toBe(403)

    const after = new Map((await overrides()).map((it) => [`${it.role.shortName} ${it.capability}`, it]))
    for (const { role, capability, to } of plan.overrides.changes) {
      expect(after.get(`${role} ${capability}`)?.permission ?? null).toBe(to)
    }
    expect(after.get('student mod/tracker:managepriority')).toMatchObject({ permission: 'allow', origin: 'manual' })
  })
})
