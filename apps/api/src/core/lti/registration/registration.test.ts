import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startPlatform, type MockPlatform } from '@guichet/lti/testing/platform/start'
import { faultsOf } from '@guichet/lti/testing/tool'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LaunchPage } from '../../launches/page.ts'
import { ifMatch } from '../../test-support.ts'
import { openLms, type Lms } from '../testing/lms.ts'

let lms: Lms
let admin: Awaited<ReturnType<Lms['things']['admin']>>
let platform: MockPlatform
const lines: string[] = []
beforeAll(async () => {
  lms = await openLms({}, { logLevel: 'info', logStream: { write: (line) => void lines.push(line) } })
  admin = await lms.things.admin()
})
beforeEach(async () => {
  platform = await startPlatform({ family: 'moodle' })
  return () => platform.close()
})
afterAll(() => lms.close())

interface Opened {
  readonly configuration?: string
  readonly token?: string | null
  readonly invitation?: string | null
}

/** As the LMS's page opens it. */
async function open({ configuration = platform.urls.configuration, token, invitation = null }: Opened = {}) {
  const query = new URLSearchParams({ openid_configuration: configuration })
  const given = token === undefined ? platform.registrations.invite() : token
  if (given !== null) query.set('registration_token', given)
  if (invitation !== null) query.set('invitation', invitation)
  const answer = await lms.things.server.inject({ url: `/lti/register?${query.toString()}` })
  const policy = String(answer.headers['content-security-policy'])
  return {
    status: answer.statusCode,
    page: lms.pageOf(answer.payload) as Extract<LaunchPage, { step: 'register' | 'not-registered' }>,
    headers: answer.headers,
    framers: /frame-ancestors ([^;]*)/.exec(policy)?.[1],
  }
}

const codeOf = ({ page }: Awaited<ReturnType<typeof open>>) => (page.step === 'register' ? page.code : '')

async function confirm(code: string) {
  const answer = await lms.things.server.inject({
    method: 'POST',
    url: '/api/v1/lti/registrations',
    payload: { code },
  })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}

async function invite(name = 'Moodle du lycée'): Promise<{ id: string; secret: string }> {
  const made = await admin.call<{ id: string; address: string }>('POST /api/v1/lti/invitations', { body: { name } })
  return { id: made.body.id, secret: new URL(made.body.address).searchParams.get('invitation')! }
}

const kept = () => lms.db.ltiPlatform.findFirst({ where: { issuer: platform.issuer } })

describe('an LMS that was invited', () => {
  test('is registered when a person says so, is in force at once, and launches', async () => {
    const { secret, id } = await invite()
    const opened = await open({ invitation: secret })
    expect(opened).toMatchObject({ status: 200, framers: platform.url })
    expect(opened.headers['x-frame-options']).toBeUndefined()
    expect(opened.headers['cache-control']).toBe('no-store')
    expect(opened.page).toMatchObject({ step: 'register', opener: platform.url, invited: 'Moodle du lycée' })
    // Nothing is asked of it before that.
    expect(platform.requests).toEqual([])

    expect(await confirm(codeOf(opened))).toEqual({ status: 200, body: { name: 'Moodle du lycée', outcome: 'active' } })
    expect(faultsOf(platform)).toEqual([])
    const row = await kept()
    const [tool] = [...platform.tools.values()]
    expect(row).toMatchObject({
      status: 'active',
      family: 'moodle',
      clientId: tool!.clientId,
      jwksUrl: platform.urls.jwks,
      frameAncestors: [],
    })
    expect(tool).toMatchObject({ jwksUrl: 'https://guichet.example/lti/jwks' })
    const [deployment] = await lms.db.ltiDeployment.findMany({ where: { platformId: row!.id } })
    expect(deployment).toMatchObject({ deploymentId: tool!.deploymentId, status: 'active', adminsAreManagers: true })
    const { body } = await admin.call<{ items: { id: string; platform: string }[] }>('GET /api/v1/lti/invitations')
    expect(body.items.find((item) => item.id === id)).toMatchObject({ platform: row!.id })
  })

  test('attack 15: an invitation is good for one LMS, also of two at once', async () => {
    const { secret } = await invite()
    const [one, two] = await Promise.all([open({ invitation: secret }), open({ invitation: secret })])
    const answers = await Promise.all([confirm(codeOf(one)), confirm(codeOf(two))])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410])
    const again = await open({ invitation: secret })
    expect(again).toMatchObject({ status: 403, page: { step: 'not-registered', why: 'invitation' } })
  })

  test('attack 15: one that was taken back, or has run out, lets nobody in, nor does one that is made up', async () => {
    const revoked = await invite()
    await admin.call(`DELETE /api/v1/lti/invitations/${revoked.id}`)
    const old = await invite()
    await lms.db.ltiInvitation.update({ where: { id: old.id }, data: { expiresAt: new Date(Date.now() - 1) } })
    for (const invitation of [revoked.secret, old.secret, 'made-up', ''])
      expect((await open({ invitation })).page).toEqual({ step: 'not-registered', why: 'invitation' })
  })

  test('when nothing came of it, the invitation is as good as before', async () => {
    const { secret } = await invite()
    const first = await open({ invitation: secret, token: 'not-theirs' })
    expect(await confirm(codeOf(first))).toMatchObject({
      status: 422,
      body: { code: 'core.lti.registration_failed', params: { reason: 'refused' } },
    })
    expect((await confirm(codeOf(await open({ invitation: secret })))).status).toBe(200)
  })
})

