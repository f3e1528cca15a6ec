import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { createS3Store, type Bucket } from './s3-store.ts'
import { Spool } from './spool.ts'
import type { Storage } from './storage.ts'
import { sweepFiles } from './sweep.ts'

// Against an S3 server of another author.

let folder: string
let server: S3rver
let bucket: Bucket
let storage: Storage
let things: Things

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-s3-'))
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER')
  const configureBuckets = [{ name: 'guichet', configs: [] }]
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 's3'), configureBuckets })
  const { port } = await server.run()
  bucket = { name: 'guichet', region: 'us-east-1', endpoint: `http://127.0.0.1:${port}`, prefix: 'school/' }
  storage = { spool: new Spool(join(folder, 'incoming')), store: await createS3Store(bucket) }
  things = await openThings({ storage })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await things.close()
  await server.close()
  await rm(folder, { recursive: true })
})

const keys = async (before: Date) => {
  const found: string[] = []
  for await (const key of storage.store.olderThan(before)) found.push(key)
  return found
}
const LATER = () => new Date(Date.now() + 60_000)

async function bring(bytes: Buffer) {
  const { host } = things
  const received = await host.files.receive(Readable.from([bytes]), { limit: 10_000_000 })
  if (!received.ok) throw new Error(received.error.code)
  return received.value
}

async function textOf(stream: Readable | null): Promise<string | null> {
  if (stream === null) return null
  const hash = createHash('sha256')
  for await (const piece of stream) hash.update(piece as Buffer)
  return hash.digest('hex')
}

test('what comes in is there, whole or in part, under a key of ours, until it is removed', async () => {
  const bytes = Buffer.alloc(3_000_000, 'été ')
  const { id, sha256 } = await bring(bytes)
  expect(await textOf(await storage.store.read(id))).toBe(Buffer.from(sha256).toString('hex'))
  const part = createHash('sha256').update(bytes.subarray(5, 12)).digest('hex')
  expect(await textOf(await storage.store.read(id, { first: 5, last: 11 }))).toBe(part)
  expect(await keys(LATER())).toEqual([id])
  expect(await keys(new Date(Date.now() - 60_000))).toEqual([])
  await storage.store.remove(id)
  await storage.store.remove(id)
  expect(await storage.store.read(id)).toBeNull()
})

test('the sweep removes what no row tells of', async () => {
  const { host, db } = things
  const { id: activityId } = await things.thing((await things.course()).id)
  const [kept, lost] = [await bring(Buffer.from('kept')), await bring(Buffer.from('lost'))]
  await db.$transaction((tx) => host.files.keep(tx, activityId, kept))
  const later = { ...host, now: () => new Date(Date.now() + 2 * 86_400_000) }
  await db.$transaction((tx) => sweepFiles(storage).run({ data: {}, tx, host: later }))
  expect(await keys(LATER())).toEqual([kept.id])
  expect(lost.id).not.toBe(kept.id)
})

test('who is not known there is refused, and that is no file that is not there', async () => {
  const { id } = await bring(Buffer.from('secret'))
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'NOBODY')
  const store = await createS3Store(bucket)
  await expect(store.read(id)).rejects.toMatchObject({ name: 'InvalidAccessKeyId' })
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER')
})
