import type { TestAnswer, TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { fill, minute } from '../testing/fill.test-data.ts'
import { useTrackers, type ListBody, type ProblemBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'

const trackers = useTrackers()
let desk: TestTracker
let agent: TestPerson
let ines: TestPerson
let paul: TestPerson

/** Twelve tickets: of Inès and Paul by turns; every third is the agent's, every fourth is closed. */
beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', prefix: 'SI' })
  agent = await desk.person('teacher', { givenName: 'Marc', familyName: 'Oliveira' })
  ines = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  paul = await desk.person('student')
  await fill(
    desk,
    Array.from({ length: 12 }, (_, i) => ({
      state: i % 4 === 3 ? 'VALIDATED' : i % 2 === 0 ? 'POSTED' : 'WAITING',
      closed: i % 4 === 3,
      reporterId: i % 2 === 0 ? ines.id : paul.id,
      assigneeId: i % 3 === 0 ? agent.id : null,
      at: minute((i * 5) % 12),
    })),
  )
})

const list = (person: TestPerson, query = '') => desk.call<ListBody>(person, `GET /tickets${query}`)
const numbers = async (person: TestPerson, q: string) =>
  (await list(person, `?q=${encodeURIComponent(q)}`)).body.items.map(({ number }) => number).toSorted((a, b) => a - b)

