import { newId } from '@guichet/db/ids'
import { failure } from '@guichet/plugin-kit/failure'
import type { Cause, Tx } from '@guichet/plugin-kit/host'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'

let things: Things
let cause: Cause
beforeAll(async () => {
  things = await openThings()
  cause = { actor: { id: (await things.person()).id, via: 'session' } }
})
afterAll(() => things.close())

const insert = (tx: Tx, id: string, version = 1) =>
  tx.$executeRaw`INSERT INTO thing_item VALUES (${id}::uuid, ${id}::uuid, 'x', ${version})`
const bump = (tx: Tx, id: string) => tx.$executeRaw`UPDATE thing_item SET version = version + 1 WHERE id = ${id}::uuid`
const versionOf = async (id: string) =>
  (await things.db.$queryRaw<{ version: number }[]>`SELECT version FROM thing_item WHERE id = ${id}::uuid`)[0]?.version
const done = (events: readonly string[] = [], subjectId = newId()) =>
  ({
    ok: true,
    value: { answer: null, events: events.map((type) => ({ type, contextId: things.siteId, subjectId, changes: {} })) },
  }) as const

test('rows and events come together, told as of the actor', async () => {
  const id = newId()
  await things.host.change(cause, async (tx) => (await insert(tx, id), done(['thing.item.created'], id)))
  expect(await versionOf(id)).toBe(1)
  expect(await things.db.event.findMany({ where: { subjectId: id } })).toMatchObject([
    { type: 'thing.item.created', actorId: cause.actor.id, origin: 'live', position: null },
  ])
})

test('a failure takes everything back, and is the answer', async () => {
  const id = newId()
  const outcome = await things.host.change(
    cause,
    async (tx) => (await insert(tx, id), failure('thing.full', { most: 1 })),
  )
  expect(outcome).toEqual({ ok: false, error: { code: 'thing.full', params: { most: 1 } } })
  expect(await versionOf(id)).toBeUndefined()
})

test('a surprise takes everything back, and is thrown once', async () => {
  const id = newId()
  let tries = 0
  const broken = things.host.change(cause, async (tx) => {
    tries++
    await insert(tx, id)
    await insert(tx, newId(), -1)
    return done()
  })
  await expect(broken).rejects.toMatchObject({ code: '23514' })
  expect(tries).toBe(1)
  expect(await versionOf(id)).toBeUndefined()
})

test('an event that no manifest declares takes everything back', async () => {
  const id = newId()
  const broken = things.host.change(cause, async (tx) => (await insert(tx, id), done(['thing.item.vanished'], id)))
  await expect(broken).rejects.toThrow('no manifest declares the event thing.item.vanished')
  expect(await versionOf(id)).toBeUndefined()
})

test('of two changes in each other’s way both are made, one of them when it is tried again', async () => {
  const [a, b] = [newId(), newId()]
  await things.host.change(cause, async (tx) => (await insert(tx, a), await insert(tx, b), done()))
  let tries = 0
  let held = 0
  const { promise: eachHoldsOne, resolve } = Promise.withResolvers<void>()
  const both = (first: string, second: string) =>
    things.host.change(cause, async (tx) => {
      tries++
      await bump(tx, first)
      if (++held === 2) resolve()
      await eachHoldsOne
      await bump(tx, second)
      return done()
    })
  await Promise.all([both(a, b), both(b, a)])
  expect(tries).toBeGreaterThan(2)
  expect([await versionOf(a), await versionOf(b)]).toEqual([3, 3])
})

test.each(['40001', '40P01'])('what always fails with %s is tried three times, then thrown', async (state) => {
  let tries = 0
  const hopeless = things.host.change(cause, async (tx) => {
    tries++
    await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE 'again' USING ERRCODE = '${state}'; END $$`)
    return done()
  })
  await expect(hopeless).rejects.toThrow(state)
  expect(tries).toBe(3)
})

test('what somebody wrote is not taken for a conflict', async () => {
  let tries = 0
  const broken = things.host.change(cause, async (tx) => {
    tries++
    await tx.$executeRaw`INSERT INTO thing_item VALUES (${newId()}::uuid, ${newId()}::uuid, '40001 40P01', -1)`
    return done()
  })
  await expect(broken).rejects.toMatchObject({ code: '23514' })
  expect(tries).toBe(1)
})

test.each([
  ['succeeds', () => done()],
  ['fails, as what it found was already changed', () => failure('thing.full')],
])(
  'under a key that another has answered meanwhile, a change that %s is taken back, and gets that answer',
  async (_, end) => {
    const [id, key] = [newId(), newId()]
    const kept = {
      actorId: cause.actor.id,
      key,
      requestHash: 'same',
      status: 200,
      body: { first: true },
      createdAt: new Date(),
    }
    let tries = 0
    const outcome = await things.host.change<unknown>(
      { ...cause, idempotency: { key, requestHash: 'same' } },
      async (tx) => {
        if (++tries === 1) await things.db.idempotencyRecord.create({ data: kept })
        await insert(tx, id)
        const ended = end()
        return ended.ok ? { ok: true, value: { ...ended.value, answer: { status: 200, body: {} } } } : ended
      },
    )
    expect(outcome).toEqual({ ok: true, value: { status: 200, body: { first: true } } })
    expect(tries).toBe(1)
    expect(await versionOf(id)).toBeUndefined()
  },
)
