import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { historyContract } from '../../../contract/history.ts'
import { uploadSweep } from '../../attachments/sweep.ts'
import { filesIn, png, type Linked } from '../../attachments/testing/files.ts'
import { invariants } from '../../invariants.ts'
import { ifMatch, useTrackers, type ListBody, type TestTracker, type TicketBody } from '../../testing/trackers.ts'
import { erasureSweep } from '../../withdrawals/sweep.ts'
import { fill, formsBy, refusals, reportWith } from '../testing/forms.ts'

type History = SuccessOf<(typeof historyContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let files: ReturnType<typeof filesIn>
let forms: ReturnType<typeof formsBy>
let elements: Readonly<Record<string, string>>
let [student, other, agent, manager]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  files = filesIn(desk)
  student = await desk.person('student')
  other = await desk.person('student')
  agent = await desk.person('teacher')
  manager = await desk.person('editingteacher')
  forms = formsBy(desk, manager)
  elements = await forms.build([
    { code: 'kind', type: 'radio', options: ['paper', 'other'] },
    { code: 'shot', type: 'file', settings: { accept: ['picture'], maxSize: 1 }, listable: true },
    { code: 'papers', type: 'file', settings: { maxCount: 3 }, condition: { code: 'kind', values: ['paper'] } },
    { code: 'proof', type: 'file', settings: { maxCount: 2 }, private: true, listable: true },
  ])
})

const ids = (given: readonly { id: string }[]) => given.map(({ id }) => id)
const facts = ({ id, name, type, bytes, width, height }: Linked) => ({ id, name, type, bytes, width, height })
const shot = (who = student!) => files.brought(who, 'capture.png', png(12, 9))
const get = async (who: TestPerson, { number }: TicketBody) =>
  (await desk.call<TicketBody>(who, `GET /tickets/${number}`)).body
const reported = async (values: Record<string, unknown>) => {
  const { status, body } = await reportWith(desk, student!, values)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.ticket
}
/** Whether there still are rows of the files and their copies. */
const kept = (...given: string[]) =>
  trackers.hosts.host.db.file.count({ where: { OR: [{ id: { in: given } }, { copyOf: { in: given } }] } })
const breaches = async () => {
  const found = await Promise.all(invariants.map((each) => each.check(trackers.hosts.host.db)))
  // One has its ticket deleted by hand, without the words of it.
  return found.flat().filter((breach) => breach.startsWith('file '))
}