describe('the list', () => {
  test('presents tickets with the names of their people', async () => {
    const { status, body } = await list(agent, '?q=sort:number&limit=1')
    expect(status).toBe(200)
    expect(body.items).toEqual([
      {
        id: body.items[0]!.id,
        number: 1,
        key: 'SI-1',
        summary: 'Ticket 1',
        state: 'POSTED',
        closed: false,
        reporter: { id: ines.id, name: 'Inès Garnier' },
        assignee: { id: agent.id, name: 'Marc Oliveira' },
        createdAt: minute(0).toISOString(),
        updatedAt: minute(0).toISOString(),
        dueOn: null,
        stateChangedAt: minute(0).toISOString(),
        version: 1,
        commentCount: 0,
        unread: true,
        elements: {},
      },
    ])
  })

  test.each([
    ['is:open', [1, 2, 3, 5, 6, 7, 9, 10, 11]],
    ['is:closed', [4, 8, 12]],
    ['-is:open', [4, 8, 12]],
    ['', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['state:waiting', [2, 6, 10]],
    ['state:VALIDATED', [4, 8, 12]],
    ['state:VALIDATED is:open', []],
    ['state:WAITING,VALIDATED', [2, 4, 6, 8, 10, 12]],
    ['state:WAITING state:VALIDATED', []],
    ['-state:WAITING,VALIDATED', [1, 3, 5, 7, 9, 11]],
    ['is:assigned', [1, 4, 7, 10]],
    ['is:open assignee:me', [1, 7, 10]],
    ['assignee:none', [2, 3, 5, 6, 8, 9, 11, 12]],
    ['assignee:none,me is:closed', [4, 8, 12]],
    // Nobody is not me: what is not known of a ticket is not so.
    ['-assignee:me', [2, 3, 5, 6, 8, 9, 11, 12]],
    ['reporter:me', []],
    ['is:mine', []],
    ['is:mine,closed', [4, 8, 12]],
    ['number:3,5,99', [3, 5]],
    ['number:>=11', [11, 12]],
    ['number:<3 -number:1', [2]],
    ['created:2026-10-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['created:<2026-10-01', []],
    ['created:>2026-09-30 created:<=2026-10-01 number:1', [1]],
    ['closed:>=2026-10-01', [4, 8, 12]],
    ['-closed:>=2026-10-01 number:<=4', [1, 2, 3]],
  ])('filters: an agent’s %s', async (query, expected) => {
    expect(await numbers(agent, query)).toEqual(expected)
  })

  test('filters by a person', async () => {
    expect(await numbers(agent, `is:open reporter:${paul.id}`)).toEqual([2, 6, 10])
    expect(await numbers(agent, `assignee:${agent.id} reporter:${paul.id}`)).toEqual([4, 10])
  })

  test.each([
    ['', [1, 3, 5, 7, 9, 11]],
    ['is:mine', [1, 3, 5, 7, 9, 11]],
    ['-is:mine', []],
    ['is:assigned', []],
    ['is:watched', [1, 3, 5, 7, 9, 11]],
    ['assignee:none', [3, 5, 9, 11]],
    ['state:WAITING', []],
    ['number:2', []],
    ['-number:1', [3, 5, 7, 9, 11]],
  ])('holds for a student only what is theirs: %s', async (query, expected) => {
    expect(await numbers(ines, query)).toEqual(expected)
    expect(await numbers(ines, `reporter:${paul.id}`)).toEqual([])
  })

  test.each(['-updated', 'updated', '-created', 'created', '-number', 'number'])(
    'sorted by %s gives each ticket once, page by page',
    async (sort) => {
      const whole = (await list(agent, `?q=sort:${sort}`)).body.items
      const keys = whole.map((item) => (sort.endsWith('number') ? item.number : Date.parse(item.createdAt)))
      expect(keys).toEqual(keys.toSorted((a, b) => (sort.startsWith('-') ? b - a : a - b)))
      const paged: number[] = []
      let url: string | null = `GET /tickets?q=sort:${sort}&limit=5`
      while (url !== null) {
        const { body, headers }: TestAnswer<ListBody> = await desk.call<ListBody>(agent, url)
        paged.push(...body.items.map(({ number }) => number))
        const link: string | undefined = /<\/api\/v1\/trackers\/[^/]+(\/[^>]+)>; rel="next"/.exec(
          String(headers['link'] ?? ''),
        )?.[1]
        expect(link === undefined).toBe(body.next === null)
        url = link === undefined ? null : `GET ${link}`
      }
      expect(paged).toEqual(whole.map(({ number }) => number))
      expect(paged).toHaveLength(12)
    },
  )

  test.each([
    ['closed', [2, 4, 6, 8]],
    ['-closed', [8, 6, 4, 2]],
  ])('sorted by when they were closed gives those that are, page by page: %s', async (sort, expected) => {
    const archive = await trackers.tracker()
    const teacher = await archive.person('teacher')
    await fill(
      archive,
      Array.from({ length: 8 }, (_, i) => ({
        state: i % 2 === 0 ? 'OPEN' : 'VALIDATED',
        closed: i % 2 !== 0,
        reporterId: teacher.id,
        assigneeId: null,
        at: minute(i),
      })),
    )
    const page = async (cursor = '') =>
      (await archive.call<ListBody>(teacher, `GET /tickets?q=sort:${sort}&limit=3${cursor}`)).body
    const first = await page()
    const second = await page(`&cursor=${first.next}`)
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual(expected)
    expect(second.next).toBeNull()
  })

  test('of tickets of one instant still gives each once', async () => {
    const burst = await trackers.tracker()
    const teacher = await burst.person('teacher')
    await fill(
      burst,
      Array.from({ length: 7 }, () => ({
        state: 'POSTED',
        closed: false,
        reporterId: teacher.id,
        assigneeId: null,
        at: minute(0),
      })),
    )
    const first = (await burst.call<ListBody>(teacher, 'GET /tickets?limit=4')).body
    const second = (await burst.call<ListBody>(teacher, `GET /tickets?limit=4&cursor=${first.next}`)).body
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(7)
    expect(second.next).toBeNull()
  })

  test.each([
    ['?sort=number', ['sort']],
    ['?q=sort:summary', ['q']],
    ['?limit=101', ['limit']],
    ['?limit=0', ['limit']],
    ['?cursor=xyz', ['cursor']],
    [`?cursor=${Buffer.from('["-updated","yesterday","x"]').toString('base64url')}`, ['cursor']],
    [
      `?q=sort:number&cursor=${Buffer.from('["-updated","2026-10-01T00:00:00.000Z","0199a000-0000-7000-8000-000000000000"]').toString('base64url')}`,
      ['cursor'],
    ],
    ['?unknown=1', ['unknown']],
    ['?q=state:DONE', ['q']],
    ['?q=assignee:bob', ['q']],
    ['?timeZone=Mars/Olympus', ['timeZone']],
    [`?q=${'x'.repeat(1_001)}`, ['q']],
  ])('refuses %s', async (query, path) => {
    const answer = await desk.call<ProblemBody>(agent, `GET /tickets${query}`)
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ in: 'query', path }] } })
  })

  test('is not there for who sees no tickets here, nor in an activity that is no tracker', async () => {
    expect((await list(await desk.person('guest'))).status).toBe(404)
    expect((await list(await trackers.hosts.person())).status).toBe(404)
    expect((await agent.call(`GET /api/v1/trackers/${desk.courseId}/tickets`)).status).toBe(404)
  })
})

