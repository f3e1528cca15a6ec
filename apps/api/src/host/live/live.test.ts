import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { bearerOf } from '../../../test/bearer.ts'
import type { Follower } from '../../../test/live/follower.ts'
import { openLiveThings, type LiveThings } from '../../../test/live/live-things.ts'
import { timeouts } from '../../timeouts.ts'
import { raiseRightsVersion } from '../access/rights-version.ts'

let live: LiveThings
let course: { id: string }
let thing: { id: string }
let teacher: TestPerson & { bearer: string }
let student: TestPerson & { bearer: string }

beforeAll(async () => {
  live = await openLiveThings()
})
beforeEach(async () => {
  course = await live.course()
  thing = await live.thing(course.id)
  teacher = await live.join('editingteacher', course.id)
  student = await live.join('student', course.id)
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => live.close())

const subjects = ({ told }: Follower) => told.map(({ data }) => data.subject)
const until = (expected: () => void) => vi.waitFor(expected, { timeout: 3_000, interval: 10 })
/** Long enough for what should not come. */
const quiet = () => sleep(400)

const leave = (person: TestPerson) =>
  live.db.$transaction(async (tx) => {
    await tx.roleAssignment.deleteMany({ where: { userId: person.id } })
    await raiseRightsVersion(tx)
  })

test('what happens comes to who may see it, as what it is', async () => {
  const follower = await live.follow(student.bearer)
  const id = await live.item(teacher, thing)
  await until(() => expect(follower.told).toHaveLength(1))
  const [told] = follower.told
  expect(told).toEqual({
    position: told!.position,
    event: 'thing.item.created',
    data: {
      position: told!.position,
      type: 'thing.item.created',
      activity: thing.id,
      subject: id,
      version: 1,
      actor: { id: teacher.id },
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      payload: { text: 'plain' },
    },
  })
  expect(follower.raw).toMatch(/^retry: \d+\n\nid: \d+\n\n/)
})

test('who was launched into a course is told of that course alone, whatever else they may see', async () => {
  const other = await live.course()
  const theirs = await live.thing(other.id)
  await live.enrol(student, other.id, 'student')
  await live.enrol(teacher, other.id, 'editingteacher')
  const launched = await live.follow(await bearerOf(live, student.id, other.id))
  const byThemselves = await live.follow(student.bearer)
  const hidden = await live.item(teacher, thing)
  const shown = await live.item(teacher, theirs)
  await until(() => expect(subjects(byThemselves)).toEqual([hidden, shown]))
  await until(() => expect(subjects(launched)).toEqual([shown]))
})

test('whoever looks loads everything anew when a plugin is switched or something is set', async () => {
  const follower = await live.follow(student.bearer)
  const admin = await live.admin()
  const { body } = await admin.call<{ revision: number }>('GET /api/v1/settings/mod_thing')
  await admin.call('PUT /api/v1/settings/mod_thing', {
    body: { values: { loud: true } },
    headers: { 'if-match': `"${body.revision}"` },
  })
  await until(() => expect(follower.told.map(({ event }) => event)).toEqual(['resync']))
})

test('the answer is a stream that nobody keeps, with the headers of every answer', async () => {
  const stop = new AbortController()
  const answer = await fetch(`${live.address}/api/v1/events`, {
    signal: stop.signal,
    headers: { authorization: `Bearer ${student.bearer}` },
  })
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
    'x-request-id': expect.stringMatching(/^G-/),
  })
  stop.abort()
})

test.each<[string, number, Record<string, string>, string]>([
  ['nobody', 401, {}, ''],
  ['a token that is none', 401, { authorization: 'Bearer none' }, ''],
  ['a filter that is no id', 400, {}, '?activity=x'],
  ['an unknown parameter', 400, {}, '?since=1'],
  ['more activities than fifty', 400, {}, `?${'activity=01890a5d-ac96-774b-bcce-b302099a8057&'.repeat(51)}`],
])('%s is refused with %i', async (_, status, headers, query) => {
  const authorization = status === 401 ? {} : { authorization: `Bearer ${student.bearer}` }
  const answer = await live.server.inject({ url: `/api/v1/events${query}`, headers: { ...authorization, ...headers } })
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json')
})

