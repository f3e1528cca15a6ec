import { CLAIM } from '@guichet/lti/claims'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ifMatch } from '../../test-support.ts'
import { openLms, type Lms } from '../testing/lms.ts'
import { PLATFORM_FIELDS } from '../testing/platform-fields.ts'
import { platformsQuery, latelyQuery } from './repository.ts'

let lms: Lms
let admin: Awaited<ReturnType<Lms['things']['admin']>>
beforeAll(async () => {
  lms = await openLms()
  admin = await lms.things.admin()
})
afterAll(() => lms.close())

interface Platform {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly skew: number | null
  readonly frameAncestors: readonly string[]
  readonly unlistedOrigins: readonly string[]
  readonly proposal: object | null
}

let made = 0
const fields = (over: object = {}) => ({ ...PLATFORM_FIELDS, clientId: `by-hand-${++made}`, ...over })

async function add(over: object = {}): Promise<Platform> {
  const answer = await admin.call<Platform>('POST /api/v1/lti/platforms', { body: fields(over) })
  expect(answer.status).toBe(201)
  return answer.body
}

const turn = ({ id, version }: Platform, status: string) =>
  admin.call<Platform>(`PUT /api/v1/lti/platforms/${id}/status`, { body: { status }, headers: ifMatch(version) })

describe('an LMS that is entered by hand', () => {
  test('is in force at once, is listed by name, and is in the log', async () => {
    const { id } = await add({ name: 'Aardvark LMS', frameAncestors: ['https://portal.example/some/page'] })
    const { body } = await admin.call<{ items: Platform[] }>('GET /api/v1/lti/platforms')
    expect(body.items[0]).toMatchObject({
      id,
      name: 'Aardvark LMS',
      status: 'active',
      waiting: 0,
      hasProposal: false,
      lastLaunch: null,
    })
    const one = await admin.call<Platform>(`GET /api/v1/lti/platforms/${id}`)
    expect(one.body).toMatchObject({
      unrecognised: 'confirm',
      newDeployments: 'pending',
      tokenAudience: null,
      frameAncestors: ['https://portal.example'],
      skew: null,
      unlistedOrigins: [],
    })
    const events = await lms.db.event.findMany({ where: { subjectId: id } })
    expect(events.map(({ type }) => type)).toEqual(['core.lti_platform.added'])
  })

  test('may have assertions addressed to whomever its administrator says, who is warned where that is somebody else', async () => {
    const { tokenEndpoint } = PLATFORM_FIELDS
    const foreign = async (tokenAudience: string | null) => {
      const one = await add({ tokenAudience })
      expect(one).toMatchObject({ tokenAudience })
      return (await admin.call<{ foreignAudience: boolean }>(`GET /api/v1/lti/platforms/${one.id}`)).body
        .foreignAudience
    }
    expect(await foreign(null)).toBe(false)
    expect(await foreign(tokenEndpoint)).toBe(false)
    expect(await foreign(new URL(tokenEndpoint).host)).toBe(false)
    expect(await foreign('https://school-a.example/token')).toBe(true)
    expect(await foreign('sso.canvaslms.com')).toBe(true)
  })

  test('is one by its issuer and client id', async () => {
    const body = fields()
    expect((await admin.call('POST /api/v1/lti/platforms', { body })).status).toBe(201)
    const again = await admin.call('POST /api/v1/lti/platforms', { body })
    expect(again).toMatchObject({ status: 409, body: { code: 'core.lti.platform_known' } })
  })

  test.each([
    ['jwksUrl', 'http://moodle.lycee.example/certs.php', 'lti.address'],
    ['issuer', 'https://admin:secret@moodle.lycee.example', 'lti.address'],
    ['authorizationEndpoint', 'javascript:alert(1)', 'invalid_format'],
    ['tokenEndpoint', 'https://moodle.lycee.example\\@evil.example', 'lti.address'],
    ['tokenEndpoint', 'https://169.254.169.254/token', 'lti.not_asked'],
    ['jwksUrl', 'https://[::ffff:10.0.0.1]/certs', 'lti.not_asked'],
    ['jwksUrl', 'https://moodle.lycee.example:22/certs', 'lti.not_asked'],
    ['tokenAudience', 'ftp://moodle.lycee.example', 'invalid_format'],
    ['tokenAudience', 'https://moodle.lycee.example\\@evil.example', 'lti.address'],
    ['tokenEndpoint', 'https://a;script-src/token', 'lti.address'],
  ])('attack 9: %s is not %s', async (field, value, code) => {
    const answer = await admin.call('POST /api/v1/lti/platforms', { body: fields({ [field]: value }) })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', fields: [{ in: 'body', path: [field], code }] },
    })
  })

  test('a frame ancestor is an origin, and no second policy', async () => {
    const answer = await admin.call('POST /api/v1/lti/platforms', {
      body: fields({ frameAncestors: ['https://portal.example', 'https://x;sandbox'] }),
    })
    expect(answer).toMatchObject({
      status: 400,
      body: { fields: [{ path: ['frameAncestors', 1], code: 'lti.address' }] },
    })
  })

  test('is changed from the version that was seen; what is left out stays', async () => {
    const { id, version } = await add({ unrecognised: 'refuse' })
    const path = `PATCH /api/v1/lti/platforms/${id}` as const
    const changed = await admin.call<Platform>(path, { body: { newDeployments: 'active' }, headers: ifMatch(version) })
    expect(changed).toMatchObject({
      status: 200,
      body: { unrecognised: 'refuse', newDeployments: 'active', version: 2 },
    })
    expect((await admin.call(path, { body: { name: 'Late' }, headers: ifMatch(version) })).status).toBe(412)
    expect((await admin.call(path, { body: { issuer: 'https://other.example' }, headers: ifMatch(2) })).status).toBe(
      400,
    )
  })
})

