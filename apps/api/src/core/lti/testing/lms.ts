import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@guichet/db/ids'
import { CLAIM } from '@guichet/lti/claims'
import { validClaims, type TestMessage } from '@guichet/lti/launch/testing/claims'
import { PLATFORM_KEY, signToken } from '@guichet/lti/launch/testing/signing'
import type { LtiPlatform, Prisma } from '@guichet/db/client'
import { createSend } from '../../../host/egress/send.ts'
import { serviceCall } from '../services.ts'
import { openThings, type Things } from '../../../../test/things.ts'
import type { LaunchPage } from '../../launches/page.ts'

export const OURS = 'https://guichet.example'

const PAGE = '<!doctype html><meta name="site" content="{site-data}"><meta name="launch" content="{launch-data}">'

/** What a page of ours says, and how it may be shown. */
export interface Shown {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly page: LaunchPage
  readonly html: string
}

export interface Begun {
  readonly state: string
  readonly nonce: string
  readonly url: URL
  /** What the browser sends back. */
  readonly cookie: string
}

type Claims = Readonly<Record<string, unknown>>

interface LaunchOptions {
  readonly message?: TestMessage
  /** Over those of a teacher's launch in Moodle. */
  readonly claims?: Claims
  /** Null: another browser, or one that keeps no cookies. */
  readonly cookie?: string | null
  readonly begun?: Begun
}

export type Lms = Awaited<ReturnType<typeof openLms>>