describe('who may see what is decided event by event', () => {
  test('nothing of what one may not see leaves, not its id, and not that it is there', async () => {
    const stranger = await live.join('student', (await live.course()).id)
    const [one, other, all] = await Promise.all([student, stranger, teacher].map(({ bearer }) => live.follow(bearer)))
    const secret = await live.item(teacher, thing, 'secret')
    const plain = await live.item(teacher, thing)
    await until(() => expect(subjects(all!)).toEqual([secret, plain]))
    await until(() => expect(subjects(one!)).toEqual([plain]))
    await quiet()
    expect(one!.raw).not.toContain(secret)
    for (const part of [secret, plain, thing.id, teacher.id]) expect(other!.raw).not.toContain(part)
    // How far it has come is told alone, so that coming back costs little.
    await until(() => expect(other!.ids.at(-1)).toBe(all!.ids.at(-1)))
    expect(other!.told).toEqual([])
  })

  const afterLeaving = async () => {
    const follower = await live.follow(student.bearer)
    const before = await live.item(teacher, thing)
    await until(() => expect(subjects(follower)).toEqual([before]))
    await leave(student)
    const after = await live.item(teacher, thing)
    await quiet()
    return { follower, before, after }
  }

  test('who lost their role meanwhile gets no more', async () => {
    const { follower, before, after } = await afterLeaving()
    expect(subjects(follower)).toEqual([before])
    expect(follower.raw).not.toContain(after)
  })

  test('who was given one meanwhile gets what comes', async () => {
    const newcomer = await live.join('student', (await live.course()).id)
    const follower = await live.follow(newcomer.bearer)
    await live.item(teacher, thing)
    await quiet()
    await live.enrol(newcomer, course.id, 'student')
    const after = await live.item(teacher, thing)
    await until(() => expect(subjects(follower)).toEqual([after]))
  })

  test('of a plugin that is off nothing comes', async () => {
    const follower = await live.follow(student.bearer)
    const enable = (enabled: boolean) =>
      live.db.$transaction(async (tx) => {
        await tx.plugin.update({ where: { component: 'mod_thing' }, data: { enabled } })
        await raiseRightsVersion(tx)
      })
    await enable(false)
    await live.host.change({ actor: { id: teacher.id, via: 'session' } }, async () => ({
      ok: true,
      value: {
        answer: null,
        events: [
          { type: 'thing.item.changed', contextId: thing.id, activityId: thing.id, subjectId: thing.id, changes: {} },
        ],
      },
    }))
    await quiet()
    await enable(true)
    expect(follower.told).toEqual([])
  })

  test('a mutant that asks before, and not when it sends, is noticed', async () => {
    vi.stubEnv('GUICHET_MUTANT', 'deliver-before-rights')
    const { follower, after } = await afterLeaving()
    expect(subjects(follower)).toContain(after)
  })
})

