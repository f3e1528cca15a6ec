import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { commentsContract } from '../../contract/comments.ts'
import type { historyContract } from '../../contract/history.ts'
import type { linksContract } from '../../contract/links.ts'
import { filesIn } from '../attachments/testing/files.ts'
import { invariants } from '../invariants.ts'
import { live } from '../live/live.ts'
import { formsBy, reportWith } from '../elements/testing/forms.ts'
import {
  ifMatch,
  useTrackers,
  type ListBody,
  type ProblemBody,
  type TestTracker,
  type TicketBody,
} from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'
import { beside, nameSubtrackers, preview, relocate, type RelocatedBody } from './testing.ts'

type Read = TicketBody & ProblemBody
type History = SuccessOf<(typeof historyContract)['operations']['list']>
type Links = SuccessOf<(typeof linksContract)['operations']['list']>
type Comments = SuccessOf<(typeof commentsContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let lab: TestTracker
let [head, agent, student, other]: TestPerson[] = []

beforeEach(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', prefix: 'DESK' })
  lab = await beside(trackers, desk, { preset: 'ticketting', prefix: 'LAB' }, 'The lab')
  head = await desk.person('editingteacher', { givenName: 'Ada', familyName: 'Head' })
  agent = await desk.person('teacher', { givenName: 'Marc', familyName: 'Agent' })
  student = await desk.person('student')
  other = await desk.person('student')
  await nameSubtrackers(desk, head, [lab.id])
})

const read = (at: TestTracker, who: TestPerson, number: number) => at.call<Read>(who, `GET /tickets/${number}`)
const listed = async (at: TestTracker, who: TestPerson, q = '') =>
  (await at.call<ListBody>(who, `GET /tickets?q=${encodeURIComponent(q)}`)).body.items.map(({ number }) => number)
const now = async (at: TestTracker, { number }: { number: number }) => (await read(at, head!, number)).body
const history = async (at: TestTracker, who: TestPerson, number: number) =>
  (await at.call<History>(who, `GET /tickets/${number}/history`)).body.items
const links = async (at: TestTracker, who: TestPerson, number: number) =>
  (await at.call<Links>(who, `GET /tickets/${number}/links`)).body

async function breaches(): Promise<readonly string[]> {
  const { db } = trackers.hosts.host
  const found: string[] = []
  for (const each of invariants) found.push(...(await db.$transaction((tx) => each.check(tx))))
  return found
}

async function moved(ticket: TicketBody, to = lab, from = desk): Promise<RelocatedBody> {
  const { status, body } = await relocate(from, head!, await now(from, ticket), to)
  expect([status, body.code]).toEqual([200, undefined])
  return body
}

