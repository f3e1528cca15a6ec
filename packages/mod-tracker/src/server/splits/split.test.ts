import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { commentsContract } from '../../contract/comments.ts'
import type { dependenciesContract } from '../../contract/dependencies.ts'
import type { linksContract } from '../../contract/links.ts'
import { filesIn, png } from '../attachments/testing/files.ts'
import { invariants } from '../invariants.ts'
import { useTrackers, type ProblemBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'

type Comment = SuccessOf<(typeof commentsContract)['operations']['get']>
type Page = SuccessOf<(typeof commentsContract)['operations']['list']>
type Dependencies = SuccessOf<(typeof dependenciesContract)['operations']['list']>
type Links = SuccessOf<(typeof linksContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let [ines, theo, agent]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', prefix: 'DESK' })
  ines = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  theo = await desk.person('student')
  agent = await desk.person('teacher')
})

const say = async (who: TestPerson, { number }: TicketBody, body: string, kind = 'public') =>
  (await desk.call<Comment>(who, `POST /tickets/${number}/comments`, { body: { body, kind } })).body
const split = (who: TestPerson, { number }: TicketBody, comment: Comment, more = {}) =>
  desk.call<TicketBody & ProblemBody>(who, `POST /tickets/${number}/comments/${comment.id}/split`, {
    body: { summary: 'Another matter', ...more },
    headers: { 'if-match': `"${comment.version}"` },
  })
const bodies = async (who: TestPerson, { number }: TicketBody) =>
  (await desk.call<Page>(who, `GET /tickets/${number}/comments`)).body.items.map(({ said }) => said?.body)
const links = async (who: TestPerson, { number }: TicketBody) =>
  (await desk.call<Links>(who, `GET /tickets/${number}/links`)).body