describe('a stream ends within a second', () => {
  const ends = async (follower: Follower, cause: () => Promise<unknown>) => {
    await cause()
    const began = performance.now()
    await Promise.race([follower.ended, sleep(1_500)])
    const took = performance.now() - began
    const after = await live.item(teacher, thing)
    await quiet()
    return { took, leaked: follower.raw.includes(after) }
  }
  const suspend = () =>
    live.db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: student.id }, data: { suspendedAt: new Date() } })
      await raiseRightsVersion(tx)
    })
  const endSessions = () =>
    live.db.session.updateMany({
      where: { userId: student.id },
      data: { endedAt: new Date(), endReason: 'signed-out' },
    })
  const expectEnd = ({ took, leaked }: { took: number; leaked: boolean }) => {
    expect(took).toBeLessThan(1_000)
    expect(leaked).toBe(false)
  }

  test('when the person is suspended', async () => {
    expectEnd(await ends(await live.follow(student.bearer), suspend))
  })

  test('when the session ended, however it did', async () => {
    expectEnd(await ends(await live.follow(student.bearer), endSessions))
  })

  test('when the personal token is revoked', async () => {
    const { body } = await student.call<{ token: { id: string }; secret: string }>('POST /api/v1/tokens', {
      body: { name: 'live', scope: 'read', expiresInDays: 1 },
    })
    const follower = await live.follow(body.secret)
    const id = await live.item(teacher, thing)
    await until(() => expect(subjects(follower)).toEqual([id]))
    expectEnd(await ends(follower, () => student.call(`DELETE /api/v1/tokens/${body.token.id}`)))
  })

  test('nothing that happens after the end of a session leaves, not even at once', async () => {
    const follower = await live.follow(student.bearer)
    await endSessions()
    const after = await live.item(teacher, thing)
    await follower.ended
    expect(follower.raw).not.toContain(after)
  })

  test('a mutant that lets it go on is noticed', async () => {
    vi.stubEnv('GUICHET_MUTANT', 'stream-outlives-session')
    const { took, leaked } = await ends(await live.follow(student.bearer), endSessions)
    expect(took).toBeGreaterThan(1_000)
    expect(leaked).toBe(true)
  })
})

describe('coming back', () => {
  const missing = async () => {
    const first = await live.follow(student.bearer)
    const seen = await live.item(teacher, thing)
    await until(() => expect(subjects(first)).toEqual([seen]))
    await first.stop()
    const missed = [await live.item(teacher, thing), await live.item(teacher, thing)]
    await sleep(100)
    const second = await live.follow(student.bearer, { lastEventId: first.lastId! })
    const later = await live.item(teacher, thing)
    await until(() => expect(subjects(second)).toContain(later))
    return { second, expected: [...missed, later] }
  }

  test('gets what was missed, each once, then what comes', async () => {
    const { second, expected } = await missing()
    expect(subjects(second)).toEqual(expected)
  })

  test('a mutant that goes on with now is noticed', async () => {
    vi.stubEnv('GUICHET_MUTANT', 'resume-from-now')
    const { second, expected } = await missing()
    expect(subjects(second)).not.toEqual(expected)
  })

  test.each(['x', '-1', '1.5', '999999999999', '1e3', ''])('with the id %j means: load anew', async (lastEventId) => {
    const follower = await live.follow(student.bearer, { lastEventId })
    await follower.ended
    expect(follower.told.map(({ event }) => event)).toEqual(['resync'])
    const again = await live.follow(student.bearer, { lastEventId: follower.lastId! })
    const id = await live.item(teacher, thing)
    await until(() => expect(subjects(again)).toEqual([id]))
  })

  test('from long ago means: load anew', async () => {
    const { position } = await live.db.logHead.findUniqueOrThrow({ where: { id: 1 } })
    await live.db.$executeRaw`
      INSERT INTO core_event (id, type, context_id, subject_id, granted_by, changes, occurred_at, origin)
      SELECT gen_random_uuid(), 'core.demo.seeded', ${course.id}::uuid, ${course.id}::uuid, '{}', '{}', now(), 'import'
      FROM generate_series(1, 10001)`
    await vi.waitFor(async () => expect(await live.db.event.count({ where: { position: null } })).toBe(0), 60_000)
    const follower = await live.follow(student.bearer, { lastEventId: String(position) })
    await follower.ended
    expect(follower.told.map(({ event }) => event)).toEqual(['resync'])
  }, 90_000)
})

test('a filter lets through events of its activities alone', async () => {
  const [second, third] = [await live.thing(course.id), await live.thing(course.id)]
  const follower = await live.follow(student.bearer, { query: `?activity=${thing.id}&activity=${third.id}` })
  const one = await live.follow(student.bearer, { query: `?activity=${second.id}` })
  const ids = [await live.item(teacher, thing), await live.item(teacher, second), await live.item(teacher, third)]
  await until(() => expect(subjects(follower)).toEqual([ids[0], ids[2]]))
  await until(() => expect(subjects(one)).toEqual([ids[1]]))
})

