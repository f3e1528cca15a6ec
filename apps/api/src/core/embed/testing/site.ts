import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@guichet/db/ids'
import { bytesOf, signClaims, type Claims } from '@guichet/lti/embed/testing/tokens'
import type { LaunchPage } from '../../launches/page.ts'
import { openThings } from '../../../../test/things.ts'

export const OURS = 'https://guichet.example'
export const SHOP = 'https://shop.example'

const PAGE =
  '<!doctype html><head><meta name="site" content="{site-data}"><meta name="launch" content="{launch-data}"></head>'

export interface Client {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly origins: readonly string[]
  readonly secrets: readonly { readonly id: string }[]
}

export interface Embedder extends Client {
  readonly activity: string
  readonly secret: { readonly id: string; readonly value: string }
}

interface EnterBody {
  readonly accessToken: string
  readonly refreshToken: string
  readonly endsAt: string
  readonly user: { readonly id: string; readonly name: string; readonly email: string | null }
  readonly launch: {
    readonly embedded: boolean
    readonly role: string
    readonly platform: string
    readonly activity: { readonly id: string } | null
  }
  readonly code?: string
}

export type Site = Awaited<ReturnType<typeof openSite>>

/** The host on its own, and sites that show its activities; what browsers would carry, the tests carry. */
export async function openSite(options: Parameters<typeof openThings>[0] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-embed-'))
  writeFileSync(join(folder, 'index.html'), PAGE)
  mkdirSync(join(folder, 'embed'))
  writeFileSync(join(folder, 'embed/loader-1.js'), 'void 0\n')
  const things = await openThings({ publicUrl: OURS, webFolder: folder, egressAllow: ['127.0.0.1'], ...options })
  const admin = await things.admin()
  const call = <B>(at: `${string} /${string}`, body: object, version?: number) =>
    admin.call<B>(at, { body, headers: version === undefined ? {} : { 'if-match': `"${version}"` } })

  /** A client with an activity and a secret of its own. */
  const embedder = async (more: object = {}): Promise<Embedder> => {
    const course = await things.course()
    const { id: activity } = await things.thing(course.id)
    const fields = { name: 'The shop', algorithm: 'HS256', origins: [SHOP], activities: [activity], ...more }
    const made = await call<Client>('POST /api/v1/embed/clients', fields)
    if (made.status !== 201) throw new Error(JSON.stringify(made.body))
    const { id, version } = made.body
    const secret = await admin.call<{ client: Client; id: string; secret: string }>(
      `POST /api/v1/embed/clients/${id}/secrets`,
      { headers: { 'if-match': `"${version}"` } },
    )
    return { ...secret.body.client, activity, secret: { id: secret.body.id, value: secret.body.secret } }
  }

  const claimsOf = ({ id, activity }: Embedder, over: Claims = {}): Claims => {
    const now = Math.floor(Date.now() / 1000)
    return {
      iss: id,
      aud: OURS,
      sub: 'customer-1',
      iat: now,
      exp: now + 60,
      jti: newId(),
      name: 'Ada Lovelace',
      roles: ['student'],
      tracker: activity,
      parent_origin: SHOP,
      ...over,
    }
  }
  const tokenOf = (by: Embedder, over: Claims = {}) =>
    signClaims(claimsOf(by, over), { alg: 'HS256', kid: by.secret.id }, bytesOf(by.secret.value))

  const shown = (answer: Awaited<ReturnType<typeof things.server.inject>>) => ({
    status: answer.statusCode,
    headers: answer.headers,
    html: answer.payload,
    page: pageOf(answer.payload),
  })
  const get = async (url: string) => shown(await things.server.inject({ url }))
  const post = async (url: string, payload: string, origin: string | null = SHOP) =>
    shown(
      await things.server.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin !== null && { origin }) },
        payload,
      }),
    )
  const hand = async (by: Embedder, token: string, origin: string | null = SHOP) =>
    post(`/embed/${by.id}/${by.activity}`, new URLSearchParams({ token }).toString(), origin)

  const enter = async (code: string) => {
    const answer = await things.server.inject({ method: 'POST', url: '/api/v1/lti/session', payload: { code } })
    return { status: answer.statusCode, body: answer.json<EnterBody>() }
  }
  /** As the frame does, with what the page around it said. */
  const begin = async (by: Embedder, token: string, origin = SHOP) => {
    const payload = { client: by.id, activity: by.activity, token, origin }
    const answer = await things.server.inject({ method: 'POST', url: '/api/v1/embed/session', payload })
    return { status: answer.statusCode, body: answer.json<EnterBody>() }
  }
  const session = async (by: Embedder, over: Claims = {}) => {
    const { status, body } = await begin(by, await tokenOf(by, over))
    if (status !== 200) throw new Error(JSON.stringify(body))
    return {
      ...body,
      call: (method: 'GET' | 'PUT' | 'POST', path: string, payload?: object) => as(body, method, path, payload),
    }
  }
  const as = async ({ accessToken }: EnterBody, method: 'GET' | 'PUT' | 'POST', path: string, payload?: object) => {
    const headers = { authorization: `Bearer ${accessToken}` }
    const answer = await things.server.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) })
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
  }
  const outcomes = (clientId: string) =>
    things.db.embedHandover.findMany({ where: { clientId }, orderBy: { id: 'asc' }, select: { failed: true } })

  return {
    things,
    db: things.db,
    admin,
    call,
    embedder,
    tokenOf,
    claimsOf,
    get,
    post,
    hand,
    enter,
    begin,
    session,
    outcomes: async (clientId: string) => (await outcomes(clientId)).map(({ failed }) => failed),
    async close() {
      await things.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const pageOf = (html: string) =>
  JSON.parse(
    (/name="launch" content="([^"]*)"/.exec(html)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&') || 'null',
  ) as LaunchPage | null
