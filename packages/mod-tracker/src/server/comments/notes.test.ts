import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { sql } from '@guichet/plugin-kit/sql'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { commentsContract } from '../../contract/comments.ts'
import { live } from '../live/live.ts'
import { useTrackers, type ListBody, type ProblemBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'

type Comment = SuccessOf<(typeof commentsContract)['operations']['get']>
type Page = SuccessOf<(typeof commentsContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let [student, agent, colleague, reader]: TestPerson[] = []

/** In a bugtracker students read every ticket and work on none: the reader sees all that there is but notes. */
beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'bugtracker' })
  student = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  reader = await desk.person('student')
  agent = await desk.person('teacher')
  colleague = await desk.person('teacher')
})

const SECRET = 'zygomatique'
const write = (who: TestPerson, { number }: { number: number }, kind = 'internal', body: string = SECRET, at = desk) =>
  at.call<Comment & ProblemBody>(who, `POST /tickets/${number}/comments`, { body: { body, kind } })
const list = async (who: TestPerson, { number }: { number: number }) =>
  (await desk.call<Page>(who, `GET /tickets/${number}/comments`)).body.items
const read = async (who: TestPerson, { number }: { number: number }) =>
  (await desk.call<TicketBody>(who, `GET /tickets/${number}`)).body
const found = async (who: TestPerson, q: string) =>
  (await desk.call<ListBody>(who, `GET /tickets?q=${encodeURIComponent(q)}`)).body
const numbers = async (who: TestPerson, q: string) => (await found(who, q)).items.map(({ number }) => number)

/** A ticket of the student's, with a reply and a note. */
async function noted() {
  const ticket = await desk.report(student!)
  const { body: reply } = await write(agent!, ticket, 'public', 'We look into it')
  const { body: note } = await write(agent!, ticket)
  return { ticket, reply, note }
}

test('parity 28: a note is written beside comments, changed and taken back by those who work on tickets', async () => {
  const { ticket, note } = await noted()
  expect(note).toMatchObject({ kind: 'internal', said: { body: SECRET } })
  expect((await list(colleague!, ticket)).map(({ kind }) => kind)).toEqual(['public', 'internal'])
  const at = `/tickets/${ticket.number}/comments/${note.id}`
  const edited = await desk.call<Comment>(agent!, `PUT ${at}`, {
    body: { body: 'Other' },
    headers: { 'if-match': '"1"' },
  })
  expect(edited.body).toMatchObject({ kind: 'internal', said: { body: 'Other' }, version: 2 })
  const removed = await desk.call<Comment>(colleague!, `DELETE ${at}`, { headers: { 'if-match': '"2"' } })
  expect(removed.body).toMatchObject({ said: null, kind: 'internal' })
  expect((await read(agent!, ticket)).commentCount).toBe(1)
})

