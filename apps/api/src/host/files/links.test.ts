import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ExaminedFile } from '@guichet/plugin-kit/host'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { folderStorage } from './storage.ts'

let things: Things
let folder: string
let thing: string
let reader: TestPerson
let moved = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-links-'))
  things = await openThings({ storage: folderStorage(folder), now: () => new Date(Date.now() + moved) })
  thing = (await things.thing((await things.course()).id)).id
  reader = await things.person()
})
afterAll(async () => {
  await things.close()
  await rm(folder, { recursive: true })
})

async function keep(bytes: Buffer): Promise<ExaminedFile> {
  const { host } = things
  const examined = await host.files.examine(Readable.from([bytes]), { limit: 1_000_000 })
  if (!examined.ok) throw new Error(examined.error.code)
  await host.change({ actor: { id: reader.id, via: 'command' } }, async (tx) => {
    await host.files.keep(tx, thing, examined.value)
    return { ok: true, value: { answer: null, events: [] } }
  })
  return examined.value
}

const follow = (url: string, headers: Record<string, string> = {}) => things.server.inject({ url, headers })
const linkTo = async (bytes: Buffer, name = 'a.txt', type = 'text/plain') => {
  const { id } = await keep(bytes)
  return things.host.files.links.save(reader.id, { id, name, type })
}
const TEXT = Buffer.from('0123456789')

describe('a link', () => {
  test('needs no token, gives the whole, or the part that is asked for', async () => {
    const link = await linkTo(TEXT)
    const whole = await follow(link)
    expect([whole.statusCode, whole.payload, whole.headers['content-length']]).toEqual([200, '0123456789', '10'])
    const part = await follow(link, { range: 'bytes=2-4' })
    expect([part.statusCode, part.payload, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10'])
    expect((await follow(link, { range: 'bytes=20-' })).statusCode).toBe(200)
  })

  test('is kept by whoever followed it, and nobody between', async () => {
    const age = /^private, max-age=(\d+), immutable$/.exec(
      String((await follow(await linkTo(TEXT))).headers['cache-control']),
    )
    expect(Number(age?.[1])).toBeGreaterThan(290)
    expect(Number(age?.[1])).toBeLessThanOrEqual(600)
  })

  test('ends after ten minutes at most', async () => {
    const link = await linkTo(TEXT)
    moved = 299_000
    expect((await follow(link)).statusCode).toBe(200)
    moved = 601_000
    expect((await follow(link)).statusCode).toBe(404)
    moved = 0
  })

  test('asked for again soon is the same', async () => {
    const { id } = await keep(TEXT)
    const ask = () => things.host.files.links.save(reader.id, { id, name: 'a', type: 'text/plain' })
    expect(ask()).toBe(ask())
  })

  test('cannot be bent: to another file, name, type, person or time, nor be signed by a guess', async () => {
    const [link, other] = [await linkTo(TEXT), await keep(TEXT)]
    const bent = (change: (url: URL) => void) => {
      const url = new URL(link, 'http://guichet')
      change(url)
      return url.pathname + url.search
    }
    const set = (name: string, value: string) => bent(({ searchParams }) => searchParams.set(name, value))
    const signature = new URL(link, 'http://guichet').searchParams.get('signature')!
    for (const url of [
      bent((one) => (one.pathname = one.pathname.replace(/[^/]+$/, other.id))),
      set('name', 'a.html'),
      set('type', 'text/html'),
      set('by', (await things.admin()).id),
      set('until', '99999999999'),
      set('signature', `${signature.slice(0, -1)}${signature.endsWith('A') ? 'Q' : 'A'}`),
    ])
      expect((await follow(url)).statusCode, url).toBe(404)
    for (const url of [
      set('signature', ''),
      set('until', '-1'),
      set('until', '1e12'),
      set('type', 'text/html\r\nx: y'),
      bent(({ searchParams }) => searchParams.delete('signature')),
      bent(({ searchParams }) => searchParams.append('signature', signature)),
      bent(({ searchParams }) => searchParams.set('inline', '1')),
    ])
      expect((await follow(url)).statusCode, url).toBe(400)
  })

  test('leads nowhere once its file is forgotten, or whom it was given to may no longer come in', async () => {
    const leaver = await things.person()
    const { id } = await keep(TEXT)
    const link = things.host.files.links.save(leaver.id, { id, name: 'a', type: 'text/plain' })
    expect((await follow(link)).statusCode).toBe(200)
    await things.db.user.update({ where: { id: leaver.id }, data: { suspendedAt: new Date() } })
    expect((await follow(link)).statusCode).toBe(404)
    await things.db.user.update({ where: { id: leaver.id }, data: { suspendedAt: null } })
    await things.db.file.delete({ where: { id } })
    expect((await follow(link)).statusCode).toBe(404)
  })
})

describe('what came from somebody is saved, never shown', () => {
  test.each([
    ['a page', 'x.html', 'text/html', '<script>alert(1)</script>'],
    ['a drawing', 'x.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['XML with a style sheet', 'x.xml', 'text/xml', '<?xml-stylesheet href="x.xsl"?><a/>'],
    ['an archive of a page', 'x.mht', 'message/rfc822', 'MIME-Version: 1.0\n\n<script>alert(1)</script>'],
    ['a document with a script', 'x.pdf', 'application/pdf', '%PDF-1.7 /JS (app.alert(1))'],
    ['what lies about its type', 'x.png', 'image/png', '<script>alert(1)</script>'],
    ['a name that would be a header', 'a"; filename=x.html\r\nset-cookie: a=b', 'text/plain', 'x'],
  ])('%s', async (_, name, type, content) => {
    const { statusCode, headers } = await follow(await linkTo(Buffer.from(content), name, type))
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w.%~-]+$/)
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('but for the copies of a picture, which were made here', async () => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
      .png()
      .toBuffer()
    const { id, picture } = await keep(bytes)
    const { links } = things.host.files
    const copy = await follow(links.show(reader.id, { id: picture!.preview.id, name: 'x.png' }))
    expect(copy.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
    expect(copy.headers['content-disposition']).toMatch(/^inline;/)
    const original = await follow(links.show(reader.id, { id, name: 'x.png' }))
    expect(original.headers['content-disposition']).toMatch(/^attachment;/)
  })
})
