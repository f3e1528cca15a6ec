import { sql } from '@guichet/plugin-kit/sql'
import type { TestAnswer, TestPerson } from '@guichet/plugin-kit/testing'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { beforeAll, expect, test } from 'vitest'
import type { commentsContract } from '../../contract/comments.ts'
import { filesIn } from '../attachments/testing/files.ts'
import { invariants } from '../invariants.ts'
import { useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'
import { mergeTicket } from './merge.ts'

// What somebody does to a duplicate while it is being merged: two transactions, of which the second waits for the first.

type Page = SuccessOf<(typeof commentsContract)['operations']['list']>
type Comment = Page['items'][number]

const trackers = useTrackers()
let desk: TestTracker
let [ines, theo, agent, manager]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'bugtracker' })
  ines = await desk.person('student')
  theo = await desk.person('student')
  agent = await desk.person('teacher')
  manager = await desk.person('editingteacher')
})

/** Whether some transaction of the database waits for another's lock. */
async function somebodyWaits(): Promise<boolean> {
  const rows = await trackers.hosts.host.db.$queryRaw<unknown[]>(
    sql`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return rows.length > 0
}

/** Merges one ticket into another, and does something between the last write of that and its commit. */
async function mergedWhile<B>(duplicate: TicketBody, into: TicketBody, act: () => Promise<TestAnswer<B>>) {
  const { host } = trackers.hosts
  const caller = await callerAs(host, (await host.activities.find(desk.id))!, manager!.id)
  let done = false
  let acting: Promise<TestAnswer<B>> | null = null
  const change: typeof host.change = (cause, work) =>
    host.change(cause, async (tx) => {
      const outcome = await work(tx)
      acting = act().finally(() => (done = true))
      while (!done && !(await somebodyWaits())) continue
      return outcome
    })
  const asked = { number: duplicate.number, ifMatch: duplicate.version, into: into.number, reveal: true }
  expect(await mergeTicket({ ...caller, host: { ...host, change } }, asked)).toMatchObject({ ok: true })
  return acting!
}

const ticketNow = async ({ number }: TicketBody) =>
  (await desk.call<TicketBody>(manager!, `GET /tickets/${number}`)).body
const said = async ({ number }: TicketBody) =>
  (await desk.call<Page>(manager!, `GET /tickets/${number}/comments`)).body.items
const say = (who: TestPerson, { number }: TicketBody, body: string, kind = 'public') =>
  desk.call<Comment>(who, `POST /tickets/${number}/comments`, { body: { body, kind } })
const pair = async () => [await desk.report(ines!), await desk.report(theo!)] as const

async function nothingIsWrong(...tickets: TicketBody[]) {
  const ids = tickets.map(({ id }) => id)
  const { db } = trackers.hosts.host
  const found = await Promise.all(invariants.map((each) => db.$transaction((tx) => each.check(tx))))
  expect(found.flat()).toEqual([])
  const left = await db.trackerTicket.findMany({ where: { id: { in: ids }, hidden: true } })
  for (const { commentCount, noteCount } of left) expect([commentCount, noteCount]).toEqual([0, 0])
}

test.each(['public', 'internal'])('a %s comment is said of the ticket that the other was merged into', async (kind) => {
  const [into, duplicate] = await pair()
  const answer = await mergedWhile(duplicate, into, () => say(agent!, duplicate, 'Just then', kind))
  expect(answer.status).toBe(201)
  expect((await said(into)).map((each) => each.said?.body)).toEqual(['Just then'])
  expect((await ticketNow(into)).commentCount).toBe(1)
  await nothingIsWrong(into, duplicate)
})

test('a comment that is changed, and one that is taken back, are so where they have gone, with their files', async () => {
  const [into, duplicate] = await pair()
  const { body: one } = await say(theo!, duplicate, 'One')
  const { body: two } = await say(theo!, duplicate, 'Two')
  const file = await filesIn(desk).brought(theo!)
  const at = ({ id }: Comment) => `/tickets/${duplicate.number}/comments/${id}`
  const headers = { 'if-match': '"1"' }
  const edited = await mergedWhile(duplicate, into, () =>
    desk.call<Comment>(theo!, `PUT ${at(one)}`, { body: { body: 'Better', attachments: [file.id] }, headers }),
  )
  expect(edited.status).toBe(200)
  const [first] = await said(into)
  expect(first).toMatchObject({ said: { body: 'Better' }, attachments: [{ id: file.id }] })

  const [further] = await pair()
  const removed = await mergedWhile(await ticketNow(into), further, () =>
    desk.call(theo!, `DELETE ${at(two)}`, { headers }),
  )
  expect(removed.status).toBe(200)
  expect((await ticketNow(further)).commentCount).toBe(1)
  await nothingIsWrong(into, duplicate, further)
})

test('who begins to watch it watches where it went; who is made a watcher, too', async () => {
  const [into, duplicate] = await pair()
  await mergedWhile(duplicate, into, () => desk.call(agent!, `PUT /tickets/${duplicate.number}/watch`))
  const { db } = trackers.hosts.host
  const watching = async (person: TestPerson, { id }: TicketBody) =>
    (await db.trackerWatch.count({ where: { ticketId: id, userId: person.id } })) === 1
  expect(await watching(agent!, into)).toBe(true)
  const [further] = await pair()
  const colleague = await desk.person('teacher')
  const added = await mergedWhile(await ticketNow(into), further, () =>
    desk.call(manager!, `PUT /tickets/${into.number}/watchers/${colleague.id}`, { body: { reveal: true } }),
  )
  expect(added.status).toBe(200)
  expect(await watching(colleague, further)).toBe(true)
})

test('what is said to wait for it waits for where it went', async () => {
  const [into, duplicate] = await pair()
  const waiting = await desk.report(ines!)
  const bound = await mergedWhile(duplicate, into, () =>
    desk.call(agent!, `PUT /tickets/${waiting.number}/dependencies/${duplicate.number}`),
  )
  expect(bound.status).toBe(200)
  const links = await trackers.hosts.host.db.trackerDependency.findMany({ where: { ticketId: waiting.id } })
  expect(links.map(({ dependsOnId }) => dependsOnId)).toEqual([into.id])
})

test('a comment of it is split off where it went', async () => {
  const [into, duplicate] = await pair()
  const { body: comment } = await say(theo!, duplicate, 'Another matter')
  const made = await mergedWhile(duplicate, into, () =>
    desk.call<TicketBody>(agent!, `POST /tickets/${duplicate.number}/comments/${comment.id}/split`, {
      body: { summary: 'Another' },
      headers: { 'if-match': '"1"' },
    }),
  )
  expect(made.status).toBe(201)
  const splits = await trackers.hosts.host.db.trackerSplit.findMany({ where: { ticketId: made.body.id } })
  expect(splits.map(({ fromId }) => fromId)).toEqual([into.id])
  await nothingIsWrong(into, duplicate, made.body)
})

test('an edit is refused with the ticket that is there now', async () => {
  const [into, duplicate] = await pair()
  const answer = await mergedWhile(duplicate, into, () =>
    desk.call<{ code: string; current: TicketBody }>(theo!, `PATCH /tickets/${duplicate.number}`, {
      body: { description: 'More exactly' },
      headers: { 'if-match': '"1"' },
    }),
  )
  expect([answer.status, answer.body.code, answer.body.current.number]).toEqual([412, 'version.mismatch', into.number])
})