describe('parity 35: a ticket is moved to a subtracker', () => {
  test('with all that was said, watched and brought; its old address leads to the new one', async () => {
    const { id: file } = await filesIn(desk).brought(student!, 'screen.txt')
    const made = await desk.call<{ ticket: TicketBody }>(student!, 'POST /tickets', {
      body: { description: 'The microscope is blurred', attachments: [file] },
    })
    const { ticket } = made.body
    await desk.call(agent!, `POST /tickets/${ticket.number}/comments`, { body: { body: 'Which one?' } })
    await desk.call(agent!, `POST /tickets/${ticket.number}/comments`, { body: { body: 'Mine', kind: 'internal' } })
    const drafts = (at: TestTracker, of: number) => `/api/v1/activities/${at.id}/drafts/ticket.${of}` as const
    await agent!.call(`PUT ${drafts(desk, ticket.number)}/comment`, { body: { text: 'It may be', basedOn: null } })
    await lab.report(student!, 'Somebody else’s')

    const plan = await preview(desk, head!, ticket, lab)
    expect(plan).toMatchObject({
      status: 200,
      body: {
        to: { id: lab.id, name: 'The lab' },
        state: 'POSTED',
        watchers: { staying: 1, leaving: 0 },
        readBy: { you: true, reporter: true },
      },
    })
    const { number, key, tracker, version } = await moved(ticket)
    expect({ number, key, tracker, version }).toEqual({
      number: 2,
      key: 'LAB-2',
      tracker: { id: lab.id, name: 'The lab' },
      version: 2,
    })
    const there = await read(lab, student!, 2)
    expect(there.body).toMatchObject({
      id: ticket.id,
      key: 'LAB-2',
      commentCount: 1,
      watching: true,
      attachments: [{ id: file, name: 'screen.txt' }],
    })
    const said = await lab.call<Comments>(agent!, 'GET /tickets/2/comments')
    expect(said.body.items.map((each) => each.said?.body)).toEqual(['Which one?', 'Mine'])
    const files = await filesIn(lab).linked(student!, 2)
    const [saved] = files.body.items
    expect((await filesIn(lab).follow(student!, saved!.links.save)).body).toBe('What was seen')

    const begun = await agent!.call<{ items: { text: string }[] }>(`GET ${drafts(lab, 2)}`)
    expect(begun.body.items).toMatchObject([{ text: 'It may be' }])
    expect(await read(desk, student!, ticket.number)).toMatchObject({
      status: 410,
      body: { code: 'tracker.ticket.relocated', params: { tracker: lab.id, number: 2, key: 'LAB-2' } },
    })
    const find = (who: TestPerson) => desk.call<object>(who, `GET /keys/DESK-${ticket.number}`)
    expect(await find(student!)).toMatchObject({
      status: 200,
      body: { id: ticket.id, number: ticket.number, key: 'LAB-2' },
    })
    expect((await find(other!)).status).toBe(404)
    // Out of every list, count and search here, and in those there.
    expect([await listed(desk, head!), await listed(desk, head!, 'microscope')]).toEqual([[], []])
    expect([await listed(lab, head!), await listed(lab, head!, 'microscope')]).toEqual([[2, 1], [2]])
    const counts = async (at: TestTracker) =>
      (await at.call<{ all: { open: { count: number } } }>(head!, 'GET /counts')).body.all.open.count
    expect([await counts(desk), await counts(lab)]).toEqual([0, 2])
    expect(await breaches()).toEqual([])
  })

  test('its values go into the fields of their codes; the rest is kept, and put back where there is a field again', async () => {
    const ids = await formsBy(desk, head!).build([
      { code: 'room', type: 'text' },
      { code: 'kind', type: 'dropdown', options: ['printer', 'screen'] },
      { code: 'secret', type: 'text', private: true },
    ])
    const there = formsBy(lab, head!)
    const { id: shared } = (await there.create({ code: 'floor', type: 'text' })).body
    await there.change([
      there.row(ids['room']!, { code: 'room', type: 'text' }),
      there.row(shared, { code: 'floor', type: 'text' }),
    ])
    const made = await reportWith(desk, head!, { room: 'B12', kind: ['printer'], secret: 'It is mine' })
    const { ticket } = made.body
    const plan = await preview(desk, head!, ticket, lab)
    expect(plan.body.fields).toEqual({ moved: ['Label of room'], kept: ['Label of kind', 'Label of secret'] })

    const { number } = await moved(ticket)
    expect((await now(lab, { number })).elements).toEqual({ room: 'B12' })
    expect((await links(lab, head!, number)).kept).toEqual([
      { code: 'kind', label: 'Label of kind', kind: 'options', value: ['The printer'] },
      { code: 'secret', label: 'Label of secret', kind: 'text', value: 'It is mine' },
    ])
    // Who sees no private fields sees no private values.
    await lab.call(head!, `PUT /tickets/${number}/watchers/${agent!.id}`, { body: { reveal: true } })
    const ines = await reportWith(desk, student!, { room: 'B13', kind: ['screen'] })
    const second = await moved(ines.body.ticket)
    expect((await links(lab, student!, second.number)).kept).toEqual([
      { code: 'kind', label: 'Label of kind', kind: 'options', value: ['The screen'] },
    ])

    await moved(await now(lab, { number }), desk, lab)
    const back = await now(desk, { number: ticket.number })
    expect(back.elements).toEqual({ room: 'B12', kind: ['printer'], secret: 'It is mine' })
    expect((await links(desk, head!, ticket.number)).kept).toEqual([])
    expect(await breaches()).toEqual([])
  })

  test('files go with the values they are: into fields, or kept, to be had by who sees these', async () => {
    const ids = await formsBy(desk, head!).build([
      { code: 'shot', type: 'file' },
      { code: 'papers', type: 'file' },
      { code: 'proof', type: 'file', private: true },
    ])
    const there = formsBy(lab, head!)
    await there.change([there.row(ids['shot']!, { code: 'shot', type: 'file' })])
    const bring = async (who: TestPerson, name: string) => (await filesIn(desk).brought(who, name)).id
    const [shot, papers, proof] = [
      await bring(student!, 'shot.txt'),
      await bring(student!, 'papers.txt'),
      await bring(head!, 'proof.txt'),
    ]
    const { ticket } = (await reportWith(desk, student!, { shot: [shot], papers: [papers] })).body
    const filled = await desk.call<TicketBody>(head!, `PATCH /tickets/${ticket.number}`, {
      body: { elements: { proof: [proof] } },
      headers: ifMatch(ticket),
    })
    const { number } = await moved(filled.body)
    expect((await read(lab, student!, number)).body.elements).toMatchObject({ shot: [{ id: shot }] })
    const kept = async (who: TestPerson) => (await links(lab, who, number)).kept.map(({ value }) => value)
    expect(await kept(student!)).toMatchObject([[{ id: papers, name: 'papers.txt' }]])
    expect(await kept(head!)).toMatchObject([[{ id: papers }], [{ id: proof }]])
    const had = async (who: TestPerson) => (await filesIn(lab).linked(who, number)).body.items.map(({ id }) => id)
    expect([await had(student!), await had(head!)]).toEqual([
      [shot, papers],
      [shot, papers, proof],
    ])
    await moved(await now(lab, { number }), desk, lab)
    const back = await now(desk, ticket)
    expect(back.elements).toMatchObject({ shot: [{ id: shot }], papers: [{ id: papers }], proof: [{ id: proof }] })
    expect(await breaches()).toEqual([])
  })

  test('what was private does not become public there, neither as a value nor in the history', async () => {
    await formsBy(desk, head!).build([{ code: 'note', type: 'text', private: true }])
    const { fields } = await formsBy(desk, head!).form()
    const there = formsBy(lab, head!)
    await there.change([there.row(fields[0]!.element, { code: 'note', type: 'text' })])
    const ticket = await desk.report(student!)
    const filled = await desk.call<TicketBody>(head!, `PATCH /tickets/${ticket.number}`, {
      body: { elements: { note: 'She is ill' } },
      headers: ifMatch(ticket),
    })
    const { number } = await moved(filled.body)
    expect((await read(lab, student!, number)).body.elements).toEqual({})
    expect((await links(lab, student!, number)).kept).toEqual([])
    const told = (await history(lab, student!, number)).flatMap(({ changes }) => changes.map(({ field }) => field))
    expect(told).not.toContain('element')
    expect((await links(lab, head!, number)).kept).toHaveLength(1)
  })

  test('parity 13: it is posted anew where its assignee cannot work, and keeps its state where they can', async () => {
    const pupil = await desk.person('student')
    await trackers.hosts.enrol(pupil, desk.id, 'teacher')
    const lone = await desk.report(student!)
    const { body: taken } = await desk.assign(head!, lone, pupil)
    const { body: begun } = await desk.move(head!, taken, 'RESOLVING')
    expect((await preview(desk, head!, begun, lab)).body).toMatchObject({
      state: 'POSTED',
      assignee: { from: { id: pupil.id }, to: null },
    })
    const posted = await moved(begun)
    expect(await now(lab, posted)).toMatchObject({ state: 'POSTED', assignee: null })

    const shared = await desk.report(student!)
    const { body: mine } = await desk.assign(head!, shared, agent!)
    const { body: work } = await desk.move(head!, mine, 'RESOLVING')
    const kept = await moved(work)
    expect(await now(lab, kept)).toMatchObject({ state: 'RESOLVING', assignee: { id: agent!.id } })
    expect(await breaches()).toEqual([])
  })

  test('a state that is not used there falls to POSTED, and what was closed is open again, on top', async () => {
    const bugs = await beside(trackers, desk, { preset: 'bugtracker', prefix: 'BUG' }, 'Bugs')
    const tasks = await beside(trackers, desk, { preset: 'taskspread', prefix: 'TASK' }, 'Tasks')
    await nameSubtrackers(desk, head!, [lab.id, bugs.id, tasks.id])
    const first = await tasks.report(head!, 'First there')
    const validated = await desk.report(student!)
    const { body: closed } = await desk.move(head!, validated, 'VALIDATED')
    expect(closed.closed).toBe(true)
    const { number } = await moved(closed, tasks)
    expect(await now(tasks, { number })).toMatchObject({ state: 'POSTED', closed: false, closedAt: null })
    const stack = await tasks.call<{ numbers: number[] }>(head!, 'GET /stack')
    expect(stack.body.numbers).toEqual([number, first.number])

    // RESOLVED ends a task, and is a step of a bug.
    const task = await tasks.report(head!)
    const { body: done } = await tasks.move(head!, task, 'RESOLVED')
    expect(done.closed).toBe(true)
    await nameSubtrackers(tasks, head!, [bugs.id])
    const opened = await moved(done, bugs, tasks)
    expect(await now(bugs, opened)).toMatchObject({ state: 'RESOLVED', closed: false, closedAt: null })
    expect(await breaches()).toEqual([])
  })

  test('watchers who see no tickets there leave, dependencies and splits end; all is counted before and told after', async () => {
    const ticket = await desk.report(student!)
    const needed = await desk.report(student!)
    const needing = await desk.report(student!)
    const guest = await trackers.hosts.person()
    await trackers.hosts.enrol(guest, desk.id, 'teacher')
    for (const person of [guest, agent!]) await desk.call(person, `PUT /tickets/${ticket.number}/watch`)
    await desk.call(head!, `PUT /tickets/${ticket.number}/dependencies/${needed.number}`)
    await desk.call(head!, `PUT /tickets/${needing.number}/dependencies/${ticket.number}`)
    const said = await desk.call<{ id: string }>(student!, `POST /tickets/${ticket.number}/comments`, {
      body: { body: 'And another thing' },
    })
    const split = await desk.call(head!, `POST /tickets/${ticket.number}/comments/${said.body.id}/split`, {
      body: { summary: 'Another thing' },
      headers: { 'if-match': '"1"' },
    })
    expect(split.status).toBe(201)
    const plan = await preview(desk, head!, ticket, lab)
    expect(plan.body).toMatchObject({ watchers: { staying: 2, leaving: 1 }, dependencies: 2, splits: 1 })
    const { number } = await moved(ticket)
    const told = (await history(lab, head!, number)).at(-1)
    expect(told).toMatchObject({ type: 'tracker.ticket.relocated', cause: 'relocated', actor: { id: head!.id } })
    expect(told?.changes).toEqual(
      expect.arrayContaining([
        { field: 'tracker', from: expect.any(String), to: 'The lab' },
        { field: 'watchers', count: 1 },
        { field: 'dependencies', count: 2 },
        { field: 'splits', count: 1 },
      ]),
    )
    expect((await read(lab, guest, number)).status).toBe(404)
    expect(await breaches()).toEqual([])
  })

  test('it comes back to the number it had, and both addresses lead to it wherever it goes', async () => {
    const ticket = await desk.report(student!)
    const there = await moved(ticket)
    await moved(await now(lab, there), desk, lab)
    const back = await now(desk, ticket)
    expect(back).toMatchObject({ id: ticket.id, number: ticket.number })
    const fromLab = await read(lab, head!, there.number)
    expect(fromLab.body.params).toEqual({ tracker: desk.id, number: ticket.number, key: `DESK-${ticket.number}` })
    const attic = await beside(trackers, desk, { preset: 'ticketting', prefix: 'ATTIC' }, 'The attic')
    await nameSubtrackers(desk, head!, [lab.id, attic.id])
    const up = await moved(back, attic)
    for (const [at, number] of [
      [desk, ticket.number],
      [lab, there.number],
    ] as const)
      expect((await read(at, head!, number)).body.params).toEqual({
        tracker: attic.id,
        number: up.number,
        key: `ATTIC-${up.number}`,
      })
    // The next one there has a number of its own.
    expect((await lab.report(student!)).number).toBe(there.number + 1)
    expect(await breaches()).toEqual([])
  })
})