describe('an LMS that is let out', () => {
  test('launches nothing, and what it launched ends at once', async () => {
    const session = await lms.session({ claims: { sub: 'ended-with-platform' } })
    expect((await session.call('GET', '/lti/session')).status).toBe(200)
    const { page } = await lms.launch({ claims: { sub: 'not-entered-yet' } })
    const begun = await lms.begin()
    const before = await admin.call<Platform>(`GET /api/v1/lti/platforms/${lms.platform.id}`)
    const out = await turn(before.body, 'disabled')
    expect(out).toMatchObject({ status: 200, body: { status: 'disabled' } })

    expect((await session.call('GET', '/lti/session')).status).toBe(401)
    const refreshed = await lms.things.server.inject({
      method: 'POST',
      url: '/api/v1/auth/refresh',
      payload: { refreshToken: session.refreshToken },
    })
    expect(refreshed.statusCode).toBe(401)
    expect(page).toMatchObject({ step: 'enter' })
    expect((await lms.enter({ code: (page as { code: string }).code })).status).toBe(410)
    expect((await lms.launch({ begun })).status).toBe(410)
    const login = await lms.things.server.inject({
      url: `/lti/login?${new URLSearchParams({ iss: lms.platform.issuer, login_hint: '1', target_link_uri: 'https://guichet.example/lti/launch', client_id: lms.platform.clientId }).toString()}`,
    })
    expect(login.statusCode).toBe(400)

    await turn(out.body, 'active')
    expect((await lms.launch({ claims: { sub: 'ended-with-platform' } })).page).toMatchObject({ step: 'enter' })
  })

  test('is forgotten with its deployments; the courses stay', async () => {
    const platform = await lms.createPlatform({ issuer: 'https://forgotten.example' })
    const deployment = await lms.createDeployment(platform)
    const known = await admin.call<Platform>(`GET /api/v1/lti/platforms/${platform.id}`)
    const gone = await admin.call(`DELETE /api/v1/lti/platforms/${platform.id}`, {
      headers: ifMatch(known.body.version),
    })
    expect(gone.status).toBe(204)
    expect(await lms.db.ltiDeployment.count({ where: { platformId: platform.id } })).toBe(0)
    expect(await lms.db.category.count({ where: { id: deployment.categoryId! } })).toBe(1)
  })
})

