import { newId } from '@guichet/db/ids'
import { testApp } from '../../test/app.ts'
import { bearerOf } from '../../test/bearer.ts'
import { raiseRightsVersion } from '../host/access/rights-version.ts'
import type { AppOptions } from '../app.ts'
import { hashPassword } from './auth/passwords.ts'

/** The app in process for the core's tests: its clock can be moved, and its people can have passwords. */
export type TestCore = Awaited<ReturnType<typeof openCore>>

interface Sent {
  readonly body?: unknown
  readonly bearer?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly ip?: string
}

interface Answer<B> {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly cookies: readonly { readonly name: string; readonly value: string; readonly maxAge?: number }[]
  readonly text: string
  readonly body: B
}

interface Person {
  readonly username?: string
  readonly givenName?: string
  readonly familyName?: string
  readonly password?: string
  readonly role?: string
  readonly at?: string
}

/** What a browser sends from a page of ours. */
export const ORIGIN = { origin: 'http://localhost:3000', host: 'localhost:3000' }

export async function openCore(options: Partial<AppOptions> = {}) {
  const clock = { offset: 0 }
  const now = () => new Date(Date.now() + clock.offset)
  // The core is the same whatever plugins there are; a test that needs one brings it.
  const app = await testApp({ now, plugins: { plugins: [], disabled: [] }, ...options })
  const { db } = app.host

  async function send<B = Record<string, unknown>>(
    at: `${string} /${string}`,
    { body, bearer, headers, ip }: Sent = {},
  ): Promise<Answer<B>> {
    const [method = '', url = ''] = at.split(' ')
    const answer = await app.server.inject({
      method: method as 'GET',
      url: `/api/v1${url}`,
      headers: {
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
      ...(ip !== undefined && { remoteAddress: ip }),
    })
    return {
      status: answer.statusCode,
      headers: answer.headers,
      cookies: answer.cookies,
      text: answer.payload,
      body: (/[/+]json\b/.test(String(answer.headers['content-type'])) ? answer.json() : null) as B,
    }
  }

  async function give(userId: string, shortName: string, contextId: string): Promise<void> {
    const role = await db.role.findUniqueOrThrow({ where: { shortName } })
    await db.$transaction(async (tx) => {
      await tx.roleAssignment.create({ data: { id: newId(), userId, roleId: role.id, contextId, assignedAt: now() } })
      await raiseRightsVersion(tx)
    })
  }

  /** A person, with a role at the site or in a context, signed in by a session made in the database. */
  async function person({ givenName = 'Test', password, role, at = app.siteId, ...named }: Person = {}) {
    const id = newId()
    const { username = `u-${id}`, familyName = `Person ${id}` } = named
    const passwordHash = password === undefined ? null : await hashPassword(password)
    await db.user.create({
      data: { id, username, givenName, familyName, passwordHash, createdAt: now(), updatedAt: now() },
    })
    if (role !== undefined) await give(id, role, at)
    const bearer = await bearerOf(app, id)
    return {
      id,
      username,
      bearer,
      send: <B = Record<string, unknown>>(to: `${string} /${string}`, sent: Sent = {}): Promise<Answer<B>> =>
        send<B>(to, { bearer, ...sent }),
    }
  }

  const eventsOn = (subjectId: string) => db.event.findMany({ where: { subjectId }, orderBy: { recordedAt: 'asc' } })

  return { ...app, db, clock, send, person, give, eventsOn }
}

/** As If-Match sends a version. */
export const ifMatch = (version: unknown) => ({ 'if-match': `"${String(version)}"` })