test('a plugin that cannot say who may see what: their screens load anew, nothing leaves', async () => {
  const follower = await live.follow(student.bearer)
  const id = await live.item(teacher, thing, 'broken')
  await follower.ended
  expect(follower.told.map(({ event }) => event)).toEqual(['resync'])
  expect(follower.raw).not.toContain(id)
})

test('a person has at most ten streams', async () => {
  const followers = await Promise.all(Array.from({ length: 10 }, () => live.follow(student.bearer)))
  const { status, raw } = await live.follow(student.bearer)
  expect(status).toBe(429)
  expect(raw).toContain('rate.limited')
  await followers[0]!.stop()
  await until(() => expect(followers[0]!.status).toBe(200))
  await sleep(50)
  expect((await live.follow(student.bearer)).status).toBe(200)
  await Promise.all(followers.map((each) => each.stop()))
})

describe('a client that does not read', () => {
  const LARGE = 'x'.repeat(60_000)
  const TIMES = 200

  /** Opens a stream on a socket that is not read until one beside it has been told all; gives back what it held. */
  async function stalled(): Promise<{ received: string; length: number }> {
    const follower = await live.follow(teacher.bearer)
    const socket = connect(Number(new URL(live.address).port), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(`GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${student.bearer}\r\n\r\n`)
    await once(socket, 'readable')
    const id = await live.item(teacher, thing)
    await live.db.$executeRaw`UPDATE thing_item SET text = ${LARGE} WHERE id = ${id}::uuid`
    await live.db.$executeRaw`
      INSERT INTO core_event (id, type, context_id, activity_id, subject_id, subject_version, granted_by, changes, occurred_at)
      SELECT gen_random_uuid(), 'thing.item.changed', ${thing.id}::uuid, ${thing.id}::uuid, ${id}::uuid, n, '{}', '{}', now()
      FROM generate_series(2, ${TIMES}::int) n`
    // Whoever reads is not held up by it.
    await vi.waitFor(() => expect(follower.told.length).toBe(TIMES), 20_000)
    await sleep(1_000)
    let received = ''
    let at = performance.now()
    socket.setEncoding('utf8').on('data', (text: string) => {
      received += text
      at = performance.now()
    })
    const closed = once(socket, 'close')
    while (performance.now() - at < 1_000) if (await Promise.race([closed, sleep(100)])) break
    socket.destroy()
    return { received, length: received.length }
  }

  beforeEach(() => void Object.assign(timeouts, { streamDrain: 300 }))
  afterEach(() => void Object.assign(timeouts, { streamDrain: 10_000 }))

  test('is told to load anew, and little is kept for it', async () => {
    const { received, length } = await stalled()
    expect(received.includes('event: resync')).toBe(true)
    expect(length).toBeLessThan((LARGE.length * TIMES) / 2)
  })

  test('a mutant that keeps everything for it is noticed', async () => {
    vi.stubEnv('GUICHET_MUTANT', 'unbounded-stream')
    const { received, length } = await stalled()
    expect(received.includes('event: resync')).toBe(false)
    expect(length).toBeGreaterThan((LARGE.length * TIMES) / 2)
  })
})

test('one that reads slowly gets everything, at its own pace', async () => {
  const follower = await live.follow(student.bearer)
  const id = await live.item(teacher, thing)
  await live.db.$executeRaw`UPDATE thing_item SET text = ${'x'.repeat(60_000)} WHERE id = ${id}::uuid`
  await live.db.$executeRaw`
    INSERT INTO core_event (id, type, context_id, activity_id, subject_id, subject_version, granted_by, changes, occurred_at)
    SELECT gen_random_uuid(), 'thing.item.changed', ${thing.id}::uuid, ${thing.id}::uuid, ${id}::uuid, n, '{}', '{}', now()
    FROM generate_series(2, 50) n`
  await until(() =>
    expect(follower.told.map(({ data }) => data.version)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1)),
  )
})