describe('parity 22: a custom field of files', () => {
  test('is filled in with uploads, and shows what they are to who reads the ticket, who follows a link to each', async () => {
    const [a, b, c] = [await shot(), await files.brought(student!, 'un.txt'), await files.brought(student!, 'deux.txt')]
    const ticket = await reported({ kind: ['paper'], shot: [a.id], papers: [c.id, b.id] })
    expect(ticket.elements).toEqual({ kind: ['paper'], shot: [facts(a)], papers: [facts(c), facts(b)] })
    expect((await get(agent!, ticket)).elements).toEqual(ticket.elements)
    expect(ticket.attachments).toEqual([])
    const { items } = (await files.linked(agent!, ticket.number)).body
    expect(ids(items)).toEqual(ids([a, b, c]))
    expect(await files.follow(agent!, items[1]!.links.save)).toMatchObject({ status: 200, body: 'What was seen' })
    expect((await files.follow(agent!, items[0]!.links.thumbnail)).headers).toMatchObject({
      'content-type': 'image/webp',
    })
  })

  test('is a column of lists, and is asked for by whether there is any', async () => {
    const a = await shot()
    const ticket = await reported({ shot: [a.id] })
    const list = async (q: string) =>
      (await desk.call<ListBody>(student!, `GET /tickets?q=${encodeURIComponent(q)}&limit=100`)).body
    const row = (await list('-element.shot:none')).items.find(({ number }) => number === ticket.number)
    expect(row?.elements).toEqual({ shot: [facts(a)] })
    expect((await list('element.shot:none')).items.map(({ number }) => number)).not.toContain(ticket.number)
    for (const q of [`element.shot:${a.id}`, 'element.shot:>a', 'sort:element.shot'])
      expect(await list(q)).toMatchObject({ status: 400 })
  })

  test('takes what it says it takes, by content, and what is one’s own and free: else nothing is changed', async () => {
    const [picture, text] = [await shot(), await files.brought(student!, 'a.png')]
    const [one, two, three, four] = [1, 2, 3, 4].map(() => files.brought(student!))
    const many = ids(await Promise.all([one!, two!, three!, four!]))
    const used = await shot()
    await reported({ shot: [used.id] })
    const large = await files.brought(student!, 'b.png', Buffer.concat([png(3, 3), Buffer.alloc(1_000_000)]))
    const refused = async (values: Record<string, unknown>) => {
      const { status, body } = await reportWith(desk, student!, values)
      return [status, refusals(body)]
    }
    expect(await refused({ shot: [text.id] })).toEqual([400, { shot: 'element.file-kind' }])
    expect(await refused({ shot: [large.id] })).toEqual([400, { shot: 'element.file-too-large' }])
    expect(await refused({ shot: [picture.id, used.id] })).toEqual([400, { shot: 'element.too-many-files' }])
    expect(await refused({ kind: ['paper'], papers: many })).toEqual([400, { papers: 'element.too-many-files' }])
    for (const id of [used.id, (await shot(other)).id, trackers.hosts.host.newId()])
      expect(await refused({ shot: [id] })).toEqual([400, { shot: 'element.unknown-file' }])
    expect(await refused({ shot: [picture.id], papers: [picture.id], kind: ['paper'] })).toEqual([
      400,
      { papers: 'element.unknown-file' },
    ])
    expect(await refused({ shot: 'capture.png' })).toEqual([400, { shot: 'element.wrong-shape' }])
    expect((await desk.call(student!, `GET /uploads/${picture.id}`)).status).toBe(200)
    expect((await get(student!, await reported({ shot: [picture.id] }))).elements).toMatchObject({
      shot: [facts(picture)],
    })
  })

  test('is changed: new ones come, others go with their files, and the history says so', async () => {
    const [a, b, c] = [
      await files.brought(student!, 'un.txt'),
      await files.brought(student!),
      await files.brought(student!, 'trois.txt'),
    ]
    const ticket = await reported({ kind: ['paper'], papers: [a.id, b.id] })
    const { status, body } = await fill(desk, student!, ticket, { papers: [c.id, a.id] })
    expect([status, body.version, body.elements['papers']]).toEqual([200, 2, [facts(c), facts(a)]])
    expect([await kept(b.id), await kept(a.id, c.id)]).toEqual([0, 2])
    expect((await fill(desk, student!, body, { papers: [c.id, a.id] })).body.version).toBe(2)
    const { items } = (await desk.call<History>(agent!, `GET /tickets/${ticket.number}/history`)).body
    const told = items.flatMap(({ changes }) => changes.filter(({ field }) => field === 'elementFiles'))
    expect(told).toMatchObject([
      {
        code: 'papers',
        added: [
          { id: a.id, name: 'un.txt' },
          { id: b.id, name: null },
        ],
        removed: 0,
      },
      { code: 'papers', added: [{ id: c.id, name: 'trois.txt' }], removed: 1 },
    ])
    expect(JSON.stringify((await desk.events(ticket.id)).map(({ changes }) => changes))).not.toContain('.txt')
    const { body: hidden } = await fill(desk, student!, body, { kind: ['other'] })
    expect(hidden.elements).toEqual({ kind: ['other'] })
    expect(await kept(a.id, c.id)).toBe(0)
    expect(await breaches()).toEqual([])
  })

  test('is refused whole with a change that is late, and its uploads are free still', async () => {
    const [a, b] = [await shot(), await shot()]
    const ticket = await reported({ shot: [a.id] })
    await desk.call(student!, `PATCH /tickets/${ticket.number}`, {
      body: { summary: 'Other' },
      headers: ifMatch(ticket),
    })
    expect((await fill(desk, student!, ticket, { shot: [b.id] })).status).toBe(412)
    expect((await get(student!, ticket)).elements).toMatchObject({ shot: [facts(a)] })
    expect((await desk.call(student!, `GET /uploads/${b.id}`)).status).toBe(200)
  })

  test('that is asked no longer stays readable with the tickets that have it', async () => {
    const tracker = await trackers.tracker()
    const [head, own] = [await tracker.person('editingteacher'), filesIn(tracker)]
    const form = formsBy(tracker, head)
    const made = await form.build([{ code: 'old', type: 'file' }])
    const { id } = await own.brought(head)
    const { ticket } = (await reportWith(tracker, head, { old: [id] })).body
    for (const fields of [[form.row(made['old']!, { code: 'old', type: 'file', active: false })], []]) {
      expect((await form.change(fields)).status).toBe(200)
      const { elements: shown } = (await tracker.call<TicketBody>(head, `GET /tickets/${ticket.number}`)).body
      expect(shown).toMatchObject({ old: [{ id }] })
      expect(ids((await own.linked(head, ticket.number)).body.items)).toEqual([id])
      expect((await fill(tracker, head, ticket, { old: [] })).status).toBe(400)
    }
  })
})

