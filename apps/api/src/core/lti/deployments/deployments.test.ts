import { CLAIM } from '@guichet/lti/claims'
import { defaultRoleSettings } from '@guichet/lti/roles/map'
import type { Roster } from '@guichet/lti/services/names-roles/roster'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ifMatch } from '../../test-support.ts'
import { writeRoster } from '../roster/write.ts'
import { openLms, type Lms } from '../testing/lms.ts'

let lms: Lms
let admin: Awaited<ReturnType<Lms['things']['admin']>>
beforeAll(async () => {
  lms = await openLms()
  admin = await lms.things.admin()
})
afterAll(() => lms.close())

interface Deployment {
  readonly id: string
  readonly deploymentId: string
  readonly status: string
  readonly category: { readonly id: string; readonly name: string } | null
  readonly version: number
}

const below = () => `/api/v1/lti/platforms/${lms.platform.id}/deployments` as const
const list = async () => (await admin.call<{ items: Deployment[] }>(`GET ${below()}`)).body.items
const turn = ({ id, version }: Deployment, status: string) =>
  admin.call<Deployment>(`PUT /api/v1/lti/deployments/${id}/status`, { body: { status }, headers: ifMatch(version) })
const launch = (deploymentId: string, claims: object = {}) =>
  lms.launch({ claims: { sub: 'somebody', [CLAIM.deploymentId]: deploymentId, ...claims } })

test('one that launches for the first time waits; let in, it has a category, and launches', async () => {
  expect((await launch('first-met')).page).toMatchObject({ step: 'refused', why: 'pending' })
  const met = (await list()).find(({ deploymentId }) => deploymentId === 'first-met')!
  expect(met).toMatchObject({ status: 'pending', category: null })
  const listed = await admin.call<{ items: { id: string; waiting: number }[] }>('GET /api/v1/lti/platforms')
  expect(listed.body.items.find(({ id }) => id === lms.platform.id)).toMatchObject({ waiting: 1 })

  const active = await turn(met, 'active')
  expect(active).toMatchObject({ status: 200, body: { status: 'active' } })
  expect(active.body.category!.name).toContain(lms.platform.name)
  expect((await launch('first-met')).page).toMatchObject({ step: 'enter' })
  expect((await turn(met, 'disabled')).status).toBe(412)
})

test('one that is let out ends what it launched, and keeps its category for when it is let in again', async () => {
  const { body } = await admin.call<Deployment>(`POST ${below()}`, { body: { deploymentId: 'let-out' } })
  const session = await lms.session({ claims: { [CLAIM.deploymentId]: 'let-out', sub: 'let-out' } })
  const other = await lms.session({ claims: { sub: 'of-another-deployment' } })
  const out = await turn(body, 'disabled')
  expect((await session.call('GET', '/lti/session')).status).toBe(401)
  expect((await other.call('GET', '/lti/session')).status).toBe(200)
  expect((await launch('let-out')).page).toMatchObject({ step: 'refused' })
  const again = await turn(out.body, 'active')
  expect(again.body.category).toEqual(body.category)
  expect((await launch('let-out')).page).toMatchObject({ step: 'enter' })
})

test('one whose id is known beforehand is entered by hand, once', async () => {
  const body = { deploymentId: 'f3b1c2d4-0000-4000-8000-000000000001' }
  expect(await admin.call(`POST ${below()}`, { body })).toMatchObject({
    status: 201,
    body: { status: 'active', courses: 0 },
  })
  const again = await admin.call(`POST ${below()}`, { body })
  expect(again).toMatchObject({ status: 409, body: { code: 'core.lti.deployment_known' } })
})

