import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { sql } from '@guichet/plugin-kit/sql'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { commentsContract } from '../../contract/comments.ts'
import { useTrackers, type ListBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'

type Comment = SuccessOf<(typeof commentsContract)['operations']['get']>
type Page = SuccessOf<(typeof commentsContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let [student, other, agent, editor]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  student = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  other = await desk.person('student')
  agent = await desk.person('teacher', { givenName: 'Karim', familyName: 'Haddad' })
  editor = await desk.person('editingteacher')
})

const say = (who: TestPerson, { number }: { number: number }, body = 'Hello', headers = {}, at = desk) =>
  at.call<Comment & { code?: string }>(who, `POST /tickets/${number}/comments`, { body: { body }, headers })
const at = ({ number }: TicketBody, { id }: Pick<Comment, 'id'>) => `/tickets/${number}/comments/${id}`
const edit = (who: TestPerson, ticket: TicketBody, comment: Pick<Comment, 'id' | 'version'>, body: string, on = desk) =>
  on.call<Comment & { code?: string; current?: Comment }>(who, `PUT ${at(ticket, comment)}`, {
    body: { body },
    headers: { 'if-match': `"${comment.version}"` },
  })
const remove = (who: TestPerson, ticket: TicketBody, comment: Pick<Comment, 'id' | 'version'>) =>
  desk.call<Comment & { code?: string }>(who, `DELETE ${at(ticket, comment)}`, {
    headers: { 'if-match': `"${comment.version}"` },
  })
const list = (who: TestPerson, { number }: TicketBody, query = '') =>
  desk.call<Page>(who, `GET /tickets/${number}/comments${query}`)
const read = async (who: TestPerson, { number }: TicketBody) =>
  (await desk.call<TicketBody>(who, `GET /tickets/${number}`)).body

describe('a comment', () => {
  test('has its author, its text, what is made of it, and a version; the ticket keeps its own', async () => {
    const ticket = await desk.report(student!)
    const { status, body, headers } = await say(agent!, ticket, '**Reboot** it, see [x](javascript:alert(1))')
    expect(status).toBe(201)
    expect(headers['etag']).toBe('"1"')
    expect(body).toMatchObject({
      author: { id: agent!.id, name: 'Karim Haddad' },
      said: { body: '**Reboot** it, see [x](javascript:alert(1))' },
      edited: null,
      deleted: null,
      version: 1,
    })
    expect(body.said!.html).toBe('<p dir="auto"><strong>Reboot</strong> it, see [x](javascript:alert(1))</p>\n')
    const found = await desk.call<Comment>(student!, `GET ${at(ticket, body)}`)
    expect(found.body).toEqual(body)
    expect(headers['location']).toBe(`/api/v1/trackers/${desk.id}${at(ticket, body)}`)
    expect(await read(student!, ticket)).toMatchObject({ version: 1, commentCount: 1, updatedAt: body.createdAt })
  })

  test('is listed with the others, oldest first, a page at a time', async () => {
    const ticket = await desk.report(student!)
    const said: string[] = []
    for (let i = 0; i < 5; i++) said.push((await say(student!, ticket, `No ${i}`)).body.id)
    const found: string[] = []
    let next: string | null = null
    do {
      const { body }: { body: Page } = await list(agent!, ticket, `?limit=2${next === null ? '' : `&cursor=${next}`}`)
      found.push(...body.items.map(({ id }) => id))
      next = body.next
    } while (next !== null)
    expect(found).toEqual(said)
    expect((await list(agent!, ticket, '?cursor=WzEsMl0')).status).toBe(400)
  })

  test('sent twice under one key is written once', async () => {
    const ticket = await desk.report(student!)
    const key = { 'idempotency-key': 'comment-once' }
    const [first, second] = [await say(student!, ticket, 'Once', key), await say(student!, ticket, 'Once', key)]
    expect(second.body).toEqual(first.body)
    expect((await read(student!, ticket)).commentCount).toBe(1)
  })

  test.each([[' \n '], [''], ['x'.repeat(20_001)]])('of %j is refused', async (body) => {
    const ticket = await desk.report(student!)
    expect((await say(student!, ticket, body)).status).toBe(400)
  })

  test('has no author, time or version of the sender’s choosing', async () => {
    const ticket = await desk.report(student!)
    for (const field of ['author', 'authorId', 'createdAt', 'version', 'ticketId', 'trackerId', 'html', 'deletedAt']) {
      const body = { body: 'x', [field]: other!.id }
      expect((await desk.call(student!, `POST /tickets/${ticket.number}/comments`, { body })).status).toBe(400)
    }
  })

  test('may be written on a closed ticket, and neither opens nor moves it', async () => {
    const { body: closed } = await desk.move(student!, await desk.report(student!), 'VALIDATED')
    expect((await say(student!, closed)).status).toBe(201)
    expect(await read(student!, closed)).toMatchObject({ state: 'VALIDATED', version: closed.version })
  })
})

