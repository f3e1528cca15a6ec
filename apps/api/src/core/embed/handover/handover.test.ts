import { spyOnStatements } from '@guichet/db/testing/statement-spy'
import { bytesOf, signClaims } from '@guichet/lti/embed/testing/tokens'
import { newId } from '@guichet/db/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, SHOP, type Embedder, type Site } from '../testing/site.ts'
import { forgetOldHandovers } from './outcome.ts'
import { embeddableSql, forgetOldTokens, standingSql } from './repository.ts'

let site: Site
let shop: Embedder
beforeAll(async () => {
  site = await openSite()
  shop = await site.embedder()
})
afterAll(() => site.close())

let people = 0
const somebody = () => ({ sub: `customer-${++people}` })
const policyOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers['content-security-policy'])

describe('the frame', () => {
  test('is of the client’s pages alone, asks the page around it, and is kept by nobody', async () => {
    const shown = await site.get(`/embed/${shop.id}/${shop.activity}`)
    expect(shown).toMatchObject({
      status: 200,
      page: { step: 'ask', client: shop.id, activity: shop.activity, parents: [SHOP], visitors: true },
    })
    expect(policyOf(shown)).toMatch(/frame-ancestors https:\/\/shop\.example(?:;|$)/)
    expect(shown.headers['x-frame-options']).toBeUndefined()
    expect(shown.headers['referrer-policy']).toBe('no-referrer')
    expect(shown.headers['cache-control']).toBe('no-store')
    expect(shown.headers['set-cookie']).toBeUndefined()
  })

  test('of what may not be shown is one page for all of it, in nobody’s frame', async () => {
    const other = await site.embedder()
    const off = await site.embedder()
    await site.call(`PUT /api/v1/embed/clients/${off.id}/status`, { status: 'disabled' }, off.version)
    const all = await Promise.all(
      [
        `/embed/${newId()}/${shop.activity}`,
        `/embed/${shop.id}/${newId()}`,
        `/embed/${shop.id}/${other.activity}`,
        `/embed/${off.id}/${off.activity}`,
        `/embed/shop/${shop.activity}`,
        `/embed/__proto__/constructor`,
      ].flatMap((url) => [site.get(url), site.post(url, 'token=x')]),
    )
    expect(new Set(all.map(({ html }) => html.replace(/nonce-[\w-]+/, ''))).size).toBe(1)
    for (const shown of all) {
      expect(shown).toMatchObject({ status: 404, page: { step: 'not-embedded', why: 'nowhere', id: '' } })
      expect(policyOf(shown)).toContain("frame-ancestors 'none'")
      expect(shown.headers['x-frame-options']).toBe('DENY')
    }
  })

  test('takes no token from its address, and the log does not hold it', async () => {
    const lines: string[] = []
    const logged = await openSite({ logLevel: 'trace', logStream: { write: (line) => void lines.push(line) } })
    try {
      const by = await logged.embedder()
      const token = await logged.tokenOf(by)
      const shown = await logged.get(`/embed/${by.id}/${by.activity}?token=${token}`)
      expect(shown).toMatchObject({ status: 404, page: { step: 'not-embedded' } })
      await logged.post(`/embed/${by.id}/${by.activity}?token=${token}`, '')
      await logged.hand(by, token)
      await logged.hand(by, token)
      expect(lines.join('')).toContain('a handover was refused')
      expect(lines.join('')).not.toContain(token.split('.')[1])
    } finally {
      await logged.close()
    }
  })
})

