import { randomBytes } from 'node:crypto'
import { newId } from '@guichet/db/ids'
import type { LaunchContext } from '@guichet/plugin-kit/launch'
import type { TestAnswer, TestHost, TestPerson, TestRequest } from '@guichet/plugin-kit/testing'
import { copyActivity } from '../src/core/activities/create.ts'
import { raiseRightsVersion } from '../src/host/access/rights-version.ts'
import { testApp, type TestApp } from './app.ts'
import { bearerOf } from './bearer.ts'
import { bind } from './observing.ts'

type Into = [placeId?: string, launch?: LaunchContext]

/** Access tokens live ten minutes; some tests go on for longer than that. */
const RENEW_AFTER = 300_000

/** The app with builders. */
export async function openTestHost(): Promise<TestHost> {
  return buildersOn(await testApp(), testApp)
}

/** People come in by a session made in the database: signing in is tested where it belongs. `reopen` is what a restart opens. */
export function buildersOn(first: TestApp, reopen: () => Promise<TestApp> = noRestart): TestHost {
  let app = first
  const word = () => randomBytes(5).toString('hex')

  const person: TestHost['person'] = async ({ givenName = 'Test', familyName = word(), language } = {}) => {
    const at = new Date()
    const id = newId()
    await app.host.db.user.create({
      data: {
        id,
        username: `u-${word()}-${word()}`,
        givenName,
        familyName,
        language: language ?? null,
        createdAt: at,
        updatedAt: at,
      },
    })
    return signedIn(id, `${givenName} ${familyName}`)
  }

  const signedIn = async (id: string, name: string, ...into: Into): Promise<TestPerson> => {
    const bearer = await bearerOf(app, id, ...into)
    return { id, name, call: <B>(at: string, request?: TestRequest) => call<B>(bearer, at, request) }
  }

  let addresses = 0
  const anybody: TestHost['anybody'] = (address = `192.0.2.${++addresses}`) => ({
    call: <B>(at: string, request?: TestRequest) => call<B>(null, at, request, address),
  })

  const call = async <B>(
    bearer: string | null,
    at: string,
    { body: given, headers, file }: TestRequest = {},
    address?: string,
  ): Promise<TestAnswer<B>> => {
    const [method = '', url = ''] = at.split(' ')
    const body = file?.bytes ?? (given === undefined ? undefined : JSON.stringify(given))
    const answer = await app.server.inject({
      method: method as 'GET',
      url,
      ...(address !== undefined && { remoteAddress: address }),
      headers: {
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': file?.type ?? 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: body }),
    })
    const isJson = /[/+]json\b/.test(String(answer.headers['content-type']))
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: (answer.payload === '' ? null : isJson ? answer.json() : answer.payload) as B,
    }
  }

  const enrol: TestHost['enrol'] = async (who, contextId, shortName) => {
    const { db } = app.host
    const role = await db.role.findUniqueOrThrow({ where: { shortName } })
    await db.$transaction(async (tx) => {
      await tx.roleAssignment.create({
        data: { id: newId(), userId: who.id, roleId: role.id, contextId, assignedAt: new Date() },
      })
      await raiseRightsVersion(tx)
    })
  }

  let administrator: Promise<TestPerson> | null = null
  let renewed = performance.now()
  const makeAdmin = async () => {
    const who = await person({ givenName: 'Admin' })
    await enrol(who, app.siteId, 'manager')
    return who
  }
  const admin = async () => {
    if (administrator !== null && performance.now() - renewed > RENEW_AFTER) {
      const { id, name } = await administrator
      administrator = signedIn(id, name)
      renewed = performance.now()
    }
    return (administrator ??= makeAdmin())
  }

  const created = (answer: { status: number; body: unknown }): { id: string } => {
    if (answer.status !== 201) throw new Error(`test data: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as { id: string }
  }

  return {
    get host() {
      return app.host
    },
    siteId: first.siteId,
    person,
    anybody,
    admin,
    enrol,
    course: async () =>
      created(
        await (
          await admin()
        ).call('POST /api/v1/courses', {
          body: { shortName: `C-${word()}`, fullName: `Course ${word()}`, category: null },
        }),
      ),
    activity: async ({ component, courseId, settings = {}, name = `Activity ${word()}`, everyone = null }) =>
      created(
        await (
          await admin()
        ).call('POST /api/v1/activities', { body: { component, course: courseId, name, everyone, settings } }),
      ),
    copy: async (id, course) => {
      const { host, siteId, plugins } = app
      const deps = { host, siteId, plugins: plugins.plugins.map(({ half }) => half) }
      const cause = { actor: { id: (await admin()).id, via: 'session' } } as const
      const copied = await copyActivity(deps, cause, { from: { id }, course }, async () => [])
      if (!copied.ok) throw new Error(`test data: ${copied.error.code}`)
      return copied.value.body
    },
    runJobs: () => app.runJobs(),
    again: ({ id, name }) => signedIn(id, name),
    observing: (person, contextId, persons) =>
      bind(app.host.db, { userId: person.id, contextId, persons: persons.map(({ id }) => id) }),
    launched: ({ id, name }, placeId, launch) => signedIn(id, name, placeId, launch),
    async restart() {
      const old = app
      app = await reopen()
      await old.close()
    },
    close: () => app.close(),
  }
}

function noRestart(): never {
  throw new Error('this app was opened by the test, which restarts it itself')
}
