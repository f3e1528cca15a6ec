import { newId } from '@guichet/db/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Client, type Site } from '../testing/site.ts'
import { clientsQuery } from './repository.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const fields = (over: object = {}) => ({
  name: 'The shop',
  algorithm: 'HS256',
  origins: ['https://shop.example'],
  ...over,
})
const add = async (over: object = {}) => (await site.call<Client>('POST /api/v1/embed/clients', fields(over))).body
const known = ({ version }: Pick<Client, 'version'>) => ({ headers: { 'if-match': `"${version}"` } })

describe('a site that may show activities', () => {
  test('is listed by name, with least rights unless said otherwise, and is in the log', async () => {
    const { id } = await add({ name: 'Aardvark', origins: ['https://shop.example/some/page?x#y'] })
    const list = await site.admin.call<{ items: Client[] }>('GET /api/v1/embed/clients')
    expect(list.body.items[0]).toMatchObject({ id, name: 'Aardvark', status: 'active', lastHandover: null })
    const one = await site.admin.call(`GET /api/v1/embed/clients/${id}`)
    expect(one.body).toMatchObject({
      origins: ['https://shop.example'],
      ceiling: 'student',
      tokenSeconds: 60,
      createsPeople: true,
      activities: [],
      secrets: [],
      jwksUrl: null,
    })
    const events = await site.db.event.findMany({ where: { subjectId: id } })
    expect(events.map(({ type }) => type)).toEqual(['core.embed_client.added'])
  })

  test.each([
    ['origins', ['http://shop.example'], 'lti.address'],
    ['origins', ['https://admin:secret@shop.example'], 'lti.address'],
    ['origins', ['javascript:alert(1)'], 'invalid_format'],
    ['origins', [], 'too_small'],
    ['origins', ["https://shop.example; script-src 'unsafe-inline'"], 'invalid_format'],
    ['tokenSeconds', 301, 'too_big'],
    ['ceiling', 'admin', 'invalid_value'],
    ['jwksUrl', 'https://shop.example/jwks', 'embed.by_secret'],
    ['activities', ['00000000-0000-7000-8000-000000000000'], 'unknown'],
  ])('has no %s like %j', async (field, value, code) => {
    const answer = await site.call('POST /api/v1/embed/clients', fields({ [field]: value }))
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ code }] } })
  })

  test.each([
    [null, 'too_small'],
    ['https://169.254.169.254/jwks', 'lti.not_asked'],
    ['http://shop.example/jwks', 'lti.address'],
  ])('attack 9: that has keys of its own has none at %s', async (jwksUrl, code) => {
    const answer = await site.call('POST /api/v1/embed/clients', fields({ algorithm: 'ES256', jwksUrl }))
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: ['jwksUrl'], code }] } })
  })

  test('changes by whom saw it as it is', async () => {
    const client = await add()
    const at = `PATCH /api/v1/embed/clients/${client.id}` as const
    const renamed = await site.admin.call<Client>(at, { body: { name: 'Shop', ceiling: 'teacher' }, ...known(client) })
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Shop', ceiling: 'teacher', version: 2 } })
    const stale = await site.admin.call(at, { body: { name: 'Other' }, ...known(client) })
    expect(stale).toMatchObject({ status: 412, body: { current: { name: 'Shop' } } })
    const event = await site.db.event.findFirstOrThrow({
      where: { subjectId: client.id, type: 'core.embed_client.updated' },
    })
    expect(event.changes).toEqual({ name: ['The shop', 'Shop'], ceiling: ['student', 'teacher'] })
  })

  test('is forgotten with what it calls people; the people stay', async () => {
    const shop = await site.embedder()
    const { user, call } = await site.session(shop)
    const gone = await site.admin.call(`DELETE /api/v1/embed/clients/${shop.id}`, known(shop))
    expect(gone.status).toBe(204)
    expect((await call('GET', '/auth/session')).status).toBe(401)
    expect(await site.db.user.count({ where: { id: user.id } })).toBe(1)
    expect(await site.db.embedIdentity.count({ where: { clientId: shop.id } })).toBe(0)
  })
})