describe('a handover', () => {
  test('by a form answers with a page whose code is a session, once, and is in no address', async () => {
    const shown = await site.hand(shop, await site.tokenOf(shop, somebody()))
    expect(shown).toMatchObject({ status: 200, page: { step: 'enter', parents: [SHOP], confirm: null } })
    expect(policyOf(shown)).toMatch(/frame-ancestors https:\/\/shop\.example(?:;|$)/)
    expect(shown.headers['location']).toBeUndefined()
    const { code } = shown.page as { code: string }
    const entered = await site.enter(code)
    expect(entered).toMatchObject({ status: 200, body: { launch: { embedded: true, role: 'student' } } })
    expect((await site.enter(code)).status).toBe(410)
  })

  test('opens the activity, and nothing besides', async () => {
    const other = await site.embedder()
    const { call, launch } = await site.session(shop, somebody())
    expect(launch).toMatchObject({ platform: 'The shop', activity: { id: shop.activity } })
    expect((await call('GET', `/activities/${shop.activity}`)).status).toBe(200)
    expect((await call('GET', `/activities/${other.activity}`)).status).toBe(404)
    expect((await call('GET', '/embed/clients')).status).toBe(403)
    expect((await call('GET', '/lti/session')).body).toMatchObject({ embedded: true })
    expect(await call('POST', '/lti/session/choice', { activity: null })).toMatchObject({ status: 409 })
  })

  test('of the same person is of the same account; of another client, or the same e-mail, it is not', async () => {
    const who = { ...somebody(), email: 'ada@shop.example' }
    const first = await site.session(shop, who)
    const again = await site.session(shop, { ...who, name: 'Ada King' })
    expect(again.user).toMatchObject({ id: first.user.id, name: 'Ada King' })
    const moved = await site.session(shop, { ...who, name: 'Ada King', email: 'ADA.King@shop.example' })
    expect(moved.user).toMatchObject({ id: first.user.id, email: 'ada.king@shop.example' })
    await site.session(shop, { ...who, name: 'Ada King' })
    const other = await site.embedder()
    const theirs = await site.session(other, who)
    expect(theirs.user.id).not.toBe(first.user.id)
    expect(theirs.user.email).toBeNull()
    const admins = await site.db.user.findFirstOrThrow({ where: { origin: 'manual' } })
    await site.db.user.update({ where: { id: admins.id }, data: { email: 'root@guichet.example' } })
    const posing = await site.session(shop, { ...somebody(), email: 'root@guichet.example' })
    expect(posing.user.id).not.toBe(admins.id)
  })

  test.each([
    [['teacher'], 'student'],
    [['manager', 'guest'], 'student'],
    [['guest'], 'guest'],
  ])(
    'as %j under the ceiling student makes a %s, in the activity alone, and the next one says it anew',
    async (roles, ours) => {
      const who = somebody()
      const { user, launch } = await site.session(shop, { ...who, roles })
      expect(launch.role).toBe(ours)
      const given = () =>
        site.db.roleAssignment.findMany({
          where: { userId: user.id },
          select: { origin: true, contextId: true, role: { select: { shortName: true } } },
        })
      expect(await given()).toEqual([{ origin: 'embed', contextId: shop.activity, role: { shortName: ours } }])
      await site.session(shop, { ...who, roles: ['guest'] })
      expect((await given()).map(({ role }) => role.shortName)).toEqual(['guest'])
    },
  )

  test('that brings nothing new writes nothing but its outcome, its token and its session, in at most ten statements', async () => {
    const who = somebody()
    await site.session(shop, who)
    const token = await site.tokenOf(shop, who)
    const statements: string[] = []
    const stop = spyOnStatements(({ text }) => statements.push(text))
    const { status } = await site.begin(shop, token)
    stop()
    expect(status).toBe(200)
    const asked = statements.filter((text) => !/^(?:BEGIN|COMMIT)/.test(text))
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(10)
    expect(
      asked.filter((text) => /core_user\b.*INSERT|core_rights_version/.test(text) && /UPDATE core_rights/.test(text)),
    ).toEqual([])
  })

  test('of many at once makes one account each', async () => {
    const who = somebody()
    const sessions = await Promise.all(Array.from({ length: 8 }, () => site.session(shop, who)))
    expect(new Set(sessions.map(({ user }) => user.id)).size).toBe(1)
  })
})