describe('an LMS that nobody invited', () => {
  test('attack 15: waits, with its deployment, and launches nothing before an administrator lets it in', async () => {
    const opened = await open()
    expect(opened.page).toMatchObject({ invited: null })
    expect(await confirm(codeOf(opened))).toMatchObject({ status: 200, body: { outcome: 'pending' } })
    const row = (await kept())!
    expect(row.status).toBe('pending')
    expect(await lms.db.ltiDeployment.findMany({ where: { platformId: row.id } })).toMatchObject([
      { status: 'pending' },
    ])
    const asked = { iss: row.issuer, login_hint: '1', target_link_uri: 'https://guichet.example/lti/launch' }
    const login = await lms.things.server.inject({ url: `/lti/login?${new URLSearchParams(asked).toString()}` })
    expect(login.statusCode).toBe(400)
    await admin.call(`PUT /api/v1/lti/platforms/${row.id}/status`, {
      body: { status: 'active' },
      headers: ifMatch(row.version),
    })
    expect(await lms.db.ltiDeployment.findMany({ where: { platformId: row.id } })).toMatchObject([{ status: 'active' }])
  })

  test('is in force at once where an administrator vouches for its page, who is told which host it is', async () => {
    const code = codeOf(await open())
    const look = await admin.call('POST /api/v1/lti/registrations/asked', { body: { code } })
    expect(look.body).toMatchObject({ host: new URL(platform.url).host, vouched: false })
    expect((await admin.call('PUT /api/v1/lti/registrations/asked', { body: { code } })).status).toBe(200)
    expect(await confirm(code)).toMatchObject({ body: { outcome: 'active' } })
  })

  test('so many wait at most', async () => {
    const at = new Date()
    const rows = Array.from({ length: 50 }, (_, i) => ({
      id: lms.things.host.newId(),
      issuer: 'https://many.example',
      clientId: String(i),
      name: 'Many',
      authorizationEndpoint: '',
      tokenEndpoint: '',
      jwksUrl: '',
      status: 'pending',
      createdAt: at,
      updatedAt: at,
    }))
    await lms.db.ltiPlatform.createMany({ data: rows })
    expect((await open()).page).toEqual({ step: 'not-registered', why: 'full' })
    expect((await open({ invitation: (await invite()).secret })).status).toBe(200)
    await lms.db.ltiPlatform.deleteMany({ where: { issuer: 'https://many.example' } })
  })
})

