import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  ifMatch,
  useTrackers,
  type ProblemBody,
  type Seen,
  type TestTracker,
  type TicketBody,
} from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'
import { moveTicket } from './move.ts'
import { undoMove } from './undo.ts'

const trackers = useTrackers()
let strict: TestTracker
let agent: TestPerson
let colleague: TestPerson

beforeAll(async () => {
  strict = await trackers.tracker({ preset: 'ticketting', mode: 'strict', path: 'lifecycle' })
  agent = await strict.person('teacher')
  colleague = await strict.person('teacher', { givenName: 'Karim', familyName: 'Haddad' })
})

const undo = (person: TestPerson, ticket: Seen, headers: Record<string, string> = {}) =>
  strict.call<TicketBody & ProblemBody>(person, `POST /tickets/${ticket.number}/undo`, {
    headers: { ...ifMatch(ticket), ...headers },
  })
const refusalsOf = ({ body }: Awaited<ReturnType<typeof undo>>) =>
  (body.params?.['refusals'] ?? []) as { code: string; people?: { name: string }[] }[]
const rowOf = (id: string) => trackers.hosts.host.db.trackerTicket.findFirstOrThrow({ where: { id } })

describe('undoing', () => {
  test('is the inverse move, told by an event of its own', async () => {
    const ticket = await strict.report(agent)
    const { body: opened } = await strict.move(agent, ticket, 'OPEN')
    // No role is granted OPEN → POSTED on this path.
    const { status, headers, body } = await undo(agent, opened)
    expect([status, headers['etag']]).toEqual([200, '"3"'])
    expect(body).toMatchObject({ state: 'POSTED', version: 3, unread: false })
    const [, , undone] = await trackers.hosts.host.events.of(ticket.id, { limit: 10 })
    expect(undone).toMatchObject({
      type: 'tracker.ticket.moved',
      cause: 'undone',
      actorId: agent.id,
      subjectVersion: 3,
      grantedBy: [],
      changes: { state: ['OPEN', 'POSTED'] },
    })
  })

  test('of a closing puts the ticket back where it stood in the stack', async () => {
    const ticket = await strict.report(agent)
    const { rank } = await rowOf(ticket.id)
    await strict.report(agent)
    const { body: closed } = await strict.move(agent, ticket, 'ABANDONNED')
    expect(await rowOf(ticket.id)).toMatchObject({ closed: true, rank: null })
    await undo(agent, closed)
    expect(await rowOf(ticket.id)).toMatchObject({ state: 'POSTED', closed: false, closedAt: null, rank })
  })

  test('is done once: what was taken back is not taken back again', async () => {
    const { body: opened } = await strict.move(agent, await strict.report(agent), 'OPEN')
    const { body: back } = await undo(agent, opened)
    const again = await undo(agent, back)
    expect([again.status, again.body.code]).toEqual([409, 'tracker.ticket.undo_refused'])
    expect(refusalsOf(again)).toEqual([{ code: 'nothing-to-undo' }])
  })

  test('under a key already used gives the first answer again', async () => {
    const { body: opened } = await strict.move(agent, await strict.report(agent), 'OPEN')
    const key = { 'idempotency-key': `undo-${opened.id}` }
    const first = await undo(agent, opened, key)
    const again = await undo(agent, opened, key)
    expect(first.status).toBe(200)
    expect([again.status, again.body]).toEqual([200, first.body])
    expect(await strict.events(opened.id)).toHaveLength(3)
  })

  test('asks for the version that was seen', async () => {
    const { body: opened } = await strict.move(agent, await strict.report(agent), 'OPEN')
    const at = `POST /tickets/${opened.number}/undo`
    expect((await strict.call(agent, at)).status).toBe(428)
    await strict.assign(colleague, opened, colleague)
    const late = await undo(agent, opened)
    expect(late).toMatchObject({
      status: 412,
      body: { params: { changedBy: { name: 'Karim Haddad' }, changed: ['assignee'] }, current: { version: 3 } },
    })
  })
})

describe('is refused', () => {
  test('of what nobody moved, or only opening it did', async () => {
    const ticket = await strict.report(await strict.person('student'))
    expect(refusalsOf(await undo(agent, ticket))).toEqual([{ code: 'nothing-to-undo' }])
    await strict.call(agent, `POST /tickets/${ticket.number}/seen`, { body: { version: 1 } })
    expect(refusalsOf(await undo(agent, { ...ticket, version: 2 }))).toEqual([{ code: 'nothing-to-undo' }])
  })

  test('of a colleague’s move, by name', async () => {
    const { body: moved } = await strict.move(colleague, await strict.report(agent), 'WAITING')
    const refused = await undo(agent, moved)
    expect(refused.status).toBe(409)
    expect(refusalsOf(refused)).toMatchObject([{ code: 'not-your-move', people: [{ name: 'Karim Haddad' }] }])
    expect(await rowOf(moved.id)).toMatchObject({ state: 'WAITING', version: 2 })
  })

  test('once somebody changed something else, by name; and once one did so oneself', async () => {
    const { body: moved } = await strict.move(agent, await strict.report(agent), 'OPEN')
    const { body: taken } = await strict.assign(colleague, moved, colleague)
    expect(refusalsOf(await undo(agent, taken))).toMatchObject([
      { code: 'changed-since', people: [{ name: 'Karim Haddad' }] },
    ])
    const { body: other } = await strict.move(agent, await strict.report(agent), 'OPEN')
    const { body: mine } = await strict.assign(agent, other, agent)
    expect(refusalsOf(await undo(agent, mine))).toEqual([{ code: 'changed-since' }])
  })

  test.each([
    [60_000, true],
    [60_001, false],
  ])('%i ms later: allowed is %s', async (elapsed, allowed) => {
    const { host } = trackers.hosts
    const caller = await callerAs(host, (await host.activities.find(strict.id))!, agent.id)
    const { number } = await strict.report(agent)
    const at = host.now()
    await moveTicket({ ...caller, host: { ...host, now: () => at } }, { number, ifMatch: 1, to: 'OPEN' })
    const later = { ...caller, host: { ...host, now: () => new Date(at.getTime() + elapsed) } }
    const outcome = await undoMove(later, { number, ifMatch: 2 })
    expect(outcome).toMatchObject(
      allowed ? { ok: true } : { ok: false, error: { params: { refusals: [{ code: 'undo-too-late' }] } } },
    )
  })

  test('as not there, of a ticket that is not to be read', async () => {
    const hidden = await strict.report(agent)
    const refused = await undo(await strict.person('student'), hidden)
    expect([refused.status, refused.body.code]).toEqual([404, 'tracker.ticket.not_found'])
  })

  test('for one of two who ask at once', async () => {
    const { body: moved } = await strict.move(agent, await strict.report(agent), 'OPEN')
    const [undone, other] = await Promise.all([undo(agent, moved), strict.move(colleague, moved, 'WAITING')])
    expect([undone.status, other.status].toSorted((a, b) => a - b)).toEqual([200, 412])
    expect(await strict.events(moved.id)).toHaveLength(3)
  })
})
