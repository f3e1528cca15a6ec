import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  ifMatch,
  useTrackers,
  type CreatedBody,
  type ProblemBody,
  type TestTracker,
  type TicketBody,
} from '../testing/trackers.ts'
import { filesIn, png, type Linked } from './testing/files.ts'
import { uploadSweep } from './sweep.ts'

const trackers = useTrackers()
let desk: TestTracker
let files: ReturnType<typeof filesIn>
let [student, other, agent, head]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  files = filesIn(desk)
  student = await desk.person('student')
  other = await desk.person('student')
  agent = await desk.person('teacher')
  head = await desk.person('editingteacher')
})

const facts = ({ id, name, type, bytes, width, height }: Linked) => ({ id, name, type, bytes, width, height })
const report = (who: TestPerson, attachments: readonly string[], headers = {}) =>
  desk.call<CreatedBody & ProblemBody>(who, 'POST /tickets', {
    body: { description: 'The screen is green', attachments },
    headers,
  })
const reported = async (who: TestPerson, ...ids: string[]) => (await report(who, ids)).body.ticket
const edit = (who: TestPerson, ticket: TicketBody, body: object) =>
  desk.call<TicketBody & ProblemBody>(who, `PATCH /tickets/${ticket.number}`, { body, headers: ifMatch(ticket) })
const get = async (who: TestPerson, { number }: TicketBody) =>
  (await desk.call<TicketBody>(who, `GET /tickets/${number}`)).body
const ids = (given: readonly { id: string }[]) => given.map(({ id }) => id)
/** Whether there still are a row of the file and its copies. */
const kept = (...given: string[]) =>
  trackers.hosts.host.db.file.count({ where: { OR: [{ id: { in: given } }, { copyOf: { in: given } }] } })

describe('an upload', () => {
  test('tells what it is by its content, under a name without traps; nobody else sees it', async () => {
    const { status, body, headers } = await files.upload(student!, '../../été\u202egnp.exe', png(30, 20))
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'étégnp.exe', type: 'image/png', width: 30, height: 20 })
    expect(headers['location']).toBe(`/api/v1/trackers/${desk.id}/uploads/${body.id}`)
    const at = `GET /uploads/${body.id}`
    expect(facts((await desk.call<Linked>(student!, at)).body)).toEqual(facts(body))
    for (const who of [other!, agent!, head!])
      expect(await desk.call(who, at)).toMatchObject({ status: 404, body: { code: 'tracker.attachment.not_found' } })
  })

  test('is forgotten when it is discarded by whom it is of', async () => {
    const { id, links } = await files.brought(student!, 'a.png', png(8, 8))
    expect(await kept(id)).toBe(3)
    expect((await desk.call(head!, `DELETE /uploads/${id}`)).status).toBe(404)
    expect((await desk.call(student!, `DELETE /uploads/${id}`)).status).toBe(204)
    expect((await desk.call(student!, `DELETE /uploads/${id}`)).status).toBe(404)
    expect(await kept(id)).toBe(0)
    expect((await files.follow(student!, links.save)).status).toBe(404)
  })

  test.each([
    ['nothing', 422, 'tracker.upload.empty', Buffer.alloc(0)],
    ['too much', 413, 'request.too_large', Buffer.alloc(25_000_001)],
  ])('of %s is refused', async (_, status, code, bytes) => {
    expect(await files.upload<ProblemBody>(student!, 'a', bytes)).toMatchObject({ status, body: { code } })
  })

  test('of a hundred that were not used is the last', async () => {
    const hoarder = await desk.person('student')
    const { id, ...row } = await trackers.hosts.host.db.trackerAttachment.findUniqueOrThrow({
      where: { trackerId_id: { trackerId: desk.id, id: (await files.brought(hoarder)).id } },
    })
    const { db, newId } = trackers.hosts.host
    const more = Array.from({ length: 99 }, () => newId())
    await db.file.createMany({
      data: more.map((each) => ({
        id: each,
        activityId: desk.id,
        bytes: 1,
        sha256: new Uint8Array(32),
        createdAt: new Date(),
      })),
    })
    await db.trackerAttachment.createMany({ data: more.map((each) => ({ ...row, id: each })) })
    expect(await files.upload<ProblemBody>(hoarder)).toMatchObject({
      status: 409,
      body: { code: 'tracker.upload.too_many' },
    })
    await desk.call(hoarder, `DELETE /uploads/${id}`)
    expect((await files.upload(hoarder)).status).toBe(201)
  })
})