describe('who may', () => {
  const destinations = async (who: TestPerson) =>
    (await desk.call<{ items: { name: string }[] }>(who, 'GET /destinations')).body.items?.map(({ name }) => name)

  test('whoever works on tickets in both; a tracker that they do not see does not exist', async () => {
    const far = await trackers.tracker({ preset: 'ticketting', prefix: 'FAR' })
    await trackers.hosts.enrol(head!, far.courseId, 'editingteacher')
    expect((await nameSubtrackers(desk, head!, [lab.id, far.id])).status).toBe(200)
    const ticket = await desk.report(student!)
    expect((await destinations(head!))?.length).toBe(2)
    expect(await destinations(agent!)).toEqual(['The lab'])
    const gone = { id: trackers.hosts.host.newId() }
    for (const to of [far, gone]) {
      expect(await preview(desk, agent!, ticket, to)).toMatchObject({
        status: 422,
        body: { code: 'tracker.relocation.no_destination' },
      })
      expect(await relocate(desk, agent!, ticket, to)).toMatchObject({
        status: 422,
        body: { code: 'tracker.relocation.no_destination' },
      })
    }
    expect((await relocate(desk, student!, ticket, lab)).status).toBe(403)

    const { number } = await moved(ticket, far)
    // Neither the reporter nor the agent reads it there: for them there is nothing at the old address.
    for (const who of [agent!, student!]) {
      const { status, body } = await read(desk, who, ticket.number)
      expect([status, body.code, body.params]).toEqual([404, 'tracker.ticket.not_found', undefined])
    }
    // And where it came from is told to who sees that.
    const stranger = await trackers.hosts.person()
    await trackers.hosts.enrol(stranger, far.courseId, 'editingteacher')
    const arrival = (await history(far, stranger, number)).at(-1)
    expect(arrival?.changes[0]).toMatchObject({ field: 'tracker', from: null })
  })

  test('one that is not named by the other is no destination', async () => {
    const aside = await beside(trackers, desk, { preset: 'ticketting' }, 'Aside')
    const ticket = await desk.report(student!)
    expect((await relocate(desk, head!, ticket, aside)).status).toBe(422)
    expect((await relocate(desk, head!, ticket, desk)).status).toBe(422)
  })

  test('not one into which others are merged', async () => {
    const [into, duplicate] = [await desk.report(student!), await desk.report(student!)]
    await desk.call(head!, `POST /tickets/${duplicate.number}/merge`, {
      body: { into: into.number, reveal: true },
      headers: ifMatch(duplicate),
    })
    const ticket = await now(desk, into)
    const refused = { code: 'tracker.relocation.refused', params: { refusals: [{ code: 'duplicates' }] } }
    expect(await preview(desk, head!, ticket, lab)).toMatchObject({ status: 409, body: refused })
    expect(await relocate(desk, head!, ticket, lab)).toMatchObject({ status: 409, body: refused })
  })
})

