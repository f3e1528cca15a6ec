import type { Host } from '@guichet/plugin-kit/host'
import { beforeAll, describe, expect, test } from 'vitest'
import { useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'
import { moveTicket } from './move.ts'

const trackers = useTrackers()
let relaxed: TestTracker
let strict: TestTracker

beforeAll(async () => {
  relaxed = await trackers.tracker()
  strict = await trackers.tracker({ preset: 'ticketting', mode: 'strict', path: 'lifecycle' })
})

const rowOf = (id: string) => trackers.hosts.host.db.trackerTicket.findFirstOrThrow({ where: { id } })

describe('a move that is allowed', () => {
  test('parity 8: changes the state and tells who, from where to where, under which rules and by which roles', async () => {
    const teacher = await strict.person('teacher')
    const ticket = await strict.report(await strict.person('student'))
    const { status, headers, body } = await strict.move(teacher, ticket, 'OPEN')
    expect(status).toBe(200)
    expect(headers['etag']).toBe('"2"')
    expect(body).toMatchObject({ state: 'OPEN', closed: false, version: 2 })
    expect(body.stateChangedAt).toBe(body.updatedAt)
    const [, moved] = await trackers.hosts.host.events.of(ticket.id, { limit: 10 })
    expect(moved).toMatchObject({
      type: 'tracker.ticket.moved',
      subjectVersion: 2,
      actorId: teacher.id,
      workflowVersion: 1,
      grantedBy: ['developer'],
      changes: { state: ['POSTED', 'OPEN'] },
    })
    expect(moved!.occurredAt.toISOString()).toBe(body.updatedAt)
  })

  test('keeps place, closing and reopening in step with the state', async () => {
    const teacher = await relaxed.person('teacher')
    const ticket = await relaxed.report(teacher)
    const { rank } = await rowOf(ticket.id)

    const opened = (await relaxed.move(teacher, ticket, 'OPEN')).body
    expect((await rowOf(ticket.id)).rank).toBe(rank)

    const closed = (await relaxed.move(teacher, opened, 'ABANDONNED')).body
    expect(closed).toMatchObject({ closed: true, closedAt: closed.updatedAt })
    expect(await rowOf(ticket.id)).toMatchObject({ closed: true, rank: null })

    const settled = (await relaxed.move(teacher, closed, 'VALIDATED')).body
    expect(settled).toMatchObject({ closed: true, closedAt: closed.closedAt })

    const newer = await relaxed.report(teacher)
    const reopened = (await relaxed.move(teacher, settled, 'POSTED')).body
    expect(reopened).toMatchObject({ closed: false, closedAt: null })
    const row = await rowOf(ticket.id)
    expect(row.rank! < (await rowOf(newer.id)).rank!).toBe(true)
    const { topRank } = await trackers.hosts.host.db.tracker.findUniqueOrThrow({ where: { id: relaxed.id } })
    expect(topRank).toBe(row.rank)
  })

  test('leaves a place in the stack that changed meanwhile, which makes no new version', async () => {
    const { host } = trackers.hosts
    const teacher = await relaxed.person('teacher')
    const ticket = await relaxed.report(teacher)
    const activity = (await host.activities.find(relaxed.id))!
    const caller = await callerAs(host, activity, teacher.id)
    // Somebody re-orders the stack after the ticket was read and before the move is written.
    const reordering: Host['change'] = async (cause, work) => {
      await host.db.trackerTicket.updateMany({ where: { trackerId: relaxed.id, id: ticket.id }, data: { rank: 'a5' } })
      return host.change(cause, work)
    }
    const moving = { ...caller, host: { ...host, change: reordering } }
    expect((await moveTicket(moving, { number: ticket.number, ifMatch: 1, to: 'OPEN' })).ok).toBe(true)
    expect((await rowOf(ticket.id)).rank).toBe('a5')
  })

  test('parity 9: RESOLVED closes only where it is the last state of a ticket’s life', async () => {
    const short = await trackers.tracker({ preset: 'taskspread' })
    const teacher = await short.person('teacher')
    const done = await short.move(teacher, await short.report(teacher), 'RESOLVED')
    expect(done.body).toMatchObject({ state: 'RESOLVED', closed: true })
    const onTheWay = await relaxed.move(teacher, { number: 1, version: 1 }, 'RESOLVED')
    expect(onTheWay.status).toBe(404)
    const colleague = await relaxed.person('teacher')
    const found = await relaxed.move(colleague, await relaxed.report(colleague), 'RESOLVED')
    expect(found.body).toMatchObject({ state: 'RESOLVED', closed: false })
  })
})

describe('a move that is refused', () => {
  const unchanged = async (ticket: TicketBody) => {
    expect((await rowOf(ticket.id)).version).toBe(ticket.version)
    expect(await strict.events(ticket.id)).toHaveLength(ticket.version)
  }

  test('parity 6: says why and who could, and writes nothing', async () => {
    const tracker = await trackers.tracker({ preset: 'ticketting', mode: 'strict' })
    const student = await tracker.person('student')
    await tracker.person('teacher', { givenName: 'Claire', familyName: 'Vasseur' })
    const ticket = await tracker.report(student)
    const { status, body } = await tracker.move(student, ticket, 'RESOLVING')
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'tracker.ticket.move_refused', params: { from: 'POSTED', to: 'RESOLVING' } })
    const { refusals } = body.params as { refusals: { code: string; roles: unknown; people: { name: string }[] }[] }
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatchObject({
      code: 'role-not-granted',
      roles: [
        { role: 'developer', scopes: ['any'] },
        { role: 'resolver', scopes: ['assigned'] },
        { role: 'manager', scopes: ['any'] },
      ],
    })
    expect(refusals[0]!.people.map(({ name }) => name)).toContain('Claire Vasseur')
    await unchanged(ticket)
  })

  test.each([
    ['POSTED', 'same-state'],
    ['TESTING', 'state-disabled'],
    ['TRANSFERED', 'cascade-only'],
    ['VALIDATED', 'no-such-move'],
  ])('to %s: %s', async (to, code) => {
    const teacher = await strict.person('teacher')
    const ticket = await strict.report(teacher)
    const { status, body } = await strict.move(teacher, ticket, to)
    expect(status).toBe(409)
    expect(body.params).toMatchObject({ refusals: [{ code }] })
    await unchanged(ticket)
  })

  test('parity 7: in relaxed mode to who has no role in the workflow', async () => {
    const student = await relaxed.person('student')
    const ticket = await relaxed.report(await relaxed.person('student'))
    expect((await relaxed.move(student, ticket, 'WAITING')).status).toBe(200)
    const tasks = await trackers.tracker({ preset: 'taskspread' })
    const worker = await tasks.person('student')
    const hidden = await tasks.report(await tasks.person('teacher'))
    expect((await tasks.move(worker, hidden, 'WAITING')).body.code).toBe('tracker.ticket.not_found')
  })
})

