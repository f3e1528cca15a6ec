import { filesIn } from '../attachments/testing/files.ts'
import { sql } from '@guichet/plugin-kit/sql'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { commentsContract } from '../../contract/comments.ts'
import type { linksContract } from '../../contract/links.ts'
import {
  ifMatch,
  useTrackers,
  type ListBody,
  type ProblemBody,
  type TestTracker,
  type TicketBody,
} from '../testing/trackers.ts'

type Page = SuccessOf<(typeof commentsContract)['operations']['list']>
type Links = SuccessOf<(typeof linksContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let [ines, theo, agent, manager]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', prefix: 'DESK' })
  ines = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  theo = await desk.person('student', { givenName: 'Théo', familyName: 'Roux' })
  agent = await desk.person('teacher')
  manager = await desk.person('editingteacher')
})

const read = async (who: TestPerson, number: number) =>
  desk.call<TicketBody & ProblemBody>(who, `GET /tickets/${number}`)
const now = async ({ number }: TicketBody) => (await read(manager!, number)).body
const merge = async (duplicate: TicketBody, into: { number: number }, reveal = true, who = manager!) =>
  desk.call<TicketBody & ProblemBody>(who, `POST /tickets/${duplicate.number}/merge`, {
    body: { into: into.number, reveal },
    headers: ifMatch(duplicate),
  })
const unmerge = (into: { number: number }, duplicate: { number: number }, who = manager!) =>
  desk.call<TicketBody & ProblemBody>(who, `DELETE /tickets/${into.number}/duplicates/${duplicate.number}`)
const say = (who: TestPerson, { number }: { number: number }, body: string, kind = 'public') =>
  desk.call<{ id: string; version: number }>(who, `POST /tickets/${number}/comments`, { body: { body, kind } })
/** A comment with a file on it. */
async function withFile(who: TestPerson, { number }: { number: number }) {
  const { id } = await filesIn(desk).brought(who)
  const body = { body: 'See the file', attachments: [id] }
  return (await desk.call<{ id: string; version: number }>(who, `POST /tickets/${number}/comments`, { body })).body
}
const waitFor = (ticket: TicketBody, other: TicketBody) =>
  desk.call(manager!, `PUT /tickets/${ticket.number}/dependencies/${other.number}`)
const bodies = async (who: TestPerson, { number }: { number: number }) =>
  (await desk.call<Page>(who, `GET /tickets/${number}/comments`)).body.items.map(({ said }) => said?.body)

/** All that is kept of tickets, but for what counts that something happened. */
async function stateOf(tickets: readonly TicketBody[]) {
  const ids = tickets.map(({ id }) => id)
  return trackers.hosts.host.db.$queryRaw<object[]>(sql`
    SELECT to_jsonb(t) - '{version,updated_at,search}'::text[] AS ticket,
      (SELECT jsonb_agg(to_jsonb(c) - 'search' ORDER BY c.id) FROM tracker_comment c WHERE c.ticket_id = t.id) AS comments,
      (SELECT jsonb_agg(to_jsonb(w) ORDER BY w.user_id) FROM tracker_watch w WHERE w.ticket_id = t.id) AS watches,
      (SELECT jsonb_agg(to_jsonb(d) ORDER BY d.ticket_id, d.depends_on_id) FROM tracker_dependency d
        WHERE t.id IN (d.ticket_id, d.depends_on_id)) AS dependencies,
      (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.id) FROM tracker_attachment a WHERE a.ticket_id = t.id) AS files,
      (SELECT to_jsonb(x) FROM tracker_withdrawal x WHERE x.ticket_id = t.id) AS withdrawal
    FROM tracker_ticket t WHERE t.id = ANY(${ids}::uuid[]) ORDER BY t.number`)
}

