import { encodeCursor } from '@guichet/plugin-kit/cursor'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import { useTrackers, type CreatedBody, type ListBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'

// A ticket that somebody may not read shows at no door: neither what it says, nor its key, nor that it exists (reliability.md, S02 and S03).

const trackers = useTrackers()
let desk: TestTracker
let author: TestPerson
let teacher: TestPerson
let snoop: TestPerson
let hidden: TicketBody
let own: TicketBody
let secret: string
let mine: string

const WORD = 'wistaria'
const ABSENT = 999_999

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', mode: 'strict', prefix: 'DESK' })
  author = await desk.person('student', { givenName: 'Armelle', familyName: 'Secret' })
  teacher = await desk.person('teacher')
  snoop = await desk.person('student', { givenName: 'Sacha', familyName: 'Curieux' })
  own = await desk.report(snoop, 'My own')
  hidden = await desk.report(author, `The ${WORD} in room 12`)
  hidden = (await desk.assign(teacher, hidden, teacher)).body
  const said = (on: TicketBody, who: TestPerson, body: string) =>
    desk.call<{ id: string }>(who, `POST /tickets/${on.number}/comments`, { body: { body } })
  secret = (await said(hidden, author, `Do not say ${WORD}`)).body.id
  mine = (await said(own, snoop, 'Anybody there?')).body.id
})

/** Nothing of the hidden ticket is in an answer, whatever its shape. */
function showsNothing(answer: unknown): void {
  const text = JSON.stringify(answer)
  for (const word of [WORD, hidden.id, hidden.key, author.id, author.name]) expect(text).not.toContain(word)
}

const withoutId = (body: unknown) => ({ ...(body as object), requestId: '' })

test('lists: no view, filter, order or page has it, nor a page too many', async () => {
  const filters = [
    '',
    'is:open',
    '-is:mine',
    'is:assigned,watched,unread',
    'state:POSTED',
    `assignee:${teacher.id}`,
    '-assignee:none',
    `-reporter:${snoop.id}`,
    `watcher:${author.id}`,
    `-watcher:me,${teacher.id}`,
    `number:${hidden.number}`,
    `#${hidden.number}`,
    hidden.key,
    WORD,
    WORD.slice(0, 4),
    `"the ${WORD} in room"`,
    '-projector',
    'created:>=2020-01-01',
  ]
  const sorts = ['', '-updated', 'updated', '-created', 'created', '-closed', 'closed', '-number', 'number']
  const queries = [...filters, `reporter:${author.id}`].flatMap((filter) =>
    sorts.map((sort) => `q=${encodeURIComponent(`${filter}${sort && ` sort:${sort}`}`)}&limit=1`),
  )
  for (const query of queries) {
    const { status, body } = await desk.call<ListBody>(snoop, `GET /tickets?${query}`)
    expect(status, query).toBe(200)
    expect(body.next, query).toBeNull()
    showsNothing(body)
  }
  expect((await desk.call<ListBody>(teacher, 'GET /tickets')).body.items.map(({ id }) => id)).toContain(hidden.id)
})

test('cursors: one made up next to it leads past it', async () => {
  const at = (sort: string, value: string | number) => encodeCursor([sort, value, hidden.id])
  const beside = [
    ['number', hidden.number - 1],
    ['-number', hidden.number + 1],
    ['-updated', '2999-01-01T00:00:00.000Z'],
    ['created', '2000-01-01T00:00:00.000Z'],
  ] as const
  for (const [sort, value] of beside) {
    const { status, body } = await desk.call<ListBody>(snoop, `GET /tickets?q=sort:${sort}&cursor=${at(sort, value)}`)
    expect(status).toBe(200)
    showsNothing(body)
  }
})

test('counts: of what one may read, and nothing else', async () => {
  const one = { open: { count: 1, more: false }, closed: { count: 0, more: false } }
  const none = { open: { count: 0, more: false }, closed: { count: 0, more: false } }
  expect((await desk.call(snoop, 'GET /counts')).body).toMatchObject({ mine: one, work: none, all: one })
})