describe('what a comment says is changed', () => {
  test('by its author; who looks sees when', async () => {
    const ticket = await desk.report(student!)
    const { body: comment } = await say(student!, ticket)
    const { status, body, headers } = await edit(student!, ticket, comment, 'Better')
    expect([status, headers['etag']]).toEqual([200, '"2"'])
    expect(body).toMatchObject({ said: { body: 'Better' }, version: 2, edited: { by: { name: 'Inès Garnier' } } })
    expect((await list(agent!, ticket)).body.items).toEqual([body])
  })

  test('by who may edit others’, which names them; by nobody else', async () => {
    const ticket = await desk.report(student!)
    const { body: comment } = await say(student!, ticket)
    const { body: edited } = await edit(agent!, ticket, comment, 'Tidied')
    expect(edited).toMatchObject({ author: { id: student!.id }, edited: { by: { id: agent!.id } } })
    const { body: answer } = await say(agent!, ticket, 'Mine')
    expect(await edit(student!, ticket, answer, 'Hijacked')).toMatchObject({
      status: 403,
      body: { code: 'tracker.comment.denied' },
    })
    expect((await remove(student!, ticket, answer)).status).toBe(403)
  })

  test('only as it was seen: another version is answered with what it is now', async () => {
    const ticket = await desk.report(student!)
    const { body: comment } = await say(student!, ticket)
    await edit(editor!, ticket, comment, 'Theirs')
    const { status, body } = await edit(student!, ticket, comment, 'Mine')
    expect([status, body.code, body.current?.said?.body, body.current?.version]).toEqual([
      412,
      'version.mismatch',
      'Theirs',
      2,
    ])
    const without = await desk.call(student!, `PUT ${at(ticket, comment)}`, { body: { body: 'x' } })
    expect(without.status).toBe(428)
  })

  test('of ten at once from one version, one is written', async () => {
    const ticket = await desk.report(student!)
    const { body: comment } = await say(student!, ticket)
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => edit(student!, ticket, comment, `No ${i}`)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(9)
  })

  test('to what it says already: nothing happens', async () => {
    const ticket = await desk.report(student!)
    const { body: comment } = await say(student!, ticket)
    expect((await edit(student!, ticket, comment, 'Hello')).body).toEqual(comment)
  })
})

describe('a deleted comment', () => {
  test('leaves a line and no text, anywhere in the database but in the answers kept for retries', async () => {
    const ticket = await desk.report(student!)
    const { body: comment } = await say(student!, ticket, 'A-SECRET-WORD')
    const { status, body } = await remove(student!, ticket, comment)
    expect(status).toBe(200)
    expect(body).toMatchObject({ said: null, deleted: { by: { id: student!.id } }, version: 2 })
    expect((await list(agent!, ticket)).body.items).toEqual([body])
    expect((await read(agent!, ticket)).commentCount).toBe(0)
    const { db } = trackers.hosts.host
    const rows = await db.$queryRaw<object[]>(sql`
      SELECT c.body FROM tracker_comment c WHERE c.body LIKE '%A-SECRET-WORD%'
      UNION ALL SELECT e.changes::text FROM core_event e WHERE e.changes::text LIKE '%A-SECRET-WORD%'`)
    expect(rows).toEqual([])
  })

  test('is not there to be changed or deleted again', async () => {
    const ticket = await desk.report(student!)
    const { body: comment } = await say(student!, ticket)
    const { body: deleted } = await remove(student!, ticket, comment)
    for (const answer of [await edit(student!, ticket, deleted, 'Back'), await remove(student!, ticket, deleted)])
      expect(answer).toMatchObject({ status: 404, body: { code: 'tracker.comment.not_found' } })
    expect((await remove(student!, ticket, comment)).status).toBe(412)
  })

  test('twenty written and ten deleted at once: the ticket counts ten', async () => {
    const ticket = await desk.report(student!)
    const said = await Promise.all(Array.from({ length: 10 }, () => say(student!, ticket)))
    await Promise.all([
      ...Array.from({ length: 10 }, () => say(agent!, ticket)),
      ...said.map(({ body }) => remove(student!, ticket, body)),
    ])
    expect((await read(student!, ticket)).commentCount).toBe(10)
  })
})

