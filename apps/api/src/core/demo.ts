import type { Db, Tx } from '@guichet/db/connect'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { ActivityRef, Host } from '@guichet/plugin-kit/host'
import {
  changed,
  type DemoActivity,
  type DemoPerson,
  type DemoPlaces,
  type ServerHalf,
} from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../host/access/rights-version.ts'
import { addActivity } from './activities/create.ts'
import { createAssignment, findRole } from './assignments/repository.ts'
import { hashPassword } from './auth/passwords.ts'
import { createCategory } from './categories/repository.ts'
import { createCourse } from './courses/repository.ts'
import { CATEGORY, COURSE, DEMO_PASSWORD, PEOPLE } from './demo-data.ts'
import { isAnyoneThere, wasSeeded } from './demo-repository.ts'
import { findSite } from './install.ts'
import { DEMO_LOCK, lockForTransaction } from './locks.ts'
import { createUser } from './users/repository.ts'

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-data.ts'

interface DemoDeps {
  readonly host: Host
  readonly siteId: string
  readonly plugins: readonly ServerHalf[]
}

/** People, a course and enrolments for an installation that has nobody yet; null on any other. Processes that start at once take turns. */
export async function seedDemo(deps: DemoDeps): Promise<DemoPlaces | null> {
  const { host } = deps
  if (await isAnyoneThere(host.db)) return null
  const ids = newIds(host.newId)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const seeded = await host.change({ actor: { id: ids.admin, via: 'command' } }, async (tx) => {
    await lockForTransaction(tx, DEMO_LOCK)
    if (await isAnyoneThere(tx)) return changed({ ok: true, value: null })
    await raiseRightsVersion(tx)
    const people = await seedPeople(tx, deps, ids, passwordHash)
    const course = await seedCourse(tx, deps, ids)
    const done = { type: 'core.demo.seeded', contextId: deps.siteId, subjectId: deps.siteId, changes: {} }
    return changed({ ok: true, value: course.id }, ...people, ...course.events, done)
  })
  if (!seeded.ok) throw new Error(`the demo could not be made: ${seeded.error.code}`)
  return seeded.value === null
    ? null
    : { people: ids, courseId: seeded.value, createActivity: (wanted) => createActivity(deps, ids, wanted) }
}

/** Whether this installation began as the demo. */
export async function isDemo(db: Db): Promise<boolean> {
  const siteId = await findSite(db)
  return siteId !== null && (await wasSeeded(db, siteId))
}

async function seedPeople(
  tx: Tx,
  { host, siteId }: DemoDeps,
  ids: DemoPlaces['people'],
  passwordHash: string,
): Promise<NewEvent[]> {
  const at = host.now()
  for (const [who, { username, givenName, familyName }] of entries()) {
    await createUser(tx, { id: ids[who], username, givenName, familyName, passwordHash, createdAt: at, updatedAt: at })
  }
  const given = await giveRole(tx, host, { userId: ids.admin, role: 'manager', contextId: siteId })
  const created = { type: 'core.user.created', contextId: siteId, subjectVersion: 1, changes: {} }
  return [...Object.values(ids).map((subjectId) => ({ ...created, subjectId })), given]
}

async function seedCourse(
  tx: Tx,
  { host, siteId }: DemoDeps,
  ids: DemoPlaces['people'],
): Promise<{ id: string; events: NewEvent[] }> {
  const at = host.now()
  const category = { id: host.newId(), version: 1 }
  await createCategory(tx, { id: category.id, path: [siteId, category.id], name: CATEGORY, at })
  const id = host.newId()
  await createCourse(tx, { id, path: [siteId, category.id, id], ...COURSE, at })
  const events: NewEvent[] = [
    {
      type: 'core.category.created',
      contextId: category.id,
      subjectId: category.id,
      subjectVersion: 1,
      changes: { name: [null, CATEGORY] },
    },
    {
      type: 'core.course.created',
      contextId: id,
      subjectId: id,
      subjectVersion: 1,
      changes: { shortName: [null, COURSE.shortName], fullName: [null, COURSE.fullName] },
    },
  ]
  for (const [who, { role }] of entries()) {
    if (who !== 'admin') events.push(await giveRole(tx, host, { userId: ids[who], role, contextId: id }))
  }
  return { id, events }
}

function newIds(newId: Host['newId']): DemoPlaces['people'] {
  return { admin: newId(), editingteacher: newId(), teacher: newId(), student1: newId(), student2: newId() }
}

const entries = () => Object.entries(PEOPLE) as [keyof typeof PEOPLE, (typeof PEOPLE)[keyof typeof PEOPLE]][]

async function giveRole(
  tx: Tx,
  host: Host,
  { userId, role, contextId }: { userId: string; role: string; contextId: string },
): Promise<NewEvent> {
  const found = await findRole(tx, role)
  if (found === null) throw new Error(`there is no role ${role}: install() makes it`)
  await createAssignment(tx, { id: host.newId(), userId, roleId: found.id, contextId, assignedAt: host.now() })
  return { type: 'core.role.given', contextId, subjectId: userId, changes: { role: [null, role] } }
}

async function createActivity(
  deps: DemoDeps,
  ids: DemoPlaces['people'],
  { component, name, courseId, everyone = null, roles = {}, settings }: DemoActivity,
): Promise<ActivityRef | null> {
  const { host } = deps
  const same = await host.activities.named(component, name)
  if (same.length > 0) return null
  const cause = { actor: { id: ids.admin, via: 'command' } } as const
  const made = await addActivity(deps, cause, { component, name, course: courseId, everyone, settings })
  if (!made.ok) throw new Error(`the demo’s activity ${name} could not be made: ${JSON.stringify(made.error)}`)
  const { id } = made.value.body
  await host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const given: NewEvent[] = []
    for (const [who, role] of Object.entries(roles) as [DemoPerson, string][]) {
      given.push(await giveRole(tx, host, { userId: ids[who], role, contextId: id }))
    }
    return changed({ ok: true, value: null }, ...given)
  })
  return host.activities.find(id)
}