/** The host on its own, and an LMS that launches into it; what a browser would carry, the tests carry. */
export async function openLms(
  more: Partial<Prisma.LtiPlatformUncheckedCreateInput> = {},
  options: Parameters<typeof openThings>[0] = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-lti-'))
  writeFileSync(join(folder, 'index.html'), PAGE)
  const keys = createServer((_, reply) =>
    reply.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [PLATFORM_KEY.jwk] })),
  )
  await new Promise<void>((listening) => keys.listen(0, '127.0.0.1', listening))
  const jwksUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`
  const things = await openThings({ publicUrl: OURS, webFolder: folder, egressAllow: ['127.0.0.1'], ...options })
  const platform = await createPlatform(things, { jwksUrl, ...more })
  const deployment = await createDeployment(things, platform)
  const egress = createSend({ allow: ['127.0.0.1'] })

  const begin = async (to: Pick<LtiPlatform, 'issuer' | 'clientId'> = platform, extra: Record<string, string> = {}) => {
    const asked = {
      iss: to.issuer,
      login_hint: '42',
      target_link_uri: `${OURS}/lti/launch`,
      client_id: to.clientId,
      ...extra,
    }
    const answer = await things.server.inject({ url: `/lti/login?${new URLSearchParams(asked).toString()}` })
    const url = new URL(String(answer.headers.location ?? readPage(answer.payload, 'url')))
    const cookie = String(answer.headers['set-cookie']).split(';', 1)[0]!
    return { state: url.searchParams.get('state')!, nonce: url.searchParams.get('nonce')!, url, cookie } satisfies Begun
  }

  const post = async (fields: Record<string, string>, cookie: string | null, origin = 'https://school.example') => {
    const answer = await things.server.inject({
      method: 'POST',
      url: '/lti/launch',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin,
        ...(cookie !== null && { cookie }),
      },
      payload: new URLSearchParams(fields).toString(),
    })
    return {
      status: answer.statusCode,
      headers: answer.headers,
      html: answer.payload,
      page: pageOf(answer.payload),
    } as Shown
  }

  const claimsOf = (begun: Pick<Begun, 'nonce'>, message: TestMessage, claims: Claims = {}): Claims => {
    const now = Math.floor(Date.now() / 1000)
    return {
      ...validClaims(message, begun.nonce),
      iss: platform.issuer,
      aud: platform.clientId,
      iat: now,
      exp: now + 60,
      [CLAIM.targetLinkUri]: `${OURS}/lti/launch`,
      [CLAIM.deploymentId]: deployment.deploymentId,
      ...claims,
    }
  }
  const sign = (claims: Claims) => signToken(claims, { alg: 'RS256', kid: PLATFORM_KEY.kid }, PLATFORM_KEY.privateKey)

  /** A login and its launch, as one browser makes them. */
  const launch = async ({
    message = 'resource-link',
    claims = {},
    cookie,
    begun,
  }: LaunchOptions = {}): Promise<Shown> => {
    const login = begun ?? (await begin())
    const idToken = await sign(claimsOf(login, message, claims))
    return post({ state: login.state, id_token: idToken }, cookie === undefined ? login.cookie : cookie)
  }

  const enter = async (body: object) => {
    const answer = await things.server.inject({ method: 'POST', url: '/api/v1/lti/session', payload: body })
    return { status: answer.statusCode, body: answer.json<EnterBody>() }
  }
  /** A launch that becomes a session, and what can be asked with it. */
  const session = async (options: LaunchOptions = {}) => {
    const { page } = await launch(options)
    if (page.step !== 'enter') throw new Error(JSON.stringify(page))
    const { status, body } = await enter({ code: page.code })
    if (status !== 200) throw new Error(JSON.stringify(body))
    const call = async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, more: object = {}) => {
      const headers = { authorization: `Bearer ${body.accessToken}`, ...more }
      const answer = await things.server.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) })
      return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
    }
    return { ...body, call }
  }

  return {
    things,
    db: things.db,
    platform,
    deployment,
    jwksUrl,
    /** What asks services, as the host does. */
    services: serviceCall(things.host, egress.send),
    pageOf,
    begin,
    post,
    sign,
    claimsOf,
    launch,
    enter,
    session,
    createPlatform: (over: Partial<Prisma.LtiPlatformUncheckedCreateInput>) =>
      createPlatform(things, { jwksUrl, ...over }),
    createDeployment: (of: LtiPlatform, over: object = {}) => createDeployment(things, of, over),
    async close() {
      await things.close()
      await egress.close()
      keys.close()
      rmSync(folder, { recursive: true })
    },
  }
}

interface EnterBody {
  readonly accessToken: string
  readonly refreshToken: string
  readonly user: {
    readonly id: string
    readonly name: string
    readonly username: string
    readonly email: string | null
  }
  readonly launch: {
    readonly platform: string
    readonly role: string
    readonly course: { readonly id: string; readonly name: string | null }
    readonly activity: { readonly id: string } | null
    readonly copyOf: { readonly id: string } | null
    readonly copied: boolean
    readonly purpose: string
    readonly takesLinks: boolean
    readonly reviewed: string | null
    readonly returnUrl: string | null
  }
  readonly code?: string
}

let made = 0

async function createPlatform(
  { db }: Things,
  over: Partial<Prisma.LtiPlatformUncheckedCreateInput>,
): Promise<LtiPlatform> {
  const [id, at] = [newId(), new Date()]
  return db.ltiPlatform.create({
    data: {
      id,
      issuer: 'https://school.example',
      clientId: `client-${++made}-${id}`,
      name: 'Moodle of the school',
      family: 'moodle',
      authorizationEndpoint: 'https://school.example/mod/lti/auth.php',
      tokenEndpoint: 'https://school.example/mod/lti/token.php',
      jwksUrl: '',
      status: 'active',
      createdAt: at,
      updatedAt: at,
      ...over,
    },
  })
}

async function createDeployment(things: Things, platform: LtiPlatform, over: object = {}) {
  const admin = await things.admin()
  const { body } = await admin.call<{ id: string }>('POST /api/v1/categories', { body: { name: platform.name } })
  const at = new Date()
  const id = newId()
  return things.db.ltiDeployment.create({
    data: {
      id,
      platformId: platform.id,
      deploymentId: id.slice(-8),
      categoryId: body.id,
      status: 'active',
      createdAt: at,
      updatedAt: at,
      ...over,
    },
  })
}

const attribute = (html: string) =>
  (/name="launch" content="([^"]*)"/.exec(html)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const pageOf = (html: string) => JSON.parse(attribute(html) || 'null') as LaunchPage
const readPage = (html: string, name: string) => (pageOf(html) as unknown as Record<string, unknown> | null)?.[name]
