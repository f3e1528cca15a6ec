import type { PositionedEvent } from '@guichet/plugin-kit/event'
import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followTickets } from './follow-tickets.ts'
import { Desk } from '../testing/desks.ts'

let hosts: TestHost
let desk: Desk
let [agent, ines, hugo]: TestPerson[] = []

beforeAll(async () => {
  hosts = await openTestHost()
  desk = await Desk.in(hosts)
  agent = await desk.person('teacher')
  ines = await desk.person('student')
  hugo = await desk.person('student')
})
afterAll(() => hosts.close())

interface Article {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly published: boolean
}
interface Made {
  readonly articles: readonly Article[]
  readonly faqs: readonly { id: string }[]
}
const base = '/api/v1/ticket-articles'
const ofTicket = (who: TestPerson, number: number) =>
  who.call<Made>(`GET ${base}/trackers/${desk.tracker}/tickets/${number}`)
const make = (who: TestPerson, number: number, faq = desk.faq) =>
  who.call<Article & { code: string }>(`POST ${base}/trackers/${desk.tracker}/tickets/${number}`, { body: { faq } })
const ticketOf = async (who: TestPerson, article: string) =>
  (await who.call<{ ticket: unknown }>(`GET ${base}/faqs/${desk.faq}/articles/${article}`)).body.ticket
const read = (who: TestPerson, article: string) => who.call<Article>(`GET /api/v1/faqs/${desk.faq}/articles/${article}`)

async function solved(text = 'Le portail est lent') {
  const ticket = await desk.report(ines!, text)
  await desk.solve(agent!, ticket, 'Videz le **cache** du navigateur.')
  return ticket
}

test('what solved a ticket becomes a draft in one action: its summary the question, and nobody’s name', async () => {
  const ticket = await solved()
  expect((await ofTicket(agent!, ticket.number)).body).toMatchObject({ articles: [], faqs: [{ id: desk.faq }] })
  const made = await make(agent!, ticket.number)
  expect(made.status).toBe(201)
  const { body: article } = await read(agent!, made.body.id)
  expect(article).toMatchObject({
    title: 'Le portail est lent',
    body: 'Videz le **cache** du navigateur.',
    published: false,
  })
  const text = JSON.stringify(article)
  for (const person of [agent!, ines!]) expect(text).not.toContain(person.id)
  expect((await ofTicket(agent!, ticket.number)).body.articles).toMatchObject([{ id: article.id, published: false }])
  expect(await hosts.host.events.of(article.id, { limit: 9 })).toMatchObject([{ type: 'faq.article.created' }])
})

test('the way back to the ticket is there for who may read it, and for nobody else', async () => {
  const ticket = await solved('La clé du labo 3 est cassée')
  const { id } = (await make(agent!, ticket.number)).body
  expect(await ticketOf(agent!, id)).toMatchObject({ tracker: desk.tracker, number: ticket.number })
  expect(await ticketOf(ines!, id)).toBeNull()
  const editor = await desk.person('editingteacher')
  const { title, body } = (await read(editor, id)).body
  const headers = { 'if-match': '"1"' }
  await editor.call(`PUT /api/v1/faqs/${desk.faq}/articles/${id}`, { body: { title, body, published: true }, headers })
  expect(await ticketOf(ines!, id)).toMatchObject({ number: ticket.number })
  expect(await ticketOf(hugo!, id)).toBeNull()
  expect((await ofTicket(ines!, ticket.number)).body).toMatchObject({ articles: [{ id }], faqs: [] })
  expect((await ofTicket(hugo!, ticket.number)).status).toBe(404)
})

test('it goes with its ticket to another tracker, and ends with it', async () => {
  const { host } = hosts
  const head = await desk.person('editingteacher')
  const ticket = await solved('Le projecteur du labo')
  const { id } = (await make(head, ticket.number)).body
  const other = await hosts.activity({ component: 'mod_tracker', courseId: desk.courseId, settings: { prefix: 'NEW' } })
  const at = `/api/v1/trackers/${desk.tracker}` as const
  const { body: below } = await head.call<{ version: number }>(`GET ${at}/subtrackers`)
  await head.call(`PUT ${at}/subtrackers`, { body: { subtrackers: [other.id] }, headers: seen(below) })
  const { body: now } = await head.call<{ version: number }>(`GET ${at}/tickets/${ticket.number}`)
  const moved = await head.call<{ number: number }>(`POST ${at}/tickets/${ticket.number}/relocation`, {
    body: { to: other.id },
    headers: seen(now),
  })
  expect(moved.status).toBe(200)
  const follow = async () => {
    const events = await host.events.of(ticket.id, { limit: 99 })
    await host.db.$transaction((tx) => followTickets.handle(events as PositionedEvent[], tx, host))
  }
  await follow()
  await follow()
  const there = `GET ${base}/trackers/${other.id}/tickets/${moved.body.number}` as const
  expect((await head.call<Made>(there)).body.articles).toMatchObject([{ id }])
  expect(await ticketOf(head, id)).toMatchObject({ tracker: other.id, number: moved.body.number })

  const erased = {
    type: 'tracker.ticket.erased',
    contextId: other.id,
    activityId: other.id,
    subjectId: ticket.id,
    subjectVersion: 99,
    occurredAt: host.now(),
    changes: {},
  }
  await host.change<null>({ actor: { id: head.id, via: 'command' } }, async () => ({
    ok: true,
    value: { answer: null, events: [erased] },
  }))
  await follow()
  expect(await ticketOf(head, id)).toBeNull()
  expect(await host.db.trackersuggestFaqOrigin.count({ where: { articleId: id } })).toBe(0)
})

const seen = ({ version }: { readonly version: number }) => ({ 'if-match': `"${version}"` })

test('a draft that one may not read does not show on the ticket that one may', async () => {
  const ticket = await solved('Le wifi de la cour')
  await make(agent!, ticket.number)
  expect((await ofTicket(ines!, ticket.number)).body).toEqual({ articles: [], faqs: [] })
})

test.each([
  ['who may not read the ticket', async () => make(hugo!, (await solved()).number), 404],
  ['who reads it, and writes in no FAQ', async () => make(ines!, (await solved()).number), 404],
  ['a FAQ that is not there', async () => make(agent!, (await solved()).number, hosts.host.newId()), 404],
  ['an activity that is no FAQ', async () => make(agent!, (await solved()).number, desk.tracker), 404],
  ['a ticket that is not there', async () => make(agent!, 999_999), 404],
])('%s makes nothing', async (_, act, status) => {
  const before = await hosts.host.db.faqArticle.count()
  expect((await act()).status).toBe(status)
  expect(await hosts.host.db.faqArticle.count()).toBe(before)
})

test('what is not solved, or was solved without a word, makes nothing', async () => {
  const open = await desk.report(ines!, 'Ouvert')
  expect(await make(agent!, open.number)).toMatchObject({ status: 409, body: { code: 'trackersuggest_faq.unsolved' } })
  expect((await ofTicket(agent!, open.number)).body.faqs).toEqual([])
})