describe('parity 16: the description and the resolution have files', () => {
  test('a report brings them; who reads the ticket sees what they are, and follows a link to each', async () => {
    const [shot, note] = [await files.brought(student!, 'capture.png', png(60, 40)), await files.brought(student!)]
    const { status, body } = await report(student!, ids([shot, note]))
    expect([status, body.ticket.attachments]).toEqual([201, [facts(shot), facts(note)]])
    expect(await get(agent!, body.ticket)).toMatchObject({ attachments: [facts(shot), facts(note)] })
    const { items } = (await files.linked(agent!, body.ticket.number)).body
    expect(items.map(facts)).toEqual([facts(shot), facts(note)])
    const saved = await files.follow(agent!, items[1]!.links.save)
    expect(saved).toMatchObject({ status: 200, body: 'What was seen' })
    expect(saved.headers).toMatchObject({ 'content-disposition': "attachment; filename*=UTF-8''note.txt" })
    const shown = await files.follow(agent!, items[0]!.links.thumbnail)
    expect(shown.body).toMatch(/^RIFF.{4}WEBP/su)
    expect(shown.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
    expect(items[1]!.links).toMatchObject({ preview: null, thumbnail: null })
  })

  test('an edit says which there are to be: new ones come, others go with their files', async () => {
    const [first, second, third] = [
      await files.brought(student!),
      await files.brought(student!),
      await files.brought(student!),
    ]
    const ticket = await reported(student!, first.id, second.id)
    const { body } = await edit(student!, ticket, { attachments: [third.id, second.id] })
    expect([ids(body.attachments), body.version]).toEqual([ids([second, third]), 2])
    expect([await kept(first.id), await kept(second.id, third.id)]).toEqual([0, 2])
    const same = await edit(student!, body, { attachments: [second.id, third.id], description: body.description })
    expect(same.body.version).toBe(2)
    expect((await edit(student!, body, { summary: 'Green' })).body.attachments).toHaveLength(2)
  })

  test('those of a resolution come with the move, in its one event; with what is not one’s own nothing moves', async () => {
    const ticket = await reported(student!)
    const [mine, theirs] = [await files.brought(agent!, 'after.png', png(8, 8)), await files.brought(student!, 'x.txt')]
    const move = (resolutionAttachments: string[], to = 'RESOLVED') =>
      desk.call<TicketBody & ProblemBody>(agent!, `POST /tickets/${ticket.number}/transitions`, {
        body: { to, resolutionAttachments },
        headers: ifMatch(ticket),
      })
    expect((await move([theirs.id])).body.code).toBe('tracker.attachment.not_yours')
    expect((await move([mine.id], 'WAITING')).status).toBe(400)
    expect(await get(student!, ticket)).toMatchObject({ state: 'POSTED', version: 1, resolutionAttachments: [] })
    const { body } = await move([mine.id])
    expect(body).toMatchObject({ state: 'RESOLVED', version: 2, resolutionAttachments: [facts(mine)] })
    expect(await get(student!, ticket)).toMatchObject({ resolutionAttachments: [facts(mine)] })
    expect((await desk.events(ticket.id)).slice(1)).toMatchObject([
      {
        type: 'tracker.ticket.moved',
        changes: { state: ['POSTED', 'RESOLVED'], resolutionAttachments: expect.anything() },
      },
    ])
  })

  test('those of a resolution are for who settles; a reporter sees them', async () => {
    const ticket = await reported(student!)
    const [mine, theirs] = [await files.brought(student!), await files.brought(agent!)]
    const refused = await edit(student!, ticket, { resolutionAttachments: [mine.id] })
    expect(refused).toMatchObject({ status: 403, body: { code: 'tracker.ticket.edit_denied' } })
    const settled = await edit(agent!, ticket, { resolution: 'Done', resolutionAttachments: [theirs.id] })
    expect(settled.body).toMatchObject({ attachments: [], resolutionAttachments: [facts(theirs)] })
    expect(await get(student!, ticket)).toMatchObject({ resolutionAttachments: [facts(theirs)] })
  })

  test('the text shows a picture by its id, with no address in it', async () => {
    const { id } = await files.brought(student!, 'a.png', png(9, 9))
    const { body } = await desk.call<CreatedBody>(student!, 'POST /tickets', {
      body: { description: `![a.png](attachment:${id})\nGreen`, attachments: [id] },
    })
    expect(body.ticket.html.description).toContain(`<img data-attachment="${id}" alt="a.png" />`)
    expect(body.ticket.summary).toBe('Green')
  })

  test('the history tells what came, by name, and how many went', async () => {
    const [first, second] = [await files.brought(student!, 'un.txt'), await files.brought(student!, 'deux.txt')]
    const ticket = await reported(student!, first.id)
    await edit(student!, ticket, { attachments: [second.id] })
    const { body } = await desk.call<{ items: { changes: object[] }[] }>(
      agent!,
      `GET /tickets/${ticket.number}/history`,
    )
    const told = body.items.flatMap(({ changes }) =>
      changes.filter((change) => JSON.stringify(change).includes('attachments')),
    )
    expect(told).toEqual([
      { field: 'attachments', added: [{ id: first.id, name: null }], removed: 0 },
      { field: 'attachments', added: [{ id: second.id, name: 'deux.txt' }], removed: 1 },
    ])
    expect((await desk.events(ticket.id)).map(({ changes }) => JSON.stringify(changes)).join()).not.toContain('.txt')
  })
})

describe('a comment', () => {
  const comment = (who: TestPerson, { number }: TicketBody, attachments?: string[]) =>
    desk.call<{ id: string; version: number; attachments: { id: string }[] }>(who, `POST /tickets/${number}/comments`, {
      body: { body: 'See', attachments },
    })

  test('has files; an edit that does not name them leaves them, one that does says which', async () => {
    const ticket = await reported(student!)
    const [one, two] = [await files.brought(student!), await files.brought(student!)]
    const { status, body } = await comment(student!, ticket, [one.id])
    expect([status, ids(body.attachments)]).toEqual([201, [one.id]])
    const at = `PUT /tickets/${ticket.number}/comments/${body.id}`
    const put = (version: number, sent: object) =>
      desk.call<typeof body>(student!, at, { body: sent, headers: { 'if-match': `"${version}"` } })
    expect(ids((await put(1, { body: 'Seen' })).body.attachments)).toEqual([one.id])
    expect((await put(2, { body: 'Seen', attachments: [one.id] })).body.version).toBe(2)
    expect(ids((await put(2, { body: 'Seen', attachments: [two.id] })).body.attachments)).toEqual([two.id])
    expect((await get(student!, ticket)).version).toBe(1)
    expect(await desk.events(body.id)).toMatchObject([
      { changes: { attachments: [[], [one.id]] } },
      { changes: { body: null } },
      { changes: { attachments: [[one.id], [two.id]] } },
    ])
  })

  test('that comes to another ticket by a merge brings its files, and takes them back', async () => {
    const [into, duplicate] = [await reported(student!), await reported(student!)]
    const { id } = await files.brought(student!)
    await comment(student!, duplicate, [id])
    const merge = { body: { into: into.number, reveal: true }, headers: { 'if-match': '"1"' } }
    expect((await desk.call(head!, `POST /tickets/${duplicate.number}/merge`, merge)).status).toBe(200)
    expect(ids((await files.linked(agent!, into.number)).body.items)).toEqual([id])
    const back = `DELETE /tickets/${into.number}/duplicates/${duplicate.number}`
    expect((await desk.call(head!, back)).status).toBe(200)
    expect((await files.linked(agent!, into.number)).body.items).toEqual([])
    expect(ids((await files.linked(agent!, duplicate.number)).body.items)).toEqual([id])
  })

  test('that is deleted takes its files with it', async () => {
    const ticket = await reported(student!)
    const { id, links } = await files.brought(student!, 'a.png', png(9, 9))
    const { body } = await comment(student!, ticket, [id])
    await desk.call(student!, `DELETE /tickets/${ticket.number}/comments/${body.id}`, {
      headers: { 'if-match': '"1"' },
    })
    expect(await kept(id)).toBe(0)
    expect((await files.linked(student!, ticket.number)).body.items).toEqual([])
    expect((await files.follow(student!, links.preview)).status).toBe(404)
  })
})

describe('who may not', () => {
  test('read notes finds none of their files', async () => {
    const ticket = await reported(student!)
    const { id } = await files.brought(agent!)
    const body = { body: 'For us', kind: 'internal', attachments: [id] }
    expect((await desk.call(agent!, `POST /tickets/${ticket.number}/comments`, { body })).status).toBe(201)
    expect(ids((await files.linked(agent!, ticket.number)).body.items)).toEqual([id])
    expect((await files.linked(student!, ticket.number)).body.items).toEqual([])
    expect((await files.linked(student!, ticket.number, `?id=${id}`)).body.items).toEqual([])
    expect((await desk.call(student!, `GET /tickets/${ticket.number}/attachments/${id}`)).status).toBe(404)
  })

  test('read the ticket finds none of its files, and no ticket', async () => {
    const { id } = await files.brought(student!)
    const ticket = await reported(student!, id)
    for (const at of [`/tickets/${ticket.number}/attachments`, `/tickets/${ticket.number}/attachments/${id}`]) {
      expect(await desk.call(other!, `GET ${at}`)).toMatchObject({
        status: 404,
        body: { code: 'tracker.ticket.not_found' },
      })
      expect((await desk.call(agent!, `GET ${at}`)).status).toBe(200)
    }
    const theirs = await reported(other!)
    const through = await desk.call(other!, `GET /tickets/${theirs.number}/attachments/${id}`)
    expect(through).toMatchObject({ status: 404, body: { code: 'tracker.attachment.not_found' } })
    expect((await files.linked(other!, theirs.number, `?id=${id}`)).body.items).toEqual([])
  })

  test('attach what is another’s, attached already, of another tracker, or not there', async () => {
    const elsewhere = await trackers.tracker()
    await trackers.hosts.enrol(student!, elsewhere.courseId, 'student')
    const used = await files.brought(student!)
    await reported(student!, used.id)
    const candidates = [
      (await files.brought(other!)).id,
      used.id,
      (await filesIn(elsewhere).brought(student!)).id,
      trackers.hosts.host.newId(),
    ]
    for (const id of candidates) {
      const good = await files.brought(student!)
      const refused = await report(student!, [good.id, id])
      expect(refused).toMatchObject({ status: 422, body: { code: 'tracker.attachment.not_yours' } })
      expect((await desk.call(student!, `GET /uploads/${good.id}`)).status).toBe(200)
    }
    const ticket = await reported(student!)
    expect((await edit(head!, ticket, { attachments: [used.id] })).status).toBe(422)
    expect((await report(student!, [used.id, used.id])).status).toBe(400)
  })

  test('follow a link once they are suspended', async () => {
    const leaver = await desk.person('student')
    const { links } = await files.brought(leaver)
    expect((await files.follow(student!, links.save)).status).toBe(200)
    await trackers.hosts.host.db.user.update({ where: { id: leaver.id }, data: { suspendedAt: new Date() } })
    expect((await files.follow(student!, links.save)).status).toBe(404)
  })
})

test('of two tickets that ask for one upload at once, one gets it', async () => {
  const { id } = await files.brought(student!)
  const answers = await Promise.all(Array.from({ length: 8 }, () => report(student!, [id])))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 7 }, () => 422)])
})