describe('at once', () => {
  test('the same asked twice under one key is done once', async () => {
    const ticket = await desk.report(student!)
    const key = { 'idempotency-key': trackers.hosts.host.newId() }
    const first = await relocate(desk, head!, ticket, lab, key)
    const again = await relocate(desk, head!, ticket, lab, key)
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body])
    expect(await listed(lab, head!)).toEqual([first.body.number])
  })

  test('an older version is refused with the ticket as it is now', async () => {
    const ticket = await desk.report(student!)
    await desk.assign(head!, ticket, agent!)
    expect(await relocate(desk, head!, ticket, lab)).toMatchObject({ status: 412, body: { current: { version: 2 } } })
  })

  test('of edits, comments, watches, dependencies and moves of one ticket each is whole or not at all', async () => {
    const attic = await beside(trackers, desk, { preset: 'ticketting', prefix: 'ATTIC' }, 'The attic')
    await nameSubtrackers(desk, head!, [lab.id, attic.id])
    const needed = await desk.report(student!)
    for (let round = 0; round < 6; round++) {
      const ticket = await desk.report(student!, `Round ${round}`)
      const at = `/tickets/${ticket.number}`
      const answers = await Promise.all([
        relocate(desk, head!, ticket, lab),
        relocate(desk, agent!, ticket, attic),
        desk.move(head!, ticket, 'RESOLVING'),
        desk.call(student!, `POST ${at}/comments`, { body: { body: 'And now?' } }),
        desk.call(agent!, `PUT ${at}/watch`),
        desk.call(head!, `PUT ${at}/dependencies/${needed.number}`),
        desk.call(student!, `POST ${at}/seen`, { body: { version: 1 } }),
        desk.call(head!, `PUT ${at}/place`, { body: { to: 'bottom' } }),
        desk.call(student!, `POST ${at}/raises`, { body: { reason: 'Exams', urgent: false } }),
      ])
      const statuses = answers.map(({ status }) => status)
      expect(statuses.filter((status) => ![200, 201, 404, 409, 410, 412].includes(status))).toEqual([])
      expect(statuses.slice(0, 3).filter((status) => status === 200)).toHaveLength(1)
    }
    expect(await breaches()).toEqual([])
  })

  test('moved there and back by many at once, ranks and numbers stay an order in both', async () => {
    const tickets = await Promise.all(Array.from({ length: 8 }, () => desk.report(student!)))
    const back = await Promise.all(Array.from({ length: 8 }, () => lab.report(student!)))
    const answers = await Promise.all(
      [
        ...tickets.map((ticket) => relocate(desk, head!, ticket, lab)),
        ...back.map((ticket) => relocate(lab, head!, ticket, desk)),
        ...tickets.map(() => lab.report(student!)),
      ].map(async (each) => ((await each) as { status?: number }).status ?? 201),
    )
    expect(answers.filter((status) => status !== 200 && status !== 201)).toEqual([])
    expect(await breaches()).toEqual([])
  })
})