describe('a duplicate that is merged', () => {
  test('goes out of sight in the state it has; what was said and its people join the other, where both numbers lead', async () => {
    const [first, second] = [
      await desk.report(ines!, 'Imprimante du CDI'),
      await desk.report(theo!, 'Panne au CDI, zinzolin'),
    ]
    await say(ines!, first, 'One')
    await say(theo!, second, 'Two')
    await say(agent!, second, 'A note', 'internal')
    const { status, body } = await merge(second, first)
    expect(status).toBe(200)
    expect(body).toMatchObject({ number: first.number, commentCount: 3 })
    expect(await bodies(agent!, first)).toEqual(['One', 'Two', 'A note'])
    expect(await bodies(ines!, first)).toEqual(['One', 'Two'])
    for (const who of [theo!, ines!, agent!])
      expect((await read(who, second.number)).body).toMatchObject({ number: first.number })
    expect(await bodies(theo!, second)).toEqual(['One', 'Two'])
    const { body: list } = await desk.call<ListBody>(manager!, 'GET /tickets?q=zinzolin')
    expect(list.items).toEqual([])
    const [kept] = (await stateOf([second])) as [{ ticket: { state: string; rank: string } }]
    expect(kept.ticket).toMatchObject({ state: 'POSTED', hidden: true })
    expect(kept.ticket.rank).not.toBeNull()
  })

  test('is read at the other, by who reads that', async () => {
    const [first, second] = [await desk.report(ines!), await desk.report(theo!, 'Same, **again**')]
    await merge(second, first)
    const { body } = await desk.call<Links>(ines!, `GET /tickets/${first.number}/links`)
    expect(body.duplicates).toMatchObject([
      {
        key: `DESK-${second.number}`,
        reporter: { name: 'Théo Roux' },
        html: expect.stringContaining('<strong>again</strong>'),
      },
    ])
    const stranger = await desk.person('student')
    expect((await read(stranger, second.number)).status).toBe(404)
  })

  test('lets nobody read what they could not without saying so', async () => {
    const [first, second] = [await desk.report(ines!), await desk.report(theo!)]
    const asked = await merge(second, first, false)
    expect([asked.status, asked.body.code]).toEqual([409, 'tracker.ticket.merge_reveals'])
    expect(asked.body.params).toEqual({ people: [{ id: theo!.id, name: 'Théo Roux' }] })
    expect((await read(theo!, first.number)).status).toBe(404)
    const own = await desk.report(ines!)
    expect((await merge(own, first, false)).status).toBe(200)
  })

  test('brings its files, to who reads the other', async () => {
    const [first, second] = [await desk.report(ines!), await desk.report(theo!)]
    await withFile(theo!, second)
    await merge(second, first)
    const { body } = await filesIn(desk).linked(ines!, first.number)
    expect(body.items).toHaveLength(1)
    await unmerge(first, second)
    expect((await filesIn(desk).linked(ines!, first.number)).body.items).toEqual([])
    expect((await filesIn(desk).linked(theo!, second.number)).body.items).toHaveLength(1)
  })

  test('is told in the history of both, and live; the other is named to who may read it', async () => {
    const [first, second] = [await desk.report(ines!), await desk.report(theo!)]
    await merge(second, first)
    const { body } = await desk.call<{ items: { type: string; changes: object[] }[] }>(
      theo!,
      `GET /tickets/${first.number}/history`,
    )
    expect(body.items.at(-1)).toMatchObject({
      type: 'tracker.ticket.merged',
      changes: [{ field: 'duplicate', ticket: null }],
    })
    expect((await desk.events(second.id)).at(-1)).toMatchObject({ changes: { mergedInto: [null, first.id] } })
  })

  test.each([
    ['into itself', (ticket: TicketBody) => ticket, 'tracker.ticket.merge_itself'],
    ['into one that is not there', () => ({ number: 99_999 }), 'tracker.ticket.merge_target'],
  ])('%s is refused', async (_, into, code) => {
    const ticket = await desk.report(ines!)
    expect((await merge(ticket, into(ticket))).body.code).toBe(code)
    expect((await read(ines!, ticket.number)).status).toBe(200)
  })

  test('twice, or by who does not manage, or as it no longer is: refused', async () => {
    const [first, second] = [await desk.report(ines!), await desk.report(ines!)]
    expect((await merge(second, first, true, agent)).status).toBe(403)
    expect((await merge({ ...second, version: 5 }, first)).status).toBe(412)
    await merge(second, first)
    expect((await merge(second, await desk.report(ines!))).status).toBe(404)
  })

  test('into each other at once: one of the two', async () => {
    const [first, second] = [await desk.report(ines!), await desk.report(ines!)]
    const answers = await Promise.all([merge(first, second), merge(second, first)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('taking a merging back', () => {
  test('gives back everything as it was, whatever there was and however often it was merged on', async () => {
    const thing = fc.oneof(
      fc.record({ what: fc.constant('say' as const), on: fc.nat(2), kind: fc.constantFrom('public', 'internal') }),
      fc.record({ what: fc.constant('watch' as const), on: fc.nat(2), who: fc.nat(3) }),
      fc.record({ what: fc.constant('remove' as const), on: fc.nat(2) }),
      fc.record({ what: fc.constant('close' as const), on: fc.nat(2) }),
      fc.record({ what: fc.constant('wait' as const), on: fc.nat(4), for: fc.nat(4) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(thing, { maxLength: 10 }), async (things) => {
        const tickets: TicketBody[] = []
        for (const who of [ines, theo, agent, ines, theo]) tickets.push(await desk.report(who!))
        for (const each of things) {
          const ticket = tickets[each.on]!
          if (each.what === 'say') await say(agent!, ticket, 'Words', each.kind)
          if (each.what === 'watch')
            await desk.call(
              manager!,
              `PUT /tickets/${ticket.number}/watchers/${[ines, theo, agent, manager][each.who]!.id}`,
              {
                body: { reveal: true },
              },
            )
          if (each.what === 'close') await desk.move(manager!, await now(ticket), 'ABANDONNED')
          // Of the one reported earlier, so that nothing waits in a circle, whatever is merged.
          if (each.what === 'wait' && each.on > each.for) await waitFor(ticket, tickets[each.for]!)
          if (each.what === 'remove') {
            const [said] = (await desk.call<Page>(manager!, `GET /tickets/${ticket.number}/comments`)).body.items
            if (said !== undefined && said.said !== null)
              await desk.call(manager!, `DELETE /tickets/${ticket.number}/comments/${said.id}`, {
                headers: { 'if-match': '"1"' },
              })
          }
        }
        for (const ticket of tickets) await withFile(agent!, ticket)
        const before = await stateOf(tickets)
        const [a, b, c] = [tickets[0]!, tickets[1]!, tickets[2]!]
        expect((await merge(await now(a), b)).status).toBe(200)
        expect((await merge(await now(b), c)).status).toBe(200)
        expect(await stateOf(tickets)).not.toEqual(before)
        expect((await unmerge(c, b)).status).toBe(200)
        expect((await unmerge(b, a)).status).toBe(200)
        expect(await stateOf(tickets)).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })

  test('leaves with the other whom another duplicate brought too', async () => {
    const first = await desk.report(ines!)
    const [one, two] = [await desk.report(theo!), await desk.report(theo!)]
    await merge(one, first)
    await merge(two, first)
    await unmerge(first, one)
    expect((await read(theo!, two.number)).body).toMatchObject({ number: first.number })
    await unmerge(first, two)
    expect((await read(theo!, first.number)).status).toBe(404)
  })

  test('leaves there what was said and chosen since; what came goes back as it is now', async () => {
    const [first, second] = [await desk.report(ines!), await desk.report(theo!)]
    const { body: theirs } = await say(theo!, second, 'Before')
    await merge(second, first)
    await desk.call(theo!, `PUT /tickets/${first.number}/comments/${theirs.id}`, {
      body: { body: 'Put better' },
      headers: { 'if-match': '"1"' },
    })
    await say(ines!, first, 'Since')
    await desk.call(theo!, `PUT /tickets/${first.number}/watch/events`, { body: { events: ['RESOLVED'] } })
    const { body } = await unmerge(first, second)
    expect(body).toMatchObject({ number: second.number, commentCount: 1 })
    expect(await bodies(manager!, second)).toEqual(['Put better'])
    expect(await bodies(manager!, first)).toEqual(['Since'])
    // He has chosen to be told of it himself.
    expect((await read(theo!, first.number)).status).toBe(200)
    expect((await read(theo!, second.number)).body).toMatchObject({ number: second.number })
  })

  test('is refused when there is none, to who does not manage, and while the other is itself merged on or deleted', async () => {
    const [a, b, c] = [await desk.report(ines!), await desk.report(ines!), await desk.report(ines!)]
    expect((await unmerge(b, a)).body.code).toBe('tracker.ticket.not_merged')
    await merge(a, b)
    expect((await unmerge(b, a, agent)).status).toBe(403)
    await merge(await now(b), c)
    // The old number leads to where it went on to, which this was not merged into.
    expect((await unmerge(b, a)).body.code).toBe('tracker.ticket.not_merged')
    expect((await read(ines!, a.number)).body.number).toBe(c.number)
    await unmerge(c, b)
    await desk.call(manager!, `DELETE /tickets/${b.number}`, { headers: ifMatch(await now(b)) })
    expect((await unmerge(b, a)).status).toBe(404)
    expect((await read(ines!, a.number)).status).toBe(404)
  })
})
