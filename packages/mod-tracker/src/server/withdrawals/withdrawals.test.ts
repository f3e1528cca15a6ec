import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { filesIn } from '../attachments/testing/files.ts'
import { sql } from '@guichet/plugin-kit/sql'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { withdrawalsContract } from '../../contract/withdrawals.ts'
import { invariants } from '../invariants.ts'
import { live } from '../live/live.ts'
import { ifMatch, useTrackers, type ListBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'
import { erasureSweep } from './sweep.ts'

type Deleted = SuccessOf<(typeof withdrawalsContract)['operations']['remove']>
type Bin = SuccessOf<(typeof withdrawalsContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let [student, agent, manager]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  student = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  agent = await desk.person('teacher')
  manager = await desk.person('editingteacher', { givenName: 'Nadia', familyName: 'Benali' })
})

const remove = (who: TestPerson, ticket: TicketBody, headers = {}) =>
  desk.call<Deleted & { code?: string }>(who, `DELETE /tickets/${ticket.number}`, {
    headers: { ...ifMatch(ticket), ...headers },
  })
const restore = (who: TestPerson, { number }: TicketBody) =>
  desk.call<TicketBody & { code?: string }>(who, `POST /deleted/${number}/restore`)
const bin = (who: TestPerson, query = '') => desk.call<Bin>(who, `GET /deleted${query}`)
const numbers = async (who: TestPerson, q: string) =>
  (await desk.call<ListBody>(who, `GET /tickets?q=${encodeURIComponent(q)}&limit=100`)).body.items.map(
    ({ number }) => number,
  )

/** The rows of a ticket, but for its version and who has seen it. */
async function rowsOf({ id }: TicketBody) {
  const [ticket] = await trackers.hosts.host.db.$queryRaw<object[]>(sql`
    SELECT to_jsonb(t) - '{version,search}'::text[] AS ticket,
      (SELECT jsonb_agg(to_jsonb(c) - 'search' ORDER BY c.id) FROM tracker_comment c WHERE c.ticket_id = t.id) AS comments,
      (SELECT jsonb_agg(to_jsonb(w) ORDER BY w.user_id) FROM tracker_watch w WHERE w.ticket_id = t.id) AS watches
    FROM tracker_ticket t WHERE t.id = ${id}::uuid`)
  return ticket
}

/** With a comment, a note and a watcher. */
async function discussed() {
  const ticket = await desk.report(student!, 'Le tableau numérique grésille')
  const say = (body: object) => desk.call(agent!, `POST /tickets/${ticket.number}/comments`, { body })
  const { id } = await filesIn(desk).brought(agent!)
  await say({ body: 'Un chuintement', attachments: [id] })
  await say({ body: 'Un borborygme', kind: 'internal' })
  await desk.call(manager!, `PUT /tickets/${ticket.number}/watchers/${agent!.id}`, { body: {} })
  return ticket
}