test.each([
  ['itself', 'GET', ''],
  ['its history', 'GET', '/history'],
  ['its transitions', 'GET', '/transitions'],
  ['its head alone', 'HEAD', ''],
  ['what is said of it', 'GET', '/comments'],
  ['who watches it', 'GET', '/watchers'],
])('%s: the same bytes as of one that is not there', async (_, method, path) => {
  const of = (number: number) => desk.call(snoop, `${method} /tickets/${number}${path}`)
  const [its, absent] = [await of(hidden.number), await of(ABSENT)]
  expect(its.status).toBe(404)
  expect(withoutId(its.body)).toEqual(withoutId(absent.body))
  const told = ({ headers }: typeof its) => Object.keys(headers).filter((name) => name !== 'date')
  expect(told(its)).toEqual(told(absent))
  showsNothing(its)
})

test.each([
  ['a move', 'POST', '/transitions', { to: 'VALIDATED' }],
  ['an undo', 'POST', '/undo', undefined],
  ['an assignment', 'PUT', '/assignee', { assignee: null }],
  ['an edit', 'PATCH', '', { summary: 'Mine now' }],
  ['having seen it', 'POST', '/seen', { version: 1 }],
  ['a comment', 'POST', '/comments', { body: 'x' }],
  ['watching it', 'PUT', '/watch', undefined],
  ['no longer watching it', 'DELETE', '/watch', undefined],
])(
  '%s: with the version it has, with another, and of one that is not there: the same 404',
  async (_, method, path, body) => {
    const answers = []
    for (const [number, version] of [
      [hidden.number, hidden.version],
      [hidden.number, 1],
      [ABSENT, 1],
    ]) {
      const headers = { 'if-match': `"${version}"` }
      answers.push(await desk.call(snoop, `${method} /tickets/${number}${path}`, { headers, ...(body && { body }) }))
    }
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    for (const answer of answers) {
      expect(withoutId(answer.body)).toEqual(withoutId(answers[2]!.body))
      showsNothing(answer)
    }
    expect(await desk.events(hidden.id)).toHaveLength(hidden.version)
  },
)

test.each([
  ['read', 'GET', undefined],
  ['changed', 'PUT', { body: 'x' }],
  ['deleted', 'DELETE', undefined],
] as const)(
  'a comment is not %s by another ticket’s path, nor where its ticket is not one’s to read',
  async (_, method, body) => {
    const headers = { 'if-match': '"1"' }
    const at = async (who: TestPerson, number: number, comment: string) =>
      desk.call(who, `${method} /tickets/${number}/comments/${comment}`, { headers, ...(body && { body }) })
    const absent = trackers.hosts.host.newId()
    // By the path of the hidden ticket: as if it were not there, whatever the comment.
    const hiddens = [
      await at(snoop, hidden.number, secret),
      await at(snoop, ABSENT, secret),
      await at(snoop, hidden.number, mine),
    ]
    // By the path of one’s own: as if the comment were not there, whosever it is.
    const owns = [await at(snoop, own.number, secret), await at(snoop, own.number, absent)]
    // Who reads both tickets gets no further.
    const both = [await at(teacher, own.number, secret), await at(teacher, own.number, absent)]
    for (const answers of [hiddens, owns, both]) {
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
      for (const answer of answers) expect(withoutId(answer.body)).toEqual(withoutId(answers[0]!.body))
    }
    for (const answer of [...hiddens, ...owns]) showsNothing(answer)
    const { db } = trackers.hosts.host
    expect(
      await db.trackerComment.findMany({ where: { id: { in: [secret, mine] } }, select: { version: true } }),
    ).toEqual([{ version: 1 }, { version: 1 }])
  },
)