describe('its secrets', () => {
  const make = ({ id, version }: Client) =>
    site.admin.call<{ client: Client; id: string; secret: string }>(`POST /api/v1/embed/clients/${id}/secrets`, {
      headers: { 'if-match': `"${version}"`, 'idempotency-key': newId() },
    })

  test('are said once, sealed at rest, and two at most', async () => {
    const first = await make(await add())
    expect(first.status).toBe(201)
    expect(first.body.secret).toMatch(/^[\w-]{43}$/)
    const { client } = first.body
    const shown = await site.admin.call(`GET /api/v1/embed/clients/${client.id}`)
    expect(JSON.stringify(shown.body)).not.toContain(first.body.secret)
    const [row] = await site.db.embedSecret.findMany({ where: { clientId: client.id } })
    expect(Buffer.from(row!.sealed).toString('latin1')).not.toContain(first.body.secret)
    expect(JSON.stringify(await site.db.idempotencyRecord.findMany())).not.toContain(first.body.secret)
    const events = await site.db.event.findMany({ where: { subjectId: client.id } })
    expect(JSON.stringify(events)).not.toContain(first.body.secret)
    const second = await make(client)
    expect(second.body.client.secrets).toHaveLength(2)
    expect(await make(second.body.client)).toMatchObject({ status: 409, body: { code: 'core.embed.two_secrets' } })
  })

  test('take each other’s place without a gap', async () => {
    const shop = await site.embedder()
    const second = await make(shop)
    const renewed = { ...shop, secret: { id: second.body.id, value: second.body.secret } }
    expect((await site.begin(shop, await site.tokenOf(shop))).status).toBe(200)
    expect((await site.begin(renewed, await site.tokenOf(renewed))).status).toBe(200)
    const at = `DELETE /api/v1/embed/clients/${shop.id}/secrets/${shop.secret.id}` as const
    expect((await site.admin.call(at, known(second.body.client))).status).toBe(200)
    expect((await site.begin(shop, await site.tokenOf(shop))).status).toBe(403)
    expect((await site.begin(renewed, await site.tokenOf(renewed))).status).toBe(200)
  })

  test('are none of who signs with keys of its own', async () => {
    const client = await add({ algorithm: 'RS256', jwksUrl: 'https://shop.example/jwks' })
    expect(await make(client)).toMatchObject({ status: 409, body: { code: 'core.embed.own_keys' } })
  })
})

describe('whoever is there by a client that', () => {
  const alive = async (
    shop: Awaited<ReturnType<Site['embedder']>>,
    change: (version: number) => Promise<{ status: number }>,
  ) => {
    const { call } = await site.session(shop)
    expect((await change(shop.version)).status).toBe(200)
    return (await call('GET', '/auth/session')).status === 200
  }
  const patch = (id: string, body: object) => (version: number) =>
    site.call(`PATCH /api/v1/embed/clients/${id}`, body, version)

  test.each<[string, object, boolean]>([
    ['is called otherwise stays', { name: 'Another' }, true],
    ['gives more stays', { ceiling: 'manager' }, true],
    ['gives less is put out', { ceiling: 'guest' }, false],
    ['shows the activity no more is put out', { activities: [] }, false],
  ])('%s', async (_, body, isThere) => {
    const shop = await site.embedder()
    expect(await alive(shop, patch(shop.id, body))).toBe(isThere)
  })

  test('is shut out is put out, and nobody comes in before it is let in again', async () => {
    const shop = await site.embedder()
    const turn = (status: string) => (version: number) =>
      site.call(`PUT /api/v1/embed/clients/${shop.id}/status`, { status }, version)
    expect(await alive(shop, turn('disabled'))).toBe(false)
    expect((await site.begin(shop, await site.tokenOf(shop))).status).toBe(404)
    expect((await turn('active')(shop.version + 1)).status).toBe(200)
    expect((await site.begin(shop, await site.tokenOf(shop))).status).toBe(200)
  })
})

test('the list is read by the index of names, and of each client its last handover alone', async () => {
  const plan = await site.db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${clientsQuery(['a', newId()], 26)}`
  })
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  expect(text).toMatch(/core_embed_client_name_id_idx/)
  expect(text).toMatch(/core_embed_handover_client_id_id_idx/)
  expect(text).not.toMatch(/Seq Scan/)
})