describe('nobody comes in', () => {
  const refused = async (by: Embedder, token: string, origin: string | null, check: string) => {
    const users = await site.db.user.count()
    expect(await site.hand(by, token, origin)).toMatchObject({
      status: 403,
      page: { step: 'not-embedded', why: 'refused' },
    })
    expect((await site.outcomes(by.id)).at(-1)).toBe(check)
    expect(await site.db.user.count()).toBe(users)
  }

  test('1, by a token that was used, by either door', async () => {
    const token = await site.tokenOf(shop, somebody())
    expect((await site.begin(shop, token)).status).toBe(200)
    await refused(shop, token, SHOP, 'replay')
    expect(await site.begin(shop, token)).toMatchObject({ status: 403, body: { code: 'core.embed.refused' } })
  })

  test('1, more than once by one token, of many times at once', async () => {
    const token = await site.tokenOf(shop, somebody())
    const all = await Promise.all(Array.from({ length: 12 }, () => site.begin(shop, token)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('4, by the secret of another client, nor under its name', async () => {
    const other = await site.embedder()
    const theirs = { alg: 'HS256', kid: other.secret.id }
    await refused(shop, await signClaims(site.claimsOf(shop), theirs, bytesOf(other.secret.value)), SHOP, 'key')
    const ours = { alg: 'HS256', kid: shop.secret.id }
    await refused(shop, await signClaims(site.claimsOf(shop), ours, bytesOf(other.secret.value)), SHOP, 'signature')
    await refused(
      shop,
      await signClaims(site.claimsOf(shop), { alg: 'HS256', kid: '__proto__' }, bytesOf('x'.repeat(43))),
      SHOP,
      'key',
    )
  })

  test.each<[string, string, object, string | null]>([
    ['7', 'by a token for another activity', { tracker: '00000000-0000-7000-8000-000000000000' }, SHOP],
    ['8', 'from a foreign page', { parent_origin: 'https://evil.example' }, 'https://evil.example'],
    ['2', 'where somebody carried it: a form of another page in the victim’s browser', {}, 'https://evil.example'],
    ['2', 'from a page that hides where it is', {}, 'null'],
    ['2', 'from no page', {}, null],
    ['9', 'after its time', { iat: 1_700_000_000, exp: 1_700_000_060 }, SHOP],
    ['16', 'under a name of the database’s making', { sub: 'a\u0000b' }, SHOP],
    ['10', 'as what there is not', { roles: ['Administrator'] }, SHOP],
  ])('%s, %s', async (_, __, claims, origin) => {
    const checks: Record<string, string> = {
      7: 'activity',
      8: 'parent-listed',
      2: 'parent',
      9: 'expiry',
      16: 'subject',
      10: 'roles',
    }
    await refused(shop, await site.tokenOf(shop, { ...somebody(), ...claims }), origin, checks[_]!)
  })

  test('who is suspended, or was never here where nobody is made', async () => {
    const who = somebody()
    const { user } = await site.session(shop, who)
    await site.db.user.update({ where: { id: user.id }, data: { suspendedAt: new Date() } })
    await refused(shop, await site.tokenOf(shop, who), SHOP, 'person')
    const closed = await site.embedder({ createsPeople: false })
    await refused(closed, await site.tokenOf(closed, somebody()), SHOP, 'unknown-person')
  })

  test.each([
    ['twice', (token: string) => `token=${token}&token=${token}`],
    ['not at all', () => 'other=1'],
    ['as something else', (token: string) => JSON.stringify({ token })],
  ])('whose form holds the token %s', async (_, formOf) => {
    const payload = formOf(await site.tokenOf(shop, somebody()))
    const shown = await site.post(`/embed/${shop.id}/${shop.activity}`, payload)
    expect(shown).toMatchObject({ status: 403, page: { step: 'not-embedded' } })
  })

  test('by more than a form can be', async () => {
    const answer = await site.post(`/embed/${shop.id}/${shop.activity}`, `token=${'x'.repeat(40_000)}`)
    expect(answer.status).toBe(413)
  })
})

describe('a running session', () => {
  const renewal = async (over: object) => ({ token: await site.tokenOf(shop, { ...over }), origin: SHOP })

  test('lasts on by another token for the same person', async () => {
    const who = somebody()
    const { call, user, endsAt } = await site.session(shop, who)
    await site.db.session.updateMany({
      where: { userId: user.id },
      data: { createdAt: new Date(Date.now() - 7 * 3_600_000), expiresAt: new Date(Date.now() + 3_600_000) },
    })
    const renewed = await call('PUT', '/embed/session', await renewal(who))
    expect(renewed.status).toBe(200)
    expect(Date.parse(String(renewed.body['endsAt']))).toBeGreaterThanOrEqual(Date.parse(endsAt))
    const row = await site.db.session.findFirstOrThrow({ where: { userId: user.id } })
    expect(row.expiresAt.getTime()).toBeGreaterThan(Date.now() + 7 * 3_600_000)
    expect(await site.db.session.count({ where: { userId: user.id } })).toBe(1)
  })

  test('stays whose it is when somebody else’s token comes', async () => {
    const { call, user } = await site.session(shop, somebody())
    const other = await call('PUT', '/embed/session', await renewal(somebody()))
    expect(other).toMatchObject({ status: 409, body: { code: 'core.embed.somebody_else' } })
    expect((await call('GET', '/auth/session')).body).toMatchObject({ user: { id: user.id } })
  })

  test('is renewed by no token that is not right, and by nobody who came otherwise', async () => {
    const who = somebody()
    const { call } = await site.session(shop, who)
    expect((await call('PUT', '/embed/session', await renewal({ ...who, tracker: newId() }))).status).toBe(403)
    const body = await renewal(who)
    expect((await site.admin.call('PUT /api/v1/embed/session', { body })).status).toBe(404)
  })
})

test('what was used is forgotten when it would be too old, and what came of it after thirty days', async () => {
  const by = await site.embedder()
  await site.session(by, somebody())
  await site.db.embedToken.updateMany({ where: { clientId: by.id }, data: { expiresAt: new Date(Date.now() - 1) } })
  await site.db.embedHandover.updateMany({
    where: { clientId: by.id },
    data: { handedAt: new Date(Date.now() - 31 * 86_400_000) },
  })
  await forgetOldTokens(site.db, new Date())
  await forgetOldHandovers(site.db, new Date())
  expect(await site.db.embedToken.count({ where: { clientId: by.id } })).toBe(0)
  expect(await site.outcomes(by.id)).toEqual([])
})

test('a handover asks by keys', async () => {
  const planOf = async (query: ReturnType<typeof embeddableSql>) => {
    const rows = await site.db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${query}`
    })
    return rows.map((line) => line['QUERY PLAN']).join('\n')
  }
  expect(await planOf(embeddableSql(newId(), newId()))).not.toMatch(/Seq Scan/)
  expect(await planOf(standingSql(newId(), { subject: 'x', email: 'x@y.example' }, newId()))).not.toMatch(/Seq Scan/)
})