describe('a comment that is split off', () => {
  test('parity 29: becomes a posted ticket of its author, watched by who watched the other, both linked', async () => {
    const ticket = await desk.report(ines!)
    await desk.call(theo!, `PUT /tickets/${ticket.number}/watch`)
    const comment = await say(ines!, ticket, 'By the way, **the door** does not close')
    const { status, body: made, headers } = await split(agent!, ticket, comment)
    expect(status).toBe(201)
    expect(headers['location']).toContain(`/tickets/${made.number}`)
    expect(made).toMatchObject({
      summary: 'Another matter',
      description: 'By the way, **the door** does not close',
      state: 'POSTED',
      reporter: { name: 'Inès Garnier' },
      commentCount: 0,
      version: 1,
    })
    const { db } = trackers.hosts.host
    const watchers = async ({ id }: TicketBody) =>
      (await db.trackerWatch.findMany({ where: { ticketId: id } })).map(({ userId }) => userId).toSorted()
    expect(await watchers(made)).toEqual(await watchers(ticket))
    // It stays where it was said.
    expect(await bodies(ines!, ticket)).toEqual(['By the way, **the door** does not close'])
    expect((await links(ines!, ticket)).splits).toMatchObject([{ key: made.key }])
    expect((await links(ines!, made)).splitFrom).toMatchObject({ key: ticket.key })
    const history = async ({ number }: TicketBody) =>
      (await desk.call<{ items: object[] }>(ines!, `GET /tickets/${number}/history`)).body.items.at(-1)
    const named = ({ number, key }: TicketBody) => ({ number, key })
    expect(await history(ticket)).toMatchObject({ changes: [{ field: 'split', ticket: named(made) }] })
    expect(await history(made)).toMatchObject({
      type: 'tracker.ticket.created',
      onBehalfOf: { name: 'Inès Garnier' },
      changes: expect.arrayContaining([{ field: 'splitFrom', ticket: named(ticket) }]),
    })
  })

  test('parity 29: its files are the new ticket’s too: each goes with what it hangs on', async () => {
    const ticket = await desk.report(ines!)
    const files = filesIn(desk)
    const [picture, note] = [
      await files.brought(ines!, 'door.png', png(30, 20)),
      await files.brought(ines!, 'note.txt', Buffer.from('It squeaks')),
    ]
    const { body: comment } = await desk.call<Comment>(ines!, `POST /tickets/${ticket.number}/comments`, {
      body: { body: 'The door', attachments: [picture.id, note.id] },
    })
    const { body: made } = await split(agent!, ticket, comment)
    const facts = ({ name, type, bytes, width, height }: TicketBody['attachments'][number]) => ({
      name,
      type,
      bytes,
      width,
      height,
    })
    expect(made.attachments.map(facts)).toEqual([picture, note].map(facts))
    const { body: page } = await files.linked(ines!, made.number)
    expect(page.items.map(({ links: of }) => of.preview !== null)).toEqual([true, false])
    expect((await files.follow(ines!, page.items[1]!.links.save)).body).toBe('It squeaks')
    // The comment has its own, and may lose them.
    await desk.call(ines!, `DELETE /tickets/${ticket.number}/comments/${comment.id}`, {
      headers: { 'if-match': `"${comment.version}"` },
    })
    expect((await files.linked(ines!, ticket.number)).body.items).toEqual([])
    expect((await files.linked(ines!, made.number)).body.items).toHaveLength(2)
  })

  test('parity 29: it waits for what the other waits for, and what waits for that waits for it too', async () => {
    const [ticket, needed, waiting] = [await desk.report(ines!), await desk.report(theo!), await desk.report(theo!)]
    const bind = ({ number }: TicketBody, on: TicketBody) =>
      desk.call(agent!, `PUT /tickets/${number}/dependencies/${on.number}`)
    await bind(ticket, needed)
    await bind(waiting, ticket)
    const { body: made } = await split(agent!, ticket, await say(ines!, ticket, 'Another matter'))
    const { body } = await desk.call<Dependencies>(agent!, `GET /tickets/${made.number}/dependencies`)
    const link = (of: TicketBody, on: TicketBody) => ({ ticket: of.number, on: on.number })
    expect(body.links).toEqual(expect.arrayContaining([link(made, needed), link(waiting, made)]))
    const history = await desk.call<{ items: object[] }>(agent!, `GET /tickets/${waiting.number}/history`)
    expect(history.body.items.at(-1)).toMatchObject({
      type: 'tracker.ticket.bound',
      changes: [{ field: 'dependency', ticket: { number: made.number }, now: true }],
    })
    const { db } = trackers.hosts.host
    const found = await Promise.all(invariants.map((each) => db.$transaction((tx) => each.check(tx))))
    expect(found.flat()).toEqual([])
  })

  test('takes along what was said after it, if that is wanted; notes stay notes', async () => {
    const ticket = await desk.report(ines!)
    await say(ines!, ticket, 'First')
    const comment = await say(ines!, ticket, 'Second')
    await say(agent!, ticket, 'Note', 'internal')
    await say(agent!, ticket, 'Third')
    const { body: made } = await split(agent!, ticket, comment, { later: true })
    expect(made.commentCount).toBe(2)
    expect(await bodies(agent!, made)).toEqual(['Note', 'Third'])
    expect(await bodies(ines!, made)).toEqual(['Third'])
    expect(await bodies(ines!, ticket)).toEqual(['First', 'Second'])
    expect((await desk.call<TicketBody>(agent!, `GET /tickets/${ticket.number}`)).body.commentCount).toBe(2)
  })

  test('names the other ticket to nobody who may not read it', async () => {
    const ticket = await desk.report(agent!)
    const comment = await say(agent!, ticket, 'For somebody else')
    const { body: made } = await split(agent!, ticket, comment)
    const { db } = trackers.hosts.host
    await db.trackerWatch.create({
      data: { trackerId: desk.id, ticketId: made.id, userId: theo!.id, events: 2047, createdAt: new Date() },
    })
    expect(await links(theo!, made)).toEqual({ duplicates: [], splitFrom: null, splits: [], kept: [] })
    const { body } = await desk.call<{ items: { changes: object[] }[] }>(theo!, `GET /tickets/${made.number}/history`)
    expect(body.items[0]!.changes).toContainEqual({ field: 'splitFrom', ticket: null })
  })

  test('as an internal note is refused until one says that others will read it', async () => {
    const ticket = await desk.report(ines!)
    const note = await say(agent!, ticket, 'Between us', 'internal')
    const asked = await split(agent!, ticket, note)
    expect([asked.status, asked.body.code]).toEqual([409, 'tracker.comment.split_reveals'])
    const { body: made } = await split(agent!, ticket, note, { reveal: true })
    expect(made).toMatchObject({ description: 'Between us', reporter: { id: agent!.id } })
  })

  test('by who only comments, of a ticket or a note that is not there for them, or as it no longer is: refused', async () => {
    const ticket = await desk.report(ines!)
    const comment = await say(ines!, ticket, 'Mine')
    expect((await split(ines!, ticket, comment)).status).toBe(403)
    expect((await split(agent!, ticket, { ...comment, version: 3 })).status).toBe(412)
    expect((await split(agent!, ticket, { ...comment, id: trackers.hosts.host.newId() })).status).toBe(404)
    expect((await split(agent!, ticket, comment, { summary: ' ' })).status).toBe(400)
  })
})
