import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@guichet/db/ids'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterEach, expect, test, vi } from 'vitest'
import { Follower } from '../../../test/live/follower.ts'
import { openLiveThings, type LiveThings } from '../../../test/live/live-things.ts'

/**
 * reliability.md, F27: clients whose connections are cut every two seconds, on two processes in turn, while transactions of three seconds
 * are interleaved with short ones. Each gets exactly what it may see, in the log's order, each once (I12). GUICHET_LONG runs it whole.
 */
const LONG = process.env['GUICHET_LONG'] === '1'
const WHOLE = LONG ? { clients: 200, seconds: 120 } : { clients: 60, seconds: 8 }
/** Enough for a defect to show. */
const BRIEF = { clients: 15, seconds: 4 }
const CUT_EVERY = 2_000

type Size = typeof WHOLE

afterEach(() => vi.unstubAllEnvs())

/** In the plugin's place: a transaction that makes an item, and lasts. */
function slowItem(live: LiveThings, by: TestPerson, thing: { id: string }, lasts: number, secret: boolean) {
  const id = newId()
  return live.host.change({ actor: { id: by.id, via: 'session' } }, async (tx) => {
    const text = secret ? 'secret' : 'plain'
    await tx.$executeRaw`INSERT INTO thing_item VALUES (${id}::uuid, ${thing.id}::uuid, ${text}, 1)`
    // Its id is of now; it is seen when the transaction ends.
    await tx.$executeRaw`
      INSERT INTO core_event (id, type, context_id, activity_id, subject_id, subject_version, granted_by, changes, occurred_at)
      VALUES (${newId()}::uuid, 'thing.item.created', ${thing.id}::uuid, ${thing.id}::uuid, ${id}::uuid, 1, '{}', '{}', now())`
    await sleep(lasts)
    return { ok: true, value: { answer: null, events: [] } }
  })
}

async function storm(live: LiveThings, other: LiveThings, { clients, seconds }: Size) {
  const course = await live.course()
  const thing = await live.thing(course.id)
  const teacher = await live.join('editingteacher', course.id)
  const people = await Promise.all(
    Array.from({ length: clients }, (_, i) => live.join(i % 3 === 0 ? 'editingteacher' : 'student', course.id)),
  )
  let turn = 0
  const addresses = [live.address, other.address]
  const followers = people.map(
    ({ bearer }) => new Follower({ bearer, returns: true, address: () => addresses[turn++ % 2]! }),
  )
  await vi.waitFor(() => expect(followers.every(({ lastId }) => lastId !== null)).toBe(true), 20_000)

  const end = Date.now() + seconds * 1_000
  const write = async (lasts: number, pause: number) => {
    for (let n = 0; Date.now() < end; n++) {
      await slowItem(live, teacher, thing, lasts, n % 4 === 0)
      await sleep(pause)
    }
  }
  const cuts = followers.map(async (follower, index) => {
    await sleep((index * CUT_EVERY) / followers.length)
    for (; Date.now() < end; await sleep(CUT_EVERY)) follower.cut()
  })
  await Promise.all([write(0, 40), write(10, 60), write(3_000, 0), write(3_000, 200), ...cuts])

  // What each may see, as it is after all: nobody's rights changed meanwhile.
  const events = await vi.waitFor(async () => {
    const found = await live.db.event.findMany({
      where: { activityId: thing.id, type: { startsWith: 'thing.' } },
      orderBy: { position: 'asc' },
    })
    expect(found.every(({ position }) => position !== null)).toBe(true)
    return found
  }, 5_000)
  const secrets = new Set(
    (await live.db.$queryRaw<{ id: string }[]>`SELECT id FROM thing_item WHERE text = 'secret'`).map(({ id }) => id),
  )
  const all = events.map(({ position }) => Number(position))
  const plain = events.filter(({ subjectId }) => !secrets.has(subjectId)).map(({ position }) => Number(position))
  const last = all.at(-1)!
  await vi
    .waitFor(() => expect(followers.every(({ lastId }) => Number(lastId) >= last)).toBe(true), 10_000)
    .catch(() => undefined)
  await Promise.all(followers.map((follower) => follower.stop()))
  const wrong = followers.flatMap(({ told }, index) => {
    const expected = index % 3 === 0 ? all : plain
    const got = told.map(({ position }) => position)
    if (got.join() === expected.join()) return []
    const has = new Set(got)
    return [
      {
        index,
        got: got.length,
        /** All that is missing is what comes last: the client is late. */
        late: got.join() === expected.slice(0, got.length).join(),
        missing: expected.filter((position) => !has.has(position)).length,
        foreign: got.filter((position) => !expected.includes(position)).length,
        twice: got.length - has.size,
        resyncs: told.filter(({ event }) => event === 'resync').length,
      },
    ]
  })
  return { wrong, followers, all, plain }
}

async function run(size: Size) {
  const live = await openLiveThings()
  const other = await openLiveThings()
  try {
    return await storm(live, other, size)
  } finally {
    await other.close()
    await live.close()
  }
}

test(
  'every client gets exactly what it may see, in order, once, however often it is cut',
  { timeout: 300_000 },
  async () => {
    const { wrong, followers, all, plain } = await run(WHOLE)
    const connections = followers.reduce((sum, { times }) => sum + times, 0)
    console.log(
      `${followers.length} clients, ${connections} connections, ${all.length} events, ${plain.length} for all`,
    )
    expect(wrong.slice(0, 3), `${wrong.length} clients`).toEqual([])
    expect(connections).toBeGreaterThan((WHOLE.clients * WHOLE.seconds) / 4)
    expect(plain.length).toBeLessThan(all.length)
  },
)

test.each(['cursor-by-id', 'resume-from-now'])('a mutant is noticed: %s', async (name) => {
  vi.stubEnv('GUICHET_MUTANT', name)
  const noticed = await run(BRIEF).then(
    ({ wrong }) => wrong.length > 0,
    (error: unknown) => String(error).includes('expected false to be true'),
  )
  expect(noticed).toBe(true)
})