describe('a deleted ticket', () => {
  test('is gone at every door, for everybody', async () => {
    const ticket = await discussed()
    const before = await desk.call<{ all: { open: { count: number } } }>(manager!, 'GET /counts')
    const { status, body } = await remove(manager!, ticket)
    expect(status).toBe(200)
    expect(body).toMatchObject({ ticket: { number: ticket.number }, by: { name: 'Nadia Benali' } })
    for (const who of [student!, agent!, manager!]) {
      const doors = ['', '/comments', '/history', '/transitions', '/watchers', '/links']
      const answers = await Promise.all(doors.map((door) => desk.call(who, `GET /tickets/${ticket.number}${door}`)))
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        doors.map(() => [404, 'tracker.ticket.not_found']),
      )
      for (const q of ['', 'grésille', 'chuintement', 'borborygme', `#${ticket.number}`, 'is:watched', 'sort:number'])
        expect(await numbers(who, q)).not.toContain(ticket.number)
      const watches = await desk.call<{ items: { ticket: { number: number } }[] }>(who, 'GET /watches?limit=100')
      expect(watches.body.items.map((one) => one.ticket.number)).not.toContain(ticket.number)
      const overview = await who.call('GET /api/v1/overview/recent')
      expect(JSON.stringify(overview.body)).not.toContain('grésille')
    }
    const after = await desk.call<typeof before.body>(manager!, 'GET /counts')
    expect(after.body.all.open.count).toBe(before.body.all.open.count - 1)
    const changes = [
      await desk.call(student!, `POST /tickets/${ticket.number}/comments`, { body: { body: 'x' } }),
      await desk.move(manager!, { ...ticket, version: 2 }, 'OPEN'),
      await desk.call(student!, `PUT /tickets/${ticket.number}/watch`),
      await remove(manager!, { ...ticket, version: 2 }),
    ]
    expect(changes.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })

  test('comes back exactly as it was, in the place it had', async () => {
    const ticket = await discussed()
    const [rows, order] = [await rowsOf(ticket), await numbers(agent!, 'sort:-updated')]
    await remove(manager!, ticket)
    const { status, body } = await restore(manager!, ticket)
    expect(status).toBe(200)
    expect(body).toMatchObject({ number: ticket.number, state: 'POSTED', commentCount: 2, version: 3 })
    expect(await rowsOf(ticket)).toEqual(rows)
    expect(await numbers(agent!, 'sort:-updated')).toEqual(order)
    expect(await numbers(student!, 'chuintement')).toContain(ticket.number)
    const types = (await desk.events(ticket.id)).map(({ type }) => type)
    expect(types.slice(-2)).toEqual(['tracker.ticket.deleted', 'tracker.ticket.restored'])
  })

  test('is listed for who manages, the latest first, a page at a time', async () => {
    const own = await trackers.tracker({ preset: 'ticketting' })
    const head = await own.person('manager')
    for (let i = 0; i < 3; i++) {
      const ticket = await own.report(head)
      await own.call(head, `DELETE /tickets/${ticket.number}`, { headers: ifMatch(ticket) })
    }
    const first = await own.call<Bin>(head, 'GET /deleted?limit=2')
    const second = await own.call<Bin>(head, `GET /deleted?limit=2&cursor=${first.body.next}`)
    expect([...first.body.items, ...second.body.items].map(({ ticket }) => ticket.number)).toEqual([3, 2, 1])
    expect(second.body.next).toBeNull()
    const [{ at, erasedAfter }] = first.body.items as [Deleted]
    expect(Date.parse(erasedAfter) - Date.parse(at)).toBe(30 * 86_400_000)
    expect((await own.call(head, 'GET /deleted?cursor=x')).status).toBe(400)
  })

  test('is deleted and had back by who manages alone, in the version that was seen', async () => {
    const ticket = await desk.report(student!)
    for (const who of [student!, agent!]) expect((await remove(who, ticket)).status).toBe(403)
    expect((await bin(agent!)).status).toBe(403)
    expect((await remove(manager!, { ...ticket, version: 7 })).body.code).toBe('version.mismatch')
    const key = { 'idempotency-key': 'delete-once' }
    const [first, second] = [await remove(manager!, ticket, key), await remove(manager!, ticket, key)]
    expect(second.body).toEqual(first.body)
    expect((await restore(agent!, ticket)).status).toBe(403)
    expect((await restore(manager!, ticket)).status).toBe(200)
    expect((await restore(manager!, ticket)).body.code).toBe('tracker.ticket.not_found')
  })

  test('of ten who delete or restore at once, one does', async () => {
    const ticket = await desk.report(student!)
    const deleted = await Promise.all(Array.from({ length: 10 }, () => remove(manager!, ticket)))
    expect(deleted.filter(({ status }) => status === 200)).toHaveLength(1)
    const restored = await Promise.all(Array.from({ length: 10 }, () => restore(manager!, ticket)))
    expect(restored.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('goes from the screens of those who had it, and of nobody else', async () => {
    const ticket = await desk.report(student!)
    await remove(manager!, ticket)
    const { host } = trackers.hosts
    const events = (await host.events.of(ticket.id, { limit: 10 })).filter(({ type }) => type.endsWith('.deleted'))
    const activity = (await host.activities.find(desk.id))!
    const told = async (who: TestPerson) => {
      const { can } = await callerAs(host, activity, who.id)
      return [...(await live({ actorId: who.id, activity, can, host }, events)).values()]
    }
    for (const who of [student!, agent!]) expect(await told(who)).toMatchObject([{ number: ticket.number }])
    expect(await told(await desk.person('student'))).toEqual([])
  })
})

describe('thirty days later', () => {
  const at = (ms: number) => {
    const { host } = trackers.hosts
    const later = { ...host, now: () => new Date(host.now().getTime() + ms) }
    return host.db.$transaction((tx) => erasureSweep.run({ data: {}, tx, host: later }))
  }
  const DAY = 86_400_000
  const left = async ({ id }: TicketBody) => {
    const [row] = await trackers.hosts.host.db.$queryRaw<{ rows: number }[]>(sql`
      SELECT ((SELECT count(*) FROM tracker_ticket WHERE id = ${id}::uuid) + (SELECT count(*) FROM tracker_comment WHERE ticket_id = ${id}::uuid)
        + (SELECT count(*) FROM tracker_watch WHERE ticket_id = ${id}::uuid) + (SELECT count(*) FROM tracker_seen WHERE ticket_id = ${id}::uuid)
        + (SELECT count(*) FROM tracker_attachment WHERE ticket_id = ${id}::uuid)
        + (SELECT count(*) FROM tracker_withdrawal WHERE ticket_id = ${id}::uuid))::int AS rows`)
    return row!.rows
  }

  test('it is erased with all that hung on it, and not before; the log keeps that it was, and the doctor finds nothing', async () => {
    const [gone, back, kept] = [await discussed(), await discussed(), await discussed()]
    await remove(manager!, gone)
    await remove(manager!, back)
    await at(29 * DAY)
    expect(await left(gone)).toBeGreaterThan(0)
    await restore(manager!, back)
    await at(31 * DAY)
    expect(await left(gone)).toBe(0)
    expect((await desk.events(gone.id)).at(-1)).toMatchObject({ type: 'tracker.ticket.erased', version: 3 })
    expect((await restore(manager!, gone)).status).toBe(404)
    for (const ticket of [back, kept]) expect(await left(ticket)).toBeGreaterThan(0)
    const wrong = await Promise.all(
      invariants.map((each) => trackers.hosts.host.db.$transaction((tx) => each.check(tx))),
    )
    expect(wrong.flat().filter((breach) => breach.includes(gone.id) || breach.includes(desk.id))).toEqual([])
  })

  test('what was merged into it goes with it', async () => {
    const [duplicate, target] = [await discussed(), await desk.report(student!)]
    await desk.call(manager!, `POST /tickets/${duplicate.number}/merge`, {
      body: { into: target.number, reveal: true },
      headers: ifMatch(duplicate),
    })
    await remove(manager!, { ...target, version: 2 })
    await at(31 * DAY)
    expect([await left(duplicate), await left(target)]).toEqual([0, 0])
  })
})
