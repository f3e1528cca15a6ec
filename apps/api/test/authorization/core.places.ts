import { createHash } from 'node:crypto'
import { newId } from '@guichet/db/ids'
import type { School } from '@guichet/plugin-kit/testing/authorization'
import { buildConnections } from './core.connections.ts'
import { RANDOM_ID } from './positions.ts'
import { PASSWORD } from './school.ts'

/** Whom the core's table has besides everybody: who holds a role in the activity alone, and who looks after the course's category. */
export type CoreActor = 'agent' | 'head'

/** Two activities that look alike, a personal token of everybody's, and a refresh token. */
export async function buildCore(school: School<CoreActor>) {
  const { host, courses, categories } = school
  const { db } = host.host
  const activity = async (courseId: string) => (await host.activity({ component: 'mod_thing', courseId })).id
  const activities = { here: await activity(courses.here), elsewhere: await activity(courses.elsewhere) }
  await host.enrol(school.person('agent'), activities.here, 'editingteacher')
  await host.enrol(school.person('elsewhere:agent'), activities.elsewhere, 'editingteacher')

  await host.enrol(school.person('head'), categories.here, 'manager')
  await host.enrol(school.person('elsewhere:head'), categories.elsewhere, 'manager')

  const at = new Date()
  const expiresAt = new Date(at.getTime() + 86_400_000)
  const people = await db.user.findMany({ select: { id: true } })
  const tokens = people.map(({ id: userId }) => ({ userId, id: newId() }))
  await db.apiToken.createMany({
    data: tokens.map((token) => ({
      ...token,
      name: 'Kept',
      hash: createHash('sha256').update(token.id).digest(),
      scope: 'read',
      createdAt: at,
      expiresAt,
    })),
  })
  const tokenOf = (userId: string | undefined) => tokens.find((token) => token.userId === userId)?.id ?? RANDOM_ID

  const ownRole = newId()
  await db.role.create({
    data: { id: ownRole, shortName: `own-${ownRole}`, name: 'Own', archetype: 'student', createdAt: at },
  })

  const signing = await db.user.findUniqueOrThrow({ where: { id: school.person('student').id } })
  const { username } = signing
  const signedIn = await school.person('student').call<{ refreshToken: string }>('POST /api/v1/auth/sign-in', {
    body: { username, password: PASSWORD, keep: 'memory' },
  })
  const link = newId()
  const hash = createHash('sha256').update(link).digest()
  await db.passwordLink.create({ data: { hash, userId: signing.id, createdAt: at, expiresAt } })
  const sessions = await db.session.findMany({ where: { endedAt: null }, select: { id: true, userId: true } })
  const sessionOf = (userId: string | undefined) =>
    sessions.find((session) => session.userId === userId)?.id ?? RANDOM_ID
  const shared = {
    link,
    username,
    refreshToken: signedIn.body.refreshToken,
    otherCategory: categories.elsewhere,
    about: 'thing.1',
    part: 'comment',
    component: 'mod_thing',
    role: ownRole,
    ...(await buildConnections(db)),
    otherUser: school.person('elsewhere:student').id,
  }
  const idOf = (name: string) => (name === 'nobody' ? undefined : school.person(name as 'student').id)
  return {
    here: {
      ids: (name: string) => ({
        ...shared,
        course: courses.here,
        context: courses.here,
        otherCourse: courses.elsewhere,
        category: categories.here,
        activity: activities.here,
        user: school.person('student').id,
        token: tokenOf(idOf(name)),
        session: sessionOf(idOf(name)),
      }),
    },
    elsewhere: {
      ids: (name: string) => ({
        ...shared,
        course: courses.elsewhere,
        context: courses.elsewhere,
        category: categories.elsewhere,
        activity: activities.elsewhere,
        user: school.person('elsewhere:student').id,
        token: tokenOf(school.person(name === 'teacher' ? 'student' : 'teacher').id),
        session: sessionOf(school.person(name === 'teacher' ? 'student' : 'teacher').id),
      }),
    },
    foreign: { user: school.person('elsewhere:student').id },
  }
}