test('groups, views and their counts, the number itself: by none of them is it there', async () => {
  const queries = ['', 'is:open', '-is:mine', WORD, hidden.key, `assignee:${teacher.id}`, `number:${hidden.number}`]
  for (const query of queries) {
    for (const by of ['state', 'assignee', 'reporter']) {
      const q = encodeURIComponent(query)
      const { status, body } = await desk.call(snoop, `GET /groups?by=${by}&q=${q}`)
      expect(status).toBe(200)
      showsNothing(body)
    }
    const head = await desk.person('editingteacher')
    const shared = { name: 'All of it', query, shared: true }
    expect((await desk.call(head, 'POST /views', { body: shared })).status).toBe(201)
  }
  const { body } = await desk.call<{ items: { counted: { count: number } | null }[] }>(snoop, 'GET /counts/views')
  expect(body.items).toHaveLength(queries.length)
  expect(body.items.map(({ counted }) => counted?.count ?? 0).filter((count) => count > 1)).toEqual([])
  for (const key of [String(hidden.number), `#${hidden.number}`, hidden.key]) {
    const answers = [await desk.call(snoop, `GET /keys/${encodeURIComponent(key)}`)]
    answers.push(await desk.call(snoop, `GET /keys/${ABSENT}`))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(withoutId(answers[0]!.body)).toEqual(withoutId(answers[1]!.body))
  }
})

test('cursors of comments: one of the hidden ticket leads nowhere in one’s own', async () => {
  const cursor = encodeCursor(['2000-01-01T00:00:00.000Z', secret])
  const { body } = await desk.call<{ items: { id: string }[] }>(
    snoop,
    `GET /tickets/${own.number}/comments?cursor=${cursor}`,
  )
  expect(body.items.map(({ id }) => id)).toEqual([mine])
  showsNothing(body)
})

test('a 412 has the ticket as it is only for who may still read it', async () => {
  const { db } = trackers.hosts.host
  const watcher = await desk.person('student')
  const watched = { trackerId: desk.id, ticketId: hidden.id, userId: watcher.id }
  await db.trackerWatch.create({ data: { ...watched, events: 2047, createdAt: new Date() } })
  const stale = () => desk.move(watcher, { number: hidden.number, version: 1 }, 'VALIDATED')
  const seeing = await stale()
  expect(seeing.status).toBe(412)
  expect(seeing.body.current).toMatchObject({ id: hidden.id, watching: true })
  await db.trackerWatch.deleteMany({ where: watched })
  const unseeing = await stale()
  expect(unseeing.status).toBe(404)
  showsNothing(unseeing)
})

test('an Idempotency-Key of somebody else gives nothing of what was answered to them', async () => {
  const key = { 'idempotency-key': 'a-key-that-was-overheard' }
  const body = { description: `More ${WORD}` }
  const first = await desk.call<CreatedBody>(author, 'POST /tickets', { body, headers: key })
  const second = await desk.call<CreatedBody>(snoop, 'POST /tickets', { body, headers: key })
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.body.ticket).toMatchObject({ reporter: { id: snoop.id } })
  expect(second.body.ticket.id).not.toBe(first.body.ticket.id)
  const moved = { 'idempotency-key': 'another-one' }
  expect((await desk.move(teacher, hidden, 'OPEN', moved)).status).toBe(200)
  const replayed = await desk.move(snoop, hidden, 'OPEN', moved)
  expect(replayed.status).toBe(404)
  showsNothing(replayed)
})

test('the picker of reporters has oneself, whatever one looks for; the one of assignees, who works here', async () => {
  for (const matching of ['', 'matching=Armelle', 'matching=%25', 'matching=_']) {
    const { body } = await desk.call<{ items: { id: string }[] }>(snoop, `GET /reporters?${matching}`)
    expect(body.items.map(({ id }) => id).filter((id) => id !== snoop.id)).toEqual([])
  }
  const { body } = await desk.call<{ items: { id: string }[] }>(snoop, 'GET /assignees?limit=50')
  expect(body.items.map(({ id }) => id)).toContain(teacher.id)
  showsNothing(body)
})

test('a refusal about one’s own names who could help, and nothing of other tickets', async () => {
  const refused = await desk.move(snoop, own, 'RESOLVING')
  expect(refused.status).toBe(409)
  showsNothing(refused)
})

test('the activity, for who is not in it, is not there at any door of the host either', async () => {
  const stranger = await trackers.hosts.person()
  const doors = [`GET /api/v1/activities/${desk.id}`, `GET /api/v1/activities/${desk.id}/assignments`] as const
  for (const door of doors) expect((await stranger.call(door)).status).toBe(404)
  const { body } = await stranger.call<{ items: { id: string }[] }>('GET /api/v1/activities?limit=100')
  expect(body.items.map(({ id }) => id)).not.toContain(desk.id)
})