describe('the page of a registration', () => {
  test('attack 15: is confirmed once, by its own code, for some minutes', async () => {
    const code = codeOf(await open())
    expect((await confirm(code)).status).toBe(200)
    expect((await confirm(code)).status).toBe(410)
    expect((await confirm('made-up')).status).toBe(410)
    const late = codeOf(await open())
    await lms.db.ltiRegistration.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect((await confirm(late)).status).toBe(410)
  })

  test('attack 15: nobody frames it but the page whose configuration it will ask', async () => {
    const opened = await open({ configuration: 'https://moodle.example/mod/lti/openid-configuration.php' })
    expect(opened.framers).toBe('https://moodle.example')
    for (const configuration of [
      '',
      'javascript:alert(1)',
      'http://moodle.example/',
      "https://x;sandbox'/",
      'https://a:b@x/',
    ])
      expect(await open({ configuration })).toMatchObject({ framers: "'none'", page: { why: 'none' } })
    const twice = await lms.things.server.inject({
      url: '/lti/register?openid_configuration=https://a.example/&openid_configuration=https://b.example/',
    })
    expect(twice.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  test('the secrets of a registration are in no log, and in no table', async () => {
    const { secret } = await invite()
    const token = platform.registrations.invite()
    const opened = await open({ invitation: secret, token })
    const rows = JSON.stringify([await lms.db.ltiRegistration.findMany(), await lms.db.ltiInvitation.findMany()])
    const bytes = (await lms.db.ltiRegistration.findMany()).map((row) =>
      Buffer.from(row.token ?? []).toString('latin1'),
    )
    await confirm(codeOf(opened))
    for (const kept of [secret, token, codeOf(opened)]) {
      expect(lines.join('')).not.toContain(kept)
      expect(rows).not.toContain(kept)
      expect(bytes.join('')).not.toContain(kept)
    }
    expect(lines.join('')).toContain('/lti/register')
  })
})

describe('a known LMS that registers anew', () => {
  async function again(change: () => void) {
    await confirm(codeOf(await open({ invitation: (await invite()).secret })))
    const before = (await kept())!
    change()
    platform.answerNext('registration', { status: 200, body: JSON.stringify({ client_id: before.clientId }) })
    const answer = await confirm(codeOf(await open({ invitation: (await invite()).secret })))
    return { before, answer }
  }

  test('with nothing new changes nothing', async () => {
    const { before, answer } = await again(() => {})
    expect(answer.body).toMatchObject({ outcome: 'known' })
    expect(await kept()).toMatchObject({ version: before.version, proposal: null })
  })

  test('attack 15: with other keys is believed only when an administrator has said so, invited or not', async () => {
    const { before, answer } = await again(() => {
      platform.switches.configuration = { jwks_uri: `${platform.url}/other-keys` }
    })
    expect(answer.body).toMatchObject({ outcome: 'changed' })
    const row = (await kept())!
    expect(row).toMatchObject({ jwksUrl: before.jwksUrl, status: 'active' })
    const path = `/api/v1/lti/platforms/${row.id}` as const
    const seen = await admin.call<{ version: number; proposal: object }>(`GET ${path}`)
    expect(seen.body.proposal).toMatchObject({ jwksUrl: `${platform.url}/other-keys` })
    const stranger = await lms.things.person()
    const body = { take: true }
    expect((await stranger.call(`PUT ${path}/proposal`, { body, headers: ifMatch(seen.body.version) })).status).toBe(
      403,
    )
    expect((await admin.call(`PUT ${path}/proposal`, { body, headers: ifMatch(before.version) })).status).toBe(412)
    await admin.call(`PUT ${path}/proposal`, { body, headers: ifMatch(seen.body.version) })
    expect(await kept()).toMatchObject({ jwksUrl: `${platform.url}/other-keys`, proposal: null })
    const none = await admin.call(`PUT ${path}/proposal`, { body, headers: ifMatch(seen.body.version + 1) })
    expect(none).toMatchObject({ status: 409, body: { code: 'core.lti.no_proposal' } })
  })

  test('refused, it stays as it was', async () => {
    const { before } = await again(() => {
      platform.switches.configuration = { authorization_endpoint: `${platform.url}/elsewhere` }
    })
    const { version, id } = (await kept())!
    await admin.call(`PUT /api/v1/lti/platforms/${id}/proposal`, { body: { take: false }, headers: ifMatch(version) })
    expect(await kept()).toMatchObject({ authorizationEndpoint: before.authorizationEndpoint, proposal: null })
  })
})

describe('what an LMS says of itself', () => {
  const failing = async (configuration: object) => {
    platform.switches.configuration = { ...configuration }
    const { status, body } = await confirm(codeOf(await open()))
    expect(await kept()).toBeNull()
    return { status, reason: (body['params'] as { reason: string }).reason }
  }

  test.each([
    [{ issuer: 'https://other.example' }, 'issuer_of_another_host'],
    [{ issuer: 'https://canvas.instructure.com' }, 'keys_of_another_host'],
    [{ registration_endpoint: 'https://other.example/r' }, 'registration_endpoint_elsewhere'],
    [{ authorization_server: 'https://other.example/token' }, 'audience_of_another_host'],
    [{ authorization_server: 'https://api.brightspace.com/auth/token' }, 'audience_of_another_host'],
    [{ jwks_uri: 'http://other.example/jwks' }, 'jwks_uri'],
    [{ id_token_signing_alg_values_supported: ['HS256'] }, 'algorithm'],
  ])('attack 15: %j is not believed', async (configuration, reason) => {
    expect(await failing(configuration)).toEqual({ status: 422, reason })
  })

  test('attack 15: what another LMS is sent is not addressed to it elsewhere, though both are on one host, whoever was invited', async () => {
    const theirs = `${platform.url}/theirs/token`
    const other = await lms.createPlatform({ issuer: 'https://other-on-the-host.example', tokenEndpoint: theirs })
    platform.switches.configuration = { authorization_server: theirs }
    const refused = { status: 422, body: { params: { reason: 'audience_in_use' } } }
    const { secret } = await invite()
    expect(await confirm(codeOf(await open({ invitation: secret })))).toMatchObject(refused)
    await lms.db.ltiPlatform.update({
      where: { id: other.id },
      data: { tokenEndpoint: 'https://x', tokenAudience: theirs },
    })
    expect(await confirm(codeOf(await open({ invitation: secret })))).toMatchObject(refused)
    // Nothing was asked of the LMS, nor is anything kept.
    expect(platform.tools.size).toBe(0)
    expect(await kept()).toBeNull()
    // Whom nobody has let in keeps nobody out.
    await lms.db.ltiPlatform.update({ where: { id: other.id }, data: { status: 'pending' } })
    expect(await confirm(codeOf(await open({ invitation: secret })))).toMatchObject({ status: 200 })
  })

  test('attack 9: this server is sent nowhere inside by it', async () => {
    const asked: string[] = []
    const canary = createServer((request, reply) => {
      asked.push(request.url ?? '')
      reply.end('{}')
    })
    await new Promise<void>((listening) => canary.listen(0, '127.0.0.2', listening))
    const { port } = canary.address() as AddressInfo
    const addresses = [
      `http://127.0.0.2:${port}/configuration`,
      `http://localhost:${port}/configuration`,
      `https://127.0.0.2:${port}/configuration`,
      'https://169.254.169.254/latest/meta-data',
      'https://[::ffff:127.0.0.2]/configuration',
      'https://2130706434/configuration',
      'https://10.0.0.1/configuration',
    ]
    for (const configuration of addresses) {
      const opened = await open({ configuration })
      const answer = await confirm(codeOf(opened))
      expect(answer, configuration).toMatchObject({ status: 422, body: { params: { reason: 'not_asked' } } })
    }
    // Where it sends us on, nobody follows.
    platform.answerNext('configuration', { status: 302, headers: { location: `http://127.0.0.2:${port}/redirected` } })
    expect((await confirm(codeOf(await open()))).body).toMatchObject({ params: { reason: 'redirected' } })
    expect(asked).toEqual([])
    canary.close()
  })

  test('attack 9: keys and tokens inside are not asked for by what was registered', async () => {
    platform.switches.configuration = { jwks_uri: 'https://10.0.0.1/jwks' }
    expect(await confirm(codeOf(await open()))).toMatchObject({ status: 422, body: { params: { reason: 'jwks_uri' } } })
  })
})

describe('the right to send scores', () => {
  const want = async (ltiGrades: boolean) => {
    const { headers } = await admin.call('GET /api/v1/settings/core_site')
    const ifSeen = { 'if-match': String(headers['etag']) }
    await admin.call('PUT /api/v1/settings/core_site', { body: { values: { ltiGrades } }, headers: ifSeen })
  }
  const asked = () =>
    String(JSON.parse(platform.requests.findLast(({ endpoint }) => endpoint === 'registration')!.body).scope)
  afterAll(() => want(false))

  test('is asked for only where the site wants it, and the page says so; an LMS that is known gets it by registering anew', async () => {
    await want(false)
    const before = await open({ invitation: (await invite()).secret })
    expect(before.page).toMatchObject({ grades: false })
    await confirm(codeOf(before))
    expect(asked()).not.toContain('lti-ags')

    await want(true)
    const after = await open({ invitation: (await invite()).secret })
    expect(after.page).toMatchObject({ grades: true })
    platform.answerNext('registration', {
      status: 200,
      headers: {},
      body: JSON.stringify({ client_id: [...platform.tools.keys()].at(-1) }),
    })
    expect((await confirm(codeOf(after))).body).toMatchObject({ outcome: 'known' })
    for (const scope of ['lineitem', 'score', 'result.readonly']) expect(asked()).toContain(`lti-ags/scope/${scope}`)
  })
})
