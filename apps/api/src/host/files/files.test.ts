import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bearerOf } from '../../../test/bearer.ts'
import { FILE_MAX } from '../../../test/fixtures/sound/packages/mod-thing/src/contract.ts'
import { openThings, type Things } from '../../../test/things.ts'
import { folderStorage, type Storage } from './storage.ts'
import { sweepFiles } from './sweep.ts'

let things: Things
let storage: Storage
let folder: string
let thing: string
let admin: TestPerson

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-files-test-'))
  storage = folderStorage(folder)
  things = await openThings({ storage })
  admin = await things.admin()
})
beforeEach(async () => {
  const { id: course } = await things.course()
  thing = (await things.thing(course)).id
})
afterAll(async () => {
  await things.close()
  await rm(folder, { recursive: true })
})

const TEXT = Buffer.from('a;b\n1;2\n')

const take = (bytes: Buffer, type = 'text/csv', who = admin) =>
  who.call<{ id: string; bytes: number; code?: string }>(`POST /api/v1/things/${thing}/files`, {
    file: { type, bytes },
  })
const give = (id: string, of = thing) => admin.call<string>(`GET /api/v1/things/${of}/files/${id}`)

/** Everything below the folder, whatever its name. */
const there = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())

test('what comes in is there, whole, and tells its length and its hash', async () => {
  const { status, body } = await take(TEXT)
  expect([status, body.bytes]).toEqual([201, TEXT.length])
  const row = await things.db.file.findUniqueOrThrow({ where: { id: body.id } })
  expect(Buffer.from(row.sha256)).toEqual(createHash('sha256').update(TEXT).digest())
  const file = await give(body.id)
  expect(file).toMatchObject({ status: 200, body: TEXT.toString() })
  expect(file.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename*=UTF-8''%C3%A9%22.csv`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
})

test('it is of its activity: another has none of that id', async () => {
  const { body } = await take(TEXT)
  const other = await things.thing((await things.course()).id)
  expect((await give(body.id, other.id)).status).toBe(404)
})

describe('nothing is kept', () => {
  let before: number
  beforeEach(async () => {
    before = (await there()).length
  })

  test.each([
    ['what is longer than it may be', 413, Buffer.alloc(FILE_MAX + 1), 'text/csv', {}],
    ['what is of another type', 415, TEXT, 'application/json', {}],
    ['what is packed', 415, gzipSync(TEXT), 'text/csv', { 'content-encoding': 'gzip' }],
  ])('of %s: %i', async (_, status, bytes, type, headers) => {
    const answer = await admin.call(`POST /api/v1/things/${thing}/files`, { file: { type, bytes }, headers })
    expect(answer.status).toBe(status)
    expect(await there()).toHaveLength(before)
  })

  test('of what somebody sends who may not', async () => {
    expect((await take(TEXT, 'text/csv', await things.person())).status).toBe(404)
    expect(await there()).toHaveLength(before)
  })

  test('of what does not say how long it is and is too long, or breaks off', async () => {
    await things.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = things.server.server.address() as AddressInfo
    const send = (body: ReadableStream) =>
      bearerOf(things, admin.id).then((bearer) =>
        fetch(`http://127.0.0.1:${port}/api/v1/things/${thing}/files`, {
          method: 'POST',
          headers: { authorization: `Bearer ${bearer}`, 'content-type': 'text/csv' },
          body,
          duplex: 'half',
        } as RequestInit),
      )
    const pieces = (count: number, end: (controller: ReadableStreamDefaultController) => void) =>
      new ReadableStream({
        pull(controller) {
          if (count-- > 0) controller.enqueue(new Uint8Array(50_000))
          else end(controller)
        },
      })
    expect((await send(pieces(3, (controller) => controller.close()))).status).toBe(413)
    await expect(send(pieces(1, (controller) => controller.error(new Error('gone'))))).rejects.toThrow('fetch failed')
    await expect.poll(async () => (await there()).length).toBe(before)
  })
})

test('the sweep removes what no row tells of, after a day, and nothing else', async () => {
  const kept = (await take(TEXT)).body.id
  const forgotten = (await take(TEXT)).body.id
  const fresh = (await take(TEXT)).body.id
  await things.host.change({ actor: { id: admin.id, via: 'command' } }, async (tx) => {
    await things.host.files.forget(tx, thing, forgotten)
    await things.host.files.forget(tx, thing, fresh)
    return { ok: true, value: { answer: null, events: [] } }
  })
  const longAgo = new Date(Date.now() - 2 * 86_400_000)
  for (const id of [kept, forgotten]) await utimes(join(folder, id.slice(-2), id), longAgo, longAgo)
  const names = async () => (await there()).map(({ name }) => name)
  await things.db.$transaction((tx) => sweepFiles(storage).run({ data: {}, tx, host: things.host }))
  const left = await names()
  expect(left).toContain(kept)
  expect(left).toContain(fresh)
  expect(left).not.toContain(forgotten)
})
