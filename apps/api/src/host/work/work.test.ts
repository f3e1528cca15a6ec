import { solved } from '@guichet/plugin-kit/testing/work'
import { sql } from '@guichet/plugin-kit/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { endedQuery, forgetSpentWork } from './repository.ts'
import { createWork } from './work.ts'

let things: Things
let purpose: { activity: string; about: string; person: string }

beforeAll(async () => {
  things = await openThings()
  purpose = { activity: (await things.thing(null)).id, about: 'thing', person: (await things.person()).id }
})
afterAll(() => things.close())

const proof = async () => solved(await things.host.work.ask(purpose, 'light'))
const take = (text: string, what = purpose) => things.db.$transaction((tx) => things.host.work.take(tx, what, text))

describe('work', () => {
  test('is taken once, by however many at once', async () => {
    const text = await proof()
    const all = await Promise.all(Array.from({ length: 5 }, () => take(text)))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 4 }, () => ({ ok: false, error: 'used' })))
  })

  test('is good again when what it was done for is rolled back', async () => {
    const text = await proof()
    await things.db
      .$transaction(async (tx) => {
        expect((await things.host.work.take(tx, purpose, text)).ok).toBe(true)
        throw new Error('not now')
      })
      .catch(() => null)
    expect(await take(text)).toEqual({ ok: true, value: null })
  })

  test('is for what it was asked for: whom, where and what', async () => {
    const text = await proof()
    for (const other of [{ person: things.siteId }, { activity: things.siteId }, { about: 'other' }])
      expect(await take(text, { ...purpose, ...other })).toEqual({ ok: false, error: 'wrong' })
    for (const none of ['', 'null', '{}', '[]']) expect(await take(none)).toEqual({ ok: false, error: 'wrong' })
  })

  test('is good for ten minutes', async () => {
    const text = await proof()
    const later = async (minutes: number) => {
      const secret = new Uint8Array(32)
      const at = (offset: number) =>
        createWork(
          () => secret,
          () => new Date(Date.now() + offset * 60_000),
        )
      const own = await solved(await at(0).ask(purpose, 'light'))
      return things.db.$transaction((tx) => at(minutes).take(tx, purpose, own))
    }
    expect(await later(11)).toEqual({ ok: false, error: 'late' })
    expect(await later(9)).toEqual({ ok: true, value: null })
    expect((await take(text)).ok).toBe(true)
  })

  test('that was used is forgotten when it would be refused as late anyhow, by an index', async () => {
    await take(await proof())
    const count = () => things.db.spentWork.count({ where: { activityId: purpose.activity } })
    const before = await count()
    const sweep = (minutes: number) =>
      things.db.$transaction((tx) => forgetSpentWork(tx, new Date(Date.now() + minutes * 60_000)))
    await sweep(30)
    expect(await count()).toBe(before)
    await sweep(120)
    expect(await count()).toBe(0)
    const plan = await things.db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`
      return tx.$queryRaw(sql`EXPLAIN (FORMAT JSON) ${endedQuery(new Date(), 10)}`)
    })
    expect(JSON.stringify(plan)).toContain('core_spent_work_ends_at_idx')
  })
})