test('roles are understood as it says, from the next launch on; its category is called otherwise', async () => {
  const made = await admin.call<Deployment>(`POST ${below()}`, { body: { deploymentId: 'own-roles' } })
  const path = `PATCH /api/v1/lti/deployments/${made.body.id}` as const
  const claims = { [CLAIM.deploymentId]: 'own-roles', sub: 'a-teacher', [CLAIM.roles]: ['Instructor'] }
  expect((await lms.session({ claims })).launch.role).toBe('editingteacher')

  const body = { roles: { 'context/Instructor': 'teacher' }, adminsAreManagers: true, category: 'Lycée Jean Moulin' }
  const changed = await admin.call(path, { body, headers: ifMatch(made.body.version) })
  expect(changed).toMatchObject({
    status: 200,
    body: { roles: body.roles, adminsAreManagers: true, category: { name: 'Lycée Jean Moulin' } },
  })
  expect((await lms.session({ claims })).launch.role).toBe('teacher')
  const asAdmin = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator'
  expect((await lms.session({ claims: { ...claims, sub: 'an-admin', [CLAIM.roles]: [asAdmin] } })).launch.role).toBe(
    'manager',
  )

  const unknown = await admin.call(path, { body: { roles: { 'context/Boss': 'manager' } }, headers: ifMatch(2) })
  expect(unknown.status).toBe(400)
})

test('of an LMS that nobody let in, none is let in', async () => {
  const waiting = await lms.createPlatform({ issuer: 'https://waiting.example', status: 'pending' })
  const { id } = await lms.createDeployment(waiting, { status: 'pending', categoryId: null })
  const answer = await admin.call(`PUT /api/v1/lti/deployments/${id}/status`, {
    body: { status: 'active' },
    headers: ifMatch(1),
  })
  expect(answer).toMatchObject({ status: 409, body: { code: 'core.lti.platform_waits' } })
  // With the LMS, what it brought is.
  await admin.call(`PUT /api/v1/lti/platforms/${waiting.id}/status`, {
    body: { status: 'active' },
    headers: ifMatch(1),
  })
  expect((await lms.db.ltiDeployment.findUniqueOrThrow({ where: { id } })).status).toBe('active')
})

test('one that is removed ends what it launched; its courses stay, and who was but in its lists is nobody any more', async () => {
  const { body } = await admin.call<Deployment>(`POST ${below()}`, { body: { deploymentId: 'removed' } })
  const session = await lms.session({ claims: { [CLAIM.deploymentId]: 'removed', sub: 'came-by-it' } })
  const courseId = session.launch.course.id
  const list = async (course: string, subject: string) => {
    const unread = { membershipsUrl: '', differencesUrl: null, wholeAt: null }
    const asked = { courseId: course, ...unread, platform: lms.platform, roleSettings: defaultRoleSettings(null) }
    const member = { userId: subject, status: 'Active', roles: [], givenName: 'Ada', familyName: 'Byron', name: null }
    const roster = { members: [member], stoppedBy: null } as unknown as Roster
    await lms.db.$transaction((tx) =>
      writeRoster(tx, lms.things.host, lms.things.siteId, { course: asked, roster, changesOnly: false }),
    )
    return lms.db.ltiIdentity.findUniqueOrThrow({
      where: { issuer_subject: { issuer: lms.platform.issuer, subject } },
      select: { userId: true },
    })
  }
  const listed = await list(courseId, 'listed-only')
  const elsewhere = await lms.session({ claims: { sub: 'of-another' } })
  await list(elsewhere.launch.course.id, 'listed-elsewhere')
  const both = await list(courseId, 'listed-elsewhere')

  const gone = await admin.call(`DELETE /api/v1/lti/deployments/${body.id}`, { headers: ifMatch(body.version) })
  expect(gone.status).toBe(204)
  expect((await session.call('GET', '/lti/session')).status).toBe(401)
  const nameOf = async (id: string) => (await lms.db.user.findUniqueOrThrow({ where: { id } })).familyName
  expect(await lms.db.course.count({ where: { id: courseId } })).toBe(1)
  expect(await lms.db.user.findUniqueOrThrow({ where: { id: listed.userId } })).toMatchObject({
    givenName: 'Participant',
    familyName: listed.userId.slice(-6).toUpperCase(),
  })
  expect(await lms.db.ltiIdentity.count({ where: { userId: listed.userId } })).toBe(0)
  expect(await lms.db.roleAssignment.count({ where: { userId: listed.userId } })).toBe(0)
  expect(await nameOf(both.userId)).toBe('Byron')
  expect(await nameOf(session.user.id)).toBe('Lovelace')
  expect((await launch('removed')).page).toMatchObject({ step: 'refused', why: 'pending' })
})