describe('one ticket', () => {
  test('is answered whole, with its version as its ETag', async () => {
    const { status, headers, body } = await desk.call<TicketBody>(ines, 'GET /tickets/3')
    expect(status).toBe(200)
    expect(headers['etag']).toBe('"1"')
    expect(body).toMatchObject({ number: 3, description: 'Words', resolution: null, closedAt: null, watching: true })
  })

  test('is there for its reporter, its assignee, who watches it, and who sees all; else it is a 404', async () => {
    const { body } = await desk.call<TicketBody>(agent, 'GET /tickets/4')
    expect(body.closedAt).toBe(minute(3).toISOString())
    expect((await desk.call(paul, 'GET /tickets/4')).status).toBe(200)
    expect(await desk.call(ines, 'GET /tickets/4')).toMatchObject({
      status: 404,
      body: { code: 'tracker.ticket.not_found' },
    })
    await trackers.hosts.host.db.trackerWatch.create({
      data: { trackerId: desk.id, ticketId: body.id, userId: ines.id, events: 0, createdAt: minute(0) },
    })
    expect(await desk.call<TicketBody>(ines, 'GET /tickets/4')).toMatchObject({ status: 200, body: { watching: true } })
    expect(await numbers(ines, 'is:closed')).toEqual([4])
    await trackers.hosts.host.db.trackerWatch.deleteMany({ where: { ticketId: body.id, userId: ines.id } })
  })

  test.each(['0', '13', '-1', '1.5', 'x', '99999999999'])('number %s is not there', async (number) => {
    expect((await desk.call(agent, `GET /tickets/${number}`)).status).toBe(404)
  })
})

describe('the counts', () => {
  const none = { count: 0, more: false }
  const counts = (person: TestPerson) => desk.call<unknown>(person, 'GET /counts')

  test('say how many each view holds, of what the person may read', async () => {
    expect((await counts(agent)).body).toEqual({
      mine: { open: none, closed: none },
      work: { open: { count: 3, more: false }, closed: { count: 1, more: false } },
      all: { open: { count: 9, more: false }, closed: { count: 3, more: false } },
    })
    const six = { open: { count: 6, more: false }, closed: none }
    expect((await counts(ines)).body).toEqual({ mine: six, work: { open: none, closed: none }, all: six })
  })

  test('stop at 999', async () => {
    const busy = await trackers.tracker()
    const teacher = await busy.person('teacher')
    await fill(
      busy,
      Array.from({ length: 1_001 }, (_, i) => ({
        state: 'OPEN',
        closed: false,
        reporterId: teacher.id,
        assigneeId: null,
        at: minute(i),
      })),
    )
    const { body } = await busy.call<{ all: unknown; mine: unknown }>(teacher, 'GET /counts')
    const many = { open: { count: 999, more: true }, closed: none }
    expect(body).toMatchObject({ all: many, mine: many })
  })
})
