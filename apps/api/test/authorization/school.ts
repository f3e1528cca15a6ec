import { newId } from '@guichet/db/ids'
import { COMMON_ACTORS, type AuthorizationTable, type School } from '@guichet/plugin-kit/testing/authorization'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { hashPassword } from '../../src/core/auth/passwords.ts'
import { raiseRightsVersion } from '../../src/host/access/rights-version.ts'
import type { TestApp } from '../app.ts'
import { bearerOf } from '../bearer.ts'
import { buildersOn } from '../test-host.ts'

export const PASSWORD = 'quatre cheval agrafe'

const ROLES = ['student', 'teacher', 'editingteacher', 'manager'] as const

/** Everybody of a table, each with what they bring as proof of who they are; nobody brings none. */
export interface Everybody extends School<string> {
  readonly bearers: ReadonlyMap<string, string | null>
}

/** Two courses that look alike, and for each actor a person; twins hold in the other course what the others hold in this one. */
export async function openSchool(app: TestApp, { actors }: AuthorizationTable<string>): Promise<Everybody> {
  const { db } = app.host
  const host = buildersOn(app)
  const admin = await host.admin()
  const make = async (at: `POST /${string}`, body: unknown) => {
    const answer = await admin.call<{ id: string }>(at, { body })
    if (answer.status !== 201) throw new Error(`${at}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.id
  }
  const place = async (name: string) => {
    const category = await make('POST /api/v1/categories', { name: `Category ${name}` })
    // Each plugin's matrix has a school of its own in the same database.
    const body = { shortName: `${name} ${newId()}`, fullName: `Course ${name}`, category }
    return { category, course: await make('POST /api/v1/courses', body) }
  }
  const here = await place('here')
  const there = await place('elsewhere')

  const people = new Map<string, TestPerson>()
  const bearers = new Map<string, string | null>([['nobody', null]])
  const bring = async (name: string, roles: readonly (readonly [place: string, role: string])[]) => {
    const person = await host.person({ givenName: 'Actor', familyName: name })
    for (const [at, role] of roles) await host.enrol(person, at, role)
    people.set(name, person)
    bearers.set(name, await bearerOf(app, person.id))
    return person
  }
  const members = { ...Object.fromEntries(ROLES.map((role) => [role, role])), ...rolesOf(actors) }
  for (const [name, role] of Object.entries(members)) {
    await bring(name, role === null ? [] : [[here.course, role]])
    await bring(`elsewhere:${name}`, role === null ? [] : [[there.course, role]])
  }
  await bring('stranger', [])
  await bring('siteManager', [[app.siteId, 'manager']])
  for (const scope of ['read', 'write'] as const) {
    const name = `${scope}Token`
    const owner = await bring(name, [[here.course, 'manager']])
    const made = await owner.call<{ secret: string }>('POST /api/v1/tokens', {
      body: { name: 'Matrix', scope, expiresInDays: 30 },
    })
    bearers.set(name, made.body.secret)
  }
  const launched = await bring('launched', [[app.siteId, 'manager']])
  bearers.set('launched', await bearerOf(app, launched.id, there.course))
  const suspended = await bring('suspended', [[app.siteId, 'manager']])
  const ended = await bring('ended', [[app.siteId, 'manager']])
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } })
    await tx.session.updateMany({ where: { userId: ended.id }, data: { endedAt: new Date(), endReason: 'signed-out' } })
    await tx.user.updateMany({ data: { passwordHash: await hashPassword(PASSWORD) } })
    await raiseRightsVersion(tx)
  })
  const missing = COMMON_ACTORS.filter((name) => !bearers.has(name))
  if (missing.length > 0) throw new Error(`nobody plays ${missing.join(', ')}`)
  return {
    host,
    courses: { here: here.course, elsewhere: there.course },
    categories: { here: here.category, elsewhere: there.category },
    bearers,
    person(name) {
      const person = people.get(name)
      if (person === undefined) throw new Error(`${name} is nobody here`)
      return person
    },
  }
}

function rolesOf(actors: AuthorizationTable<string>['actors']): Record<string, string | null> {
  return Object.fromEntries(Object.entries(actors).map(([name, { role }]) => [name, role]))
}