test('broken off at any of its writes, nothing has happened in either', async () => {
  const { db } = trackers.hosts.host
  const ids = await formsBy(desk, head!).build([
    { code: 'room', type: 'text' },
    { code: 'floor', type: 'text' },
  ])
  const there = formsBy(lab, head!)
  await there.change([there.row(ids['room']!, { code: 'room', type: 'text' })])
  const { id: file } = await filesIn(desk).brought(student!)
  const made = await desk.call<{ ticket: TicketBody }>(student!, 'POST /tickets', {
    body: { description: 'Blurred', attachments: [file], elements: { room: 'B12', floor: '2' } },
  })
  const { ticket } = made.body
  const needed = await desk.report(student!)
  await desk.call(head!, `PUT /tickets/${ticket.number}/dependencies/${needed.number}`)
  await agent!.call(`PUT /api/v1/activities/${desk.id}/drafts/ticket.${ticket.number}/comment`, {
    body: { text: 'It may be', basedOn: null },
  })
  const kept = async () => {
    const of = { in: [desk.id, lab.id] }
    return JSON.stringify(
      [
        await db.trackerTicket.findMany({ where: { trackerId: of }, orderBy: { id: 'asc' } }),
        await db.tracker.findMany({ where: { id: of }, orderBy: { id: 'asc' } }),
        await db.trackerValue.findMany({ where: { trackerId: of }, orderBy: { elementId: 'asc' } }),
        await db.trackerDependency.findMany({ where: { trackerId: of } }),
        await db.trackerForward.findMany({ where: { trackerId: of } }),
        await db.trackerKeptValue.findMany({ where: { trackerId: of } }),
        await db.file.findMany({ where: { activityId: of } }),
        await db.draft.findMany({ where: { activityId: of } }),
        await db.event.count({ where: { subjectId: ticket.id } }),
      ],
      (_, value) => (typeof value === 'bigint' ? String(value) : (value as unknown)),
    )
  }
  const before = await kept()
  const writes = {
    tracker_dependency: 'DELETE',
    tracker_value: 'DELETE OR INSERT',
    tracker_ticket: 'UPDATE',
    tracker: 'UPDATE',
    tracker_forward: 'INSERT',
    tracker_kept_value: 'INSERT',
    core_file: 'UPDATE',
    core_draft: 'UPDATE',
    tracker_seen: 'INSERT OR UPDATE',
    core_event: 'INSERT',
  }
  await db.$executeRawUnsafe(
    `CREATE FUNCTION break_off() RETURNS TRIGGER LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''broken off''; END'`,
  )
  for (const [table, when] of Object.entries(writes)) {
    await db.$executeRawUnsafe(
      `CREATE TRIGGER break_off BEFORE ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION break_off()`,
    )
    const { status } = await relocate(desk, head!, ticket, lab)
    await db.$executeRawUnsafe(`DROP TRIGGER break_off ON ${table}`)
    expect([table, status]).toEqual([table, 500])
    expect(await kept(), table).toBe(before)
  }
  await db.$executeRawUnsafe('DROP FUNCTION break_off()')
  expect((await relocate(desk, head!, ticket, lab)).status).toBe(200)
  expect(await breaches()).toEqual([])
})