describe('a move', () => {
  test('of a ticket that is not there, or not to be read, is the same 404', async () => {
    const student = await strict.person('student')
    const others = await strict.report(await strict.person('student'))
    const hidden = await strict.move(student, others, 'ABANDONNED')
    const absent = await strict.move(student, { number: 999_999, version: 1 }, 'ABANDONNED')
    expect(hidden.status).toBe(404)
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' })
    expect(hidden.body.code).toBe('tracker.ticket.not_found')
  })

  test('asks for the version that was seen: 428 without, 412 with the ticket as it is for another', async () => {
    const teacher = await strict.person('teacher')
    const ticket = await strict.report(teacher)
    const blind = await strict.call(teacher, `POST /tickets/${ticket.number}/transitions`, { body: { to: 'OPEN' } })
    expect(blind).toMatchObject({ status: 428, body: { code: 'version.required' } })
    const { body: opened } = await strict.move(teacher, ticket, 'OPEN')
    const stale = await strict.move(teacher, ticket, 'WAITING')
    expect(stale).toMatchObject({ status: 412, body: { code: 'version.mismatch' } })
    expect(stale.body.current).toEqual(opened)
  })

  test('that came too late is told by whom and in what the ticket changed since', async () => {
    const [ana, bob] = await Promise.all([strict.person('teacher'), strict.person('teacher')])
    const ticket = await strict.report(ana)
    const { body: taken } = await strict.assign(bob, ticket, bob)
    await strict.move(ana, taken, 'OPEN')
    const late = async (version: number) => (await strict.move(bob, { ...ticket, version }, 'WAITING')).body.params
    expect(await late(1)).toEqual({ changedBy: { id: ana.id, name: ana.name }, changed: ['state', 'assignee'] })
    expect(await late(2)).toEqual({ changedBy: { id: ana.id, name: ana.name }, changed: ['state'] })
    const own = await strict.move(ana, ticket, 'WAITING')
    expect(own.body.params).toMatchObject({ changedBy: { id: bob.id }, changed: ['state', 'assignee'] })
    const alone = await strict.move(ana, { ...ticket, version: 2 }, 'WAITING')
    expect(alone.body.params).toMatchObject({ changedBy: { id: ana.id }, changed: ['state'] })
    expect(await late(9)).toEqual({ changedBy: null, changed: [] })
  })

  test('is judged for its version before its state', async () => {
    const teacher = await strict.person('teacher')
    const ticket = await strict.report(teacher)
    const { status } = await strict.move(teacher, { ...ticket, version: 7 }, 'POSTED')
    expect(status).toBe(412)
  })

  test('by two people at once: one wins, the other gets 412 with the winner’s ticket', async () => {
    const [ana, bob] = await Promise.all([strict.person('teacher'), strict.person('teacher')])
    for (let round = 0; round < 5; round++) {
      const ticket = await strict.report(ana)
      const answers = await Promise.all([strict.move(ana, ticket, 'OPEN'), strict.move(bob, ticket, 'WAITING')])
      const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
      expect([won!.status, lost!.status]).toEqual([200, 412])
      // Ana watches it, being its reporter, Bob does not; and to the one who lost it is news.
      const forBoth = { watching: null, unread: null }
      expect({ ...lost!.body.current, ...forBoth }).toEqual({ ...won!.body, ...forBoth })
      expect(await strict.events(ticket.id)).toHaveLength(2)
    }
  })

  test('under a key already used gives the first answer again, before its version is looked at', async () => {
    const teacher = await strict.person('teacher')
    const ticket = await strict.report(teacher)
    const key = { 'idempotency-key': `move-${ticket.id}` }
    const first = await strict.move(teacher, ticket, 'OPEN', key)
    const again = await strict.move(teacher, ticket, 'OPEN', key)
    expect(again.status).toBe(200)
    expect(again.body).toEqual(first.body)
    expect(again.headers['etag']).toBe('"2"')
    expect((await strict.move(teacher, ticket, 'WAITING', key)).status).toBe(422)
    expect(await strict.events(ticket.id)).toHaveLength(2)
  })

  test('takes a state and nothing else', async () => {
    const teacher = await strict.person('teacher')
    const ticket = await strict.report(teacher)
    const at = `POST /tickets/${ticket.number}/transitions`
    const headers = { 'if-match': '"1"' }
    const unknown = await strict.call(teacher, at, { body: { to: 'OPEN', force: true }, headers })
    expect(unknown).toMatchObject({ status: 400, body: { fields: [{ path: ['force'], code: 'unknown_field' }] } })
    expect((await strict.call(teacher, at, { body: { to: 'DONE' }, headers })).status).toBe(400)
  })
})
