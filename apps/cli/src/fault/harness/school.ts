import { buildApp, type App } from '@guichet/api/app'
import { openPool } from '@guichet/api/database'
import type { Actor } from './client.ts'

/** A tracker with people, made through the API. */
export interface School {
  readonly trackerId: string
  readonly admin: Actor
  readonly teachers: readonly Actor[]
  readonly students: readonly Actor[]
}

interface Wanted {
  readonly databaseUrl: string
  readonly teachers: number
  readonly students: number
  readonly settings?: Record<string, unknown>
}

/** People come in by sessions made in the database, as signing in so many would only try the limiter. */
export async function makeSchool({ databaseUrl, teachers, students, settings = {} }: Wanted): Promise<School> {
  const pool = openPool({ url: databaseUrl, poolSize: 4, applicationName: 'guichet-fault' })
  const app = await buildApp({ db: pool.prisma, logLevel: 'silent', webFolder: null })
  try {
    const admin = await actorOf(
      app,
      (await app.host.db.user.findFirstOrThrow({ where: { username: 'admin' } })).id,
      'manager',
    )
    const course = await make(app, admin, 'POST', '/courses', {
      shortName: `F-${app.host.newId()}`,
      fullName: 'Faults',
      category: null,
    })
    const person = async (role: string): Promise<Actor> => {
      const username = `f-${app.host.newId()}`
      const { id } = await make(app, admin, 'POST', '/users', { username, givenName: 'Fault', familyName: role })
      await make(app, admin, 'PUT', `/courses/${course.id}/enrolments/${id}`, { role })
      return actorOf(app, id, role)
    }
    const several = async (count: number, role: string) => {
      const people: Actor[] = []
      for (let i = 0; i < count; i++) people.push(await person(role))
      return people
    }
    const activity = { component: 'mod_tracker', course: course.id, name: 'Faults', everyone: null, settings }
    const { id: trackerId } = await make(app, admin, 'POST', '/activities', activity)
    return {
      trackerId,
      admin,
      teachers: await several(teachers, 'teacher'),
      students: await several(students, 'student'),
    }
  } finally {
    await app.server.close()
    await pool.close()
  }
}

async function actorOf(app: App, id: string, role: string): Promise<Actor> {
  const sessionId = app.host.newId()
  const now = new Date()
  await app.host.db.session.create({
    data: { id: sessionId, userId: id, createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) },
  })
  return { id, role, bearer: app.accessTokens.sign({ sid: sessionId, sub: id }) }
}

async function make(
  app: App,
  admin: Actor,
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
): Promise<{ id: string }> {
  const answer = await app.server.inject({
    method,
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${admin.bearer}`, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.payload}`)
  return answer.json()
}