test('is told live in both: that it has gone to who had it before their eyes, that it has come to who reads it there', async () => {
  const ticket = await desk.report(student!)
  const theirs = await desk.report(other!)
  const { number } = await moved(ticket)
  await moved(theirs)
  const events = (await trackers.hosts.host.db.event.findMany({
    where: { subjectId: ticket.id, type: { in: ['tracker.ticket.left', 'tracker.ticket.relocated'] } },
    orderBy: { type: 'asc' },
  })) as never[]
  const seen = async (at: TestTracker, who: TestPerson) => {
    const activity = (await trackers.hosts.host.activities.find(at.id))!
    const { host, can } = await callerAs(trackers.hosts.host, activity, who.id)
    const of = (events as { id: string; activityId: string; type: string; subjectId: string }[]).filter(
      ({ activityId }) => activityId === at.id,
    )
    const told = await live({ actorId: who.id, activity, can, host }, of as never)
    return [...told.values()].map((news) => [(news as { type: string }).type, (news as { number: number }).number])
  }
  expect(await seen(desk, head!)).toEqual([['tracker.ticket.left', ticket.number]])
  expect(await seen(desk, student!)).toEqual([['tracker.ticket.left', ticket.number]])
  expect(await seen(desk, other!)).toEqual([])
  expect(await seen(lab, student!)).toEqual([['tracker.ticket.relocated', number]])
  expect(await seen(lab, other!)).toEqual([])
})

test('a tracker that is deleted leaves what was moved out of it whole', async () => {
  const { id: file } = await filesIn(desk).brought(student!)
  const made = await desk.call<{ ticket: TicketBody }>(student!, 'POST /tickets', {
    body: { description: 'Kept', attachments: [file] },
  })
  const { number } = await moved(made.body.ticket)
  const boss = await trackers.hosts.admin()
  expect((await boss.call(`DELETE /api/v1/activities/${desk.id}`, { headers: { 'if-match': '"1"' } })).status).toBe(204)
  expect((await read(lab, student!, number)).body).toMatchObject({ attachments: [{ id: file }] })
})