describe('parity 25: the files of a private field', () => {
  let ticket: TicketBody
  let secret: Linked

  beforeAll(async () => {
    const proof = await files.brought(agent!, 'zzproofzz.png', png(7, 7))
    const a = await shot()
    ticket = await reported({ shot: [a.id] })
    ticket = (await fill(desk, agent!, ticket, { proof: [proof.id] })).body
    secret = proof
  })

  test('are there for who works here', async () => {
    expect(ticket.elements).toMatchObject({ proof: [facts(secret)] })
    const { body } = await desk.call<Linked>(agent!, `GET /tickets/${ticket.number}/attachments/${secret.id}`)
    expect((await files.follow(agent!, body.links.preview)).status).toBe(200)
    const { items } = (await desk.call<History>(agent!, `GET /tickets/${ticket.number}/history`)).body
    expect(items.at(-1)?.changes).toMatchObject([{ code: 'proof', added: [{ name: 'zzproofzz.png' }] }])
  })

  test('are not there for who reports, by any door', async () => {
    for (const who of [student!, other!]) {
      const own = `/tickets/${ticket.number}`
      expect((await desk.call(who, `GET ${own}/attachments/${secret.id}`)).status).toBe(404)
      expect((await desk.call(who, `GET /uploads/${secret.id}`)).status).toBe(404)
      const doors = [
        own,
        `${own}/attachments`,
        `${own}/attachments?id=${secret.id}`,
        `${own}/history`,
        '/tickets?q=',
        '/fields',
      ]
      for (const door of doors) {
        const { body } = await desk.call<object>(who, `GET ${door}`)
        expect(JSON.stringify(body), door).not.toMatch(new RegExp(`zzproofzz|${secret.id}|"proof"`))
      }
      const filled = await fill(desk, who, ticket, { proof: [secret.id] })
      expect(who === student ? filled.body.fields?.map(({ code }) => code) : filled.status).toEqual(
        who === student ? ['element.unknown-field'] : 404,
      )
      const stolen = await reportWith(desk, who, { shot: [secret.id] })
      expect(refusals(stolen.body)).toEqual({ shot: 'element.unknown-file' })
    }
    expect((await desk.call<{ elements: object }>(student!, `GET /tickets/${ticket.number}`)).body.elements).toEqual({
      shot: [expect.objectContaining({ name: 'capture.png' })],
    })
  })

  test('come into sight with the field, and go out of it', async () => {
    const rows = (await forms.form()).fields
    const change = (hidden: boolean) =>
      forms.change(rows.map((row) => (row.element === elements['proof'] ? { ...row, private: hidden } : row)))
    const at = `GET /tickets/${ticket.number}/attachments/${secret.id}` as const
    await change(false)
    expect((await desk.call(student!, at)).status).toBe(200)
    expect((await desk.call(other!, at)).status).toBe(404)
    await change(true)
    expect((await desk.call(student!, at)).status).toBe(404)
  })
})

describe('with their ticket', () => {
  test('they go out of sight, come back, and go for good', async () => {
    const a = await shot()
    const ticket = await reported({ shot: [a.id] })
    const at = `GET /tickets/${ticket.number}/attachments/${a.id}` as const
    const remove = async () =>
      desk.call(manager!, `DELETE /tickets/${ticket.number}`, { headers: ifMatch(await get(manager!, ticket)) })
    expect((await remove()).status).toBe(200)
    expect([(await desk.call(student!, at)).status, await kept(a.id)]).toEqual([404, 3])
    expect((await desk.call(manager!, `POST /deleted/${ticket.number}/restore`)).status).toBe(200)
    expect((await desk.call(student!, at)).status).toBe(200)
    expect((await get(student!, ticket)).elements).toEqual({ shot: [facts(a)] })
    await remove()
    await trackers.hosts.host.db.trackerWithdrawal.updateMany({
      where: { trackerId: desk.id, ticketId: ticket.id },
      data: { at: new Date(Date.now() - 31 * 86_400_000) },
    })
    const { host } = trackers.hosts
    await host.db.$transaction((tx) => erasureSweep.run({ data: {}, tx, host }))
    expect(await kept(a.id)).toBe(0)
  })

  test('that is merged they are out of sight, and back when that is undone', async () => {
    const [into, duplicate] = [await reported({}), await reported({ shot: [(await shot()).id] })]
    const [{ id }] = (await files.linked(student!, duplicate.number)).body.items as [Linked]
    const merge = { body: { into: into.number, reveal: true }, headers: { 'if-match': '"1"' } }
    expect((await desk.call(manager!, `POST /tickets/${duplicate.number}/merge`, merge)).status).toBe(200)
    for (const { number } of [into, duplicate])
      expect((await desk.call(student!, `GET /tickets/${number}/attachments/${id}`)).status).toBe(404)
    await desk.call(manager!, `DELETE /tickets/${into.number}/duplicates/${duplicate.number}`)
    expect((await get(student!, duplicate)).elements).toMatchObject({ shot: [{ id }] })
  })

  test('nothing is left over: of what was brought and sent nowhere, and of a ticket however it goes', async () => {
    const [unused, used] = [await shot(), await shot()]
    const ticket = await reported({ shot: [used.id] })
    const { host } = trackers.hosts
    await host.db.trackerAttachment.updateMany({
      where: { trackerId: desk.id, id: { in: ids([unused, used]) } },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    })
    await host.db.$transaction((tx) => uploadSweep.run({ data: {}, tx, host }))
    expect([await kept(unused.id), await kept(used.id)]).toEqual([0, 3])
    await host.db.trackerTicket.deleteMany({ where: { trackerId: desk.id, id: ticket.id } })
    expect(await kept(used.id)).toBe(0)
  })
})

test('of two tickets that ask for one upload at once, one gets it', async () => {
  const { id } = await shot()
  const answers = await Promise.all(Array.from({ length: 6 }, () => reportWith(desk, student!, { shot: [id] })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 5 }, () => 400)])
  expect(await breaches()).toEqual([])
})
