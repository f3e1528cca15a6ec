import { newId } from '@guichet/db/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OURS, openSite, type Embedder, type Site } from '../testing/site.ts'

let site: Site
let shop: Embedder
beforeAll(async () => {
  site = await openSite()
  shop = await site.embedder()
})
afterAll(() => site.close())

async function ask(params: Record<string, string>) {
  const answer = await site.things.server.inject({ url: `/oembed?${new URLSearchParams(params).toString()}` })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<Record<string, unknown>>() }
}

const frame = ({ id, activity }: Pick<Embedder, 'id' | 'activity'>) => `${OURS}/embed/${id}/${activity}`
const rename = (name: string) => site.db.activity.update({ where: { id: shop.activity }, data: { name } })

test('what visitors see and a client may show is a frame, as large as is asked', async () => {
  const title = `Help "&' <img src=x onerror=xss()>`
  await site.things.db.$transaction([
    site.db.activity.update({ where: { id: shop.activity }, data: { name: title } }),
    site.db.rightsVersion.updateMany({ data: { version: { increment: 1 } } }),
  ])
  const { status, headers, body } = await ask({
    url: frame(shop),
    maxwidth: '400',
    maxheight: '100000',
    format: 'json',
  })
  expect(status).toBe(200)
  expect(body).toEqual({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Guichet',
    provider_url: OURS,
    cache_age: 3_600,
    width: 400,
    height: 720,
    html: `<iframe src="${frame(shop)}" title="Help &quot;&amp;&#39; &lt;img src=x onerror=xss()&gt;" width="400" height="720" style="border:0"></iframe>`,
  })
  expect(headers['content-type']).toMatch(/^application\/json/)
  expect(headers['access-control-allow-origin']).toBe('*')
  await rename('Help')
})

test('the page of such a frame says where that is told, before any script; others do not', async () => {
  const { html, headers } = await site.get(`/embed/${shop.id}/${shop.activity}`)
  const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"><\/head>/.exec(html)?.[1] ?? ''
  const answer = await site.things.server.inject({ url: href.replaceAll('&amp;', '&').slice(OURS.length) })
  expect(answer.json()).toMatchObject({ type: 'rich' })
  expect(headers['x-robots-tag']).toBe('noindex, nofollow')
  for (const url of [`/embed/${shop.id}/${newId()}`, `/trackers/${shop.activity}`]) {
    expect((await site.get(url)).html).not.toContain('oembed')
  }
})

test.each([
  ['no', { maxwidth: '-1', maxheight: '1.5' }],
  ['words for', { maxwidth: 'wide', maxheight: '"><script>' }],
])('%s sizes ask for nothing', async (_, sizes) => {
  expect((await ask({ url: frame(shop), ...sizes })).body).toMatchObject({ width: 640, height: 720 })
})

test('whatever else is below our address is one link, there or not', async () => {
  const closed = await site.embedder()
  await site.things.db.$transaction([
    site.db.activity.update({ where: { id: closed.activity }, data: { name: 'Closed to visitors' } }),
    site.db.rightsVersion.updateMany({ data: { version: { increment: 1 } } }),
  ])
  const off = await site.embedder()
  await site.call(`PUT /api/v1/embed/clients/${off.id}/status`, { status: 'disabled' }, off.version)
  const all = await Promise.all(
    [
      frame(closed),
      frame(off),
      frame({ id: newId(), activity: shop.activity }),
      frame({ id: shop.id, activity: closed.activity }),
      `${frame(shop)}?token=x`,
      `${OURS}/trackers/${shop.activity}/tickets/1`,
      `${OURS}/trackers/${newId()}/tickets/1`,
      `${OURS}/`,
    ].map((url) => ask({ url })),
  )
  for (const { status, body } of all) {
    expect([status, body]).toEqual([200, all[0]!.body])
  }
  expect(all[0]!.body).toMatchObject({ type: 'link', title: 'Guichet' })
  expect(JSON.stringify(all[0]!.body)).not.toContain('html')
})

test.each([
  ['foreign', 'https://evil.example/embed'],
  ['like ours', `${OURS}.evil.example/`],
  ['ours by another scheme', OURS.replace('https', 'http')],
  ['with a password', OURS.replace('//', '//ours@')],
  ['a script', 'javascript:alert(1)'],
  ['none', ''],
  ['endless', `${OURS}/${'x'.repeat(5_000)}`],
])('an address that is %s is not found', async (_, url) => {
  expect((await ask({ url })).status).toBe(404)
})

test('there is no XML', async () => {
  const url = encodeURIComponent(frame(shop))
  const answer = await site.things.server.inject({ url: `/oembed?url=${url}&format=xml` })
  expect([answer.statusCode, answer.payload]).toEqual([501, ''])
})