test('the log tells of each, without a word of what was said', async () => {
  const ticket = await desk.report(student!)
  const { body: comment } = await say(student!, ticket)
  const { body: edited } = await edit(student!, ticket, comment, 'Better')
  await remove(agent!, ticket, edited)
  expect(await desk.events(comment.id)).toEqual([
    {
      type: 'tracker.comment.created',
      version: 1,
      changes: { ticket: [null, ticket.id], body: null },
      actorId: student!.id,
    },
    { type: 'tracker.comment.edited', version: 2, changes: { body: null }, actorId: student!.id },
    { type: 'tracker.comment.deleted', version: 3, changes: { body: null }, actorId: agent!.id },
  ])
  expect(await desk.events(ticket.id)).toHaveLength(1)
})

describe('where comments are off', () => {
  test('nobody comments; what was said stays to be read, changed by right and taken back', async () => {
    const quiet = await trackers.tracker({ preset: 'ticketting' })
    const [reporter, staff] = [await quiet.person('student'), await quiet.person('teacher')]
    const ticket = await quiet.report(reporter)
    const { body: comment } = await say(reporter, ticket, 'Before', {}, quiet)
    await trackers.hosts.host.db.tracker.update({ where: { id: quiet.id }, data: { commentsEnabled: false } })
    for (const who of [reporter, staff])
      expect(await say(who, ticket, 'After', {}, quiet)).toMatchObject({
        status: 409,
        body: { code: 'tracker.comment.off' },
      })
    expect((await edit(reporter, ticket, comment, 'Changed', quiet)).body.code).toBe('tracker.comment.off')
    expect((await edit(staff, ticket, comment, 'Tidied', quiet)).status).toBe(200)
    const found = await quiet.call<Page>(reporter, `GET /tickets/${ticket.number}/comments`)
    expect(found.body.items[0]?.said?.body).toBe('Tidied')
    const headers = { 'if-match': '"2"' }
    expect((await quiet.call(reporter, `DELETE ${at(ticket, comment)}`, { headers })).status).toBe(200)
  })

  test('is a setting of a new tracker', async () => {
    const quiet = await trackers.tracker({ commentsEnabled: false })
    const who = await quiet.person('student')
    expect((await say(who, await quiet.report(who), 'x', {}, quiet)).status).toBe(409)
  })
})

describe('unread', () => {
  test('is a ticket that somebody else has commented, until it is seen again', async () => {
    const ticket = await desk.report(student!)
    expect((await read(student!, ticket)).unread).toBe(false)
    await say(agent!, ticket)
    expect((await read(student!, ticket)).unread).toBe(true)
    const { body } = await desk.call<ListBody>(student!, 'GET /tickets?q=is:mine&limit=1')
    expect(body.items[0]).toMatchObject({ number: ticket.number, unread: true, commentCount: 1 })
    const seen = await desk.call(student!, `POST /tickets/${ticket.number}/seen`, { body: { version: 1 } })
    expect(seen.status).toBe(200)
    expect((await read(student!, ticket)).unread).toBe(false)
  })

  test('is not what one said oneself', async () => {
    const ticket = await desk.report(student!)
    await say(student!, ticket)
    expect((await read(student!, ticket)).unread).toBe(false)
  })
})