describe('the launches of an LMS', () => {
  test('are told with the check that they failed, the last first, and how far its clock is off', async () => {
    const platform = await lms.createPlatform({ issuer: 'https://launches.example' })
    const path = `GET /api/v1/lti/platforms/${platform.id}` as const
    const launches = [
      { failed: null, skew: 1 },
      { failed: 'expiry', skew: -400 },
      { failed: 'signature', skew: null },
      { failed: null, skew: 3 },
    ]
    for (const { failed, skew } of launches)
      await lms.db.ltiLaunch.create({
        data: { id: lms.things.host.newId(), platformId: platform.id, failed, skew, launchedAt: new Date() },
      })
    expect((await admin.call<Platform>(path)).body.skew).toBe(1)
    interface Page {
      readonly items: { readonly failed: string | null }[]
      readonly next: string | null
    }
    const first = await admin.call<Page>(`${path}/launches?limit=3`)
    expect(first.body.items.map(({ failed }) => failed)).toEqual([null, 'signature', 'expiry'])
    const rest = await admin.call<Page>(`${path}/launches?limit=3&cursor=${encodeURIComponent(first.body.next!)}`)
    expect(rest.body).toMatchObject({ items: [{ failed: null, skew: 1 }], next: null })
    const failed = await admin.call<Page>(`${path}/launches?failed=true`)
    expect(failed.body.items.map((item) => item.failed)).toEqual(['signature', 'expiry'])
  })
})

describe('an LMS whose pages are elsewhere than itself', () => {
  const CANVAS = {
    [CLAIM.launchPresentation]: {
      document_target: 'iframe',
      return_url: 'https://lycee.instructure.example/courses/1',
    },
    [CLAIM.toolPlatform]: { guid: 'canvas', url: 'https://canvas.lycee.example/about' },
  }
  const PAGES = ['https://canvas.lycee.example', 'https://lycee.instructure.example']
  const path = () => `GET /api/v1/lti/platforms/${lms.platform.id}` as const
  const shown = async () => (await admin.call<Platform>(path())).body
  const framers = async () => {
    const { headers, page } = await lms.launch({ claims: CANVAS })
    expect(page.step).toBe('enter')
    return /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1]
  }

  test('is said with its launches until an administrator lets those frame us, which the log tells', async () => {
    await lms.launch()
    expect((await shown()).unlistedOrigins).toEqual([])
    await lms.launch({
      claims: {
        ...CANVAS,
        [CLAIM.launchPresentation]: { document_target: 'window', return_url: 'https://own.example' },
      },
    })
    expect((await shown()).unlistedOrigins).toEqual([])
    expect(await framers()).toBe('https://school.example')
    const { version, frameAncestors, unlistedOrigins } = await shown()
    expect(unlistedOrigins).toEqual(PAGES)
    const change = (who: typeof admin) =>
      who.call<Platform>(`PATCH /api/v1/lti/platforms/${lms.platform.id}`, {
        body: { frameAncestors: [...frameAncestors, PAGES[1]] },
        headers: ifMatch(version),
      })
    expect((await change(await lms.things.person())).status).toBe(403)
    expect(await change(admin)).toMatchObject({ status: 200, body: { unlistedOrigins: [PAGES[0]] } })
    expect(await framers()).toBe('https://school.example https://lycee.instructure.example')
    expect(
      await lms.db.event.findMany({ where: { subjectId: lms.platform.id, type: 'core.lti_platform.updated' } }),
    ).toMatchObject([{ actorId: admin.id, changes: { frameAncestors: ['', PAGES[1]] } }])
  })
})

test('what is told of an LMS’s launches is read by their index, at a volume where it matters', async () => {
  const { id } = await lms.createPlatform({ issuer: 'https://volume.example' })
  await lms.db.$executeRaw`
    INSERT INTO core_lti_launch (id, platform_id, skew, launched_at)
    SELECT gen_random_uuid(), CASE n % 2 WHEN 0 THEN ${id} ELSE ${lms.platform.id} END::uuid, 1, now()
    FROM generate_series(1, 20000) n`
  await lms.db.$executeRaw`ANALYZE core_lti_launch`
  for (const query of [platformsQuery(null, 51), latelyQuery(id)]) {
    const rows = await lms.db.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${query}`
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('core_lti_launch_platform_id_id_idx')
    expect(plan).not.toContain('Seq Scan on core_lti_launch')
  }
})