describe('to who does not work on tickets a note is not there', () => {
  test('in the list of comments, whose page is full without it', async () => {
    const { ticket } = await noted()
    await write(agent!, ticket, 'public', 'Done')
    for (const who of [student!, reader!]) {
      expect((await list(who, ticket)).map(({ said }) => said?.body)).toEqual(['We look into it', 'Done'])
      const { body } = await desk.call<Page>(who, `GET /tickets/${ticket.number}/comments?limit=2`)
      expect([body.items.length, body.next]).toEqual([2, null])
    }
  })

  test('by its address, to be read, changed or taken back', async () => {
    const { ticket, note } = await noted()
    const at = `/tickets/${ticket.number}/comments/${note.id}`
    const headers = { 'if-match': '"1"' }
    for (const who of [student!, reader!]) {
      const answers = [
        await desk.call(who, `GET ${at}`),
        await desk.call(who, `PUT ${at}`, { body: { body: 'x' }, headers }),
        await desk.call(who, `DELETE ${at}`, { headers }),
      ]
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [404, 'tracker.comment.not_found']),
      )
    }
  })

  test('nor once it is deleted', async () => {
    const { ticket, note } = await noted()
    const at = `/tickets/${ticket.number}/comments/${note.id}`
    await desk.call(agent!, `DELETE ${at}`, { headers: { 'if-match': '"1"' } })
    expect(await list(student!, ticket)).toHaveLength(1)
    expect(await list(agent!, ticket)).toHaveLength(2)
  })

  test('in counts, in what is unread, in when and where the ticket stands in lists', async () => {
    const older = await desk.report(student!)
    const newer = await desk.report(student!)
    await desk.call(student!, `POST /tickets/${older.number}/seen`, { body: { version: 1 } })
    const before = await read(student!, older)
    await write(agent!, older)
    expect(await read(student!, older)).toEqual(before)
    expect((await numbers(student!, 'is:mine')).slice(0, 2)).toEqual([newer.number, older.number])
    expect(await numbers(student!, 'is:mine is:unread')).not.toContain(older.number)
    expect(await read(colleague!, older)).toMatchObject({ commentCount: 1, unread: true, updatedAt: before.updatedAt })
    await desk.call(colleague!, `POST /tickets/${older.number}/seen`, { body: { version: 1 } })
    expect((await read(colleague!, older)).unread).toBe(false)
    await write(agent!, older)
    expect(await numbers(colleague!, 'is:unread')).toContain(older.number)
  })

  test.each([
    ['its words', (secret: string) => secret, false],
    ['the beginning of one', (secret: string) => secret.slice(0, 8), false],
    ['its words, by time', (secret: string) => `${secret} sort:-updated`, false],
    ['its words with those of the ticket', (secret: string) => `${secret} projector`, false],
    ['as a phrase', (secret: string) => `"${secret}"`, false],
    ['the absence of its words', (secret: string) => `projector -${secret} sort:-number`, true],
  ])('in a search of %s', async (_, queryOf, without) => {
    const ticket = await desk.report(student!)
    const secret = `zyg${ticket.number}omatique`
    await write(agent!, ticket, 'internal', `about ${secret}`)
    const query = queryOf(secret)
    for (const who of [student!, reader!]) {
      expect((await numbers(who, query)).includes(ticket.number)).toBe(without)
      expect((await found(who, query)).partial).toBe(false)
    }
    expect((await numbers(agent!, query)).includes(ticket.number)).toBe(!without)
  })

  test('in the ticket’s history, and in what has happened lately', async () => {
    const { ticket, note } = await noted()
    const { body } = await desk.call<{ items: { type: string }[] }>(student!, `GET /tickets/${ticket.number}/history`)
    expect(body.items.map(({ type }) => type)).toEqual(['tracker.ticket.created'])
    const recent = await student!.call<object>('GET /api/v1/overview/recent')
    expect(JSON.stringify(recent.body)).not.toContain(note.id)
  })

  test('among live events, nor does another event count it', async () => {
    const { ticket, reply, note } = await noted()
    const { host } = trackers.hosts
    const events = (await Promise.all([reply, note].map(({ id }) => host.events.of(id, { limit: 10 })))).flat()
    const activity = (await host.activities.find(desk.id))!
    const told = async (who: TestPerson) => {
      const { can } = await callerAs(host, activity, who.id)
      const seen = await live({ actorId: who.id, activity, can, host }, events)
      return events.map(({ id }) => (seen.get(id) as { commentCount: number } | undefined)?.commentCount ?? null)
    }
    // Asked for who sees it in between: what is shared among readers is shared among those who read the same.
    expect(await told(reader!)).toEqual([1, null])
    expect(await told(agent!)).toEqual([2, 2])
    expect(await told(student!)).toEqual([1, null])
    expect((await read(student!, ticket)).commentCount).toBe(1)
  })
})

describe('a note', () => {
  test('cannot be written by who would not see it', async () => {
    const ticket = await desk.report(student!)
    expect(await write(student!, ticket)).toMatchObject({ status: 403, body: { code: 'tracker.comment.denied' } })
    expect(await list(agent!, ticket)).toEqual([])
  })

  test('never becomes a reply, nor a reply a note', async () => {
    const { ticket, note, reply } = await noted()
    for (const [{ id }, kind] of [
      [note, 'public'],
      [reply, 'internal'],
    ] as const) {
      const answer = await desk.call(agent!, `PUT /tickets/${ticket.number}/comments/${id}`, {
        body: { body: 'x', kind },
        headers: { 'if-match': '"1"' },
      })
      expect(answer.status).toBe(400)
    }
    expect((await list(student!, ticket)).map(({ id }) => id)).toEqual([reply.id])
  })

  test('of no kind that there is: refused', async () => {
    const ticket = await desk.report(student!)
    for (const kind of ['secret', '', null, ['internal']])
      expect((await write(agent!, ticket, kind as string)).status).toBe(400)
  })

  test('is told of in the log as what it is, without a word of it', async () => {
    const { note, reply } = await noted()
    const [said] = await desk.events(reply.id)
    const [event] = await desk.events(note.id)
    expect(said!.changes).not.toHaveProperty('kind')
    expect(event!.changes).toMatchObject({ kind: [null, 'internal'], body: null })
    const rows = await trackers.hosts.host.db.$queryRaw<object[]>(
      sql`SELECT FROM core_event e WHERE e.changes::text LIKE ${`%${SECRET}%`}`,
    )
    expect(rows).toEqual([])
  })

  test('may be written where comments are off', async () => {
    const quiet = await trackers.tracker({ preset: 'ticketting', commentsEnabled: false })
    const [reporter, staff] = [await quiet.person('student'), await quiet.person('teacher')]
    const ticket = await quiet.report(reporter)
    expect((await write(staff, ticket, 'public', 'x', quiet)).body.code).toBe('tracker.comment.off')
    expect((await write(staff, ticket, 'internal', 'x', quiet)).status).toBe(201)
  })
})