test('a report that is sent again is the same one, with its files', async () => {
  const { id } = await files.brought(student!)
  const key = { 'idempotency-key': `report-${id}` }
  const [first, again] = [await report(student!, [id], key), await report(student!, [id], key)]
  expect(again.body).toEqual(first.body)
  expect(again.body.ticket.attachments).toMatchObject([{ id }])
})

test('a list of some gives a page at a time', async () => {
  const brought: Linked[] = []
  for (let i = 0; i < 5; i++) brought.push(await files.brought(student!))
  const { number } = await reported(student!, ...ids(brought))
  const seen: string[] = []
  let next: string | null = null
  do {
    const query: string = next === null ? '?limit=2' : `?limit=2&cursor=${next}`
    const { body } = await files.linked(agent!, number, query)
    seen.push(...ids(body.items))
    next = body.next
  } while (next !== null)
  expect(seen).toEqual(ids(brought))
  const some = `?id=${brought[1]!.id}&id=${brought[3]!.id}`
  expect(ids((await files.linked(agent!, number, some)).body.items)).toEqual([brought[1]!.id, brought[3]!.id])
  expect((await files.linked(agent!, number, '?cursor=WzFd')).status).toBe(400)
})

describe('nothing is left over', () => {
  const sweep = () => {
    const { host } = trackers.hosts
    return host.db.$transaction((tx) => uploadSweep.run({ data: {}, tx, host }))
  }

  test('of what was brought and not used for a day', async () => {
    const [old, fresh, used] = [
      await files.brought(student!),
      await files.brought(student!),
      await files.brought(student!),
    ]
    await reported(student!, used.id)
    const createdAt = new Date(Date.now() - 25 * 3_600_000)
    await trackers.hosts.host.db.trackerAttachment.updateMany({
      where: { trackerId: desk.id, id: { in: ids([old, used]) } },
      data: { createdAt },
    })
    await sweep()
    expect([await kept(old.id), await kept(fresh.id), await kept(used.id)]).toEqual([0, 1, 1])
  })

  test('of a ticket that is deleted, however that is done', async () => {
    const { id } = await files.brought(student!, 'a.png', png(9, 9))
    const ticket = await reported(student!, id)
    await trackers.hosts.host.db.trackerTicket.deleteMany({ where: { trackerId: desk.id, id: ticket.id } })
    expect(await kept(id)).toBe(0)
  })
})
