import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { mentionOf } from '@guichet/domain/tickets/mentions'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import type { commentsContract } from '../../contract/comments.ts'
import type { mentionsContract } from '../../contract/mentions.ts'
import { ifMatch, useTrackers, type TestTracker, type TicketBody } from '../testing/trackers.ts'

type Comment = SuccessOf<(typeof commentsContract)['operations']['get']>
type People = SuccessOf<(typeof mentionsContract)['operations']['people']>

const trackers = useTrackers()
let desk: TestTracker
let [ines, theo, karim, lia]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  ines = await desk.person('student', { givenName: 'Inès', familyName: 'Zed' })
  theo = await desk.person('student', { givenName: 'Théo', familyName: 'Zed' })
  karim = await desk.person('teacher', { givenName: 'Karim', familyName: 'Zed' })
  lia = await desk.person('editingteacher', { givenName: 'Lia', familyName: 'Zed' })
})

const mention = (person: TestPerson, name = 'Old Name') => mentionOf({ id: person.id, name })
const say = async (who: TestPerson, { number }: TicketBody, body: string) =>
  (await desk.call<Comment>(who, `POST /tickets/${number}/comments`, { body: { body } })).body
const people = async (who: TestPerson, query: string) =>
  (await desk.call<People>(who, `GET /mentionable?${query}`)).body.items.map(({ name, reads, readsNotes }) => [
    name,
    reads,
    readsNotes,
  ])

test('whoever is named shows under their present name, and the event tells of their id', async () => {
  const ticket = await desk.report(ines!, `For ${mention(karim!)}`)
  expect(ticket.html.description).toBe('<p dir="auto">For <mark>@Karim Zed</mark></p>\n')
  const comment = await say(ines!, ticket, `${mention(karim!)} and ${mention(lia!)}?`)
  expect(comment.said!.html).toBe('<p dir="auto"><mark>@Karim Zed</mark> and <mark>@Lia Zed</mark>?</p>\n')
  expect((await desk.events(ticket.id))[0]!.changes).toMatchObject({ mentions: [null, [karim!.id]] })
  expect((await desk.events(comment.id))[0]!.changes).toMatchObject({ mentions: [null, [karim!.id, lia!.id]] })
})

test('of a text that is changed, those are told who were not named before', async () => {
  const ticket = await desk.report(ines!, `For ${mention(karim!)}`)
  await desk.call(ines!, `PATCH /tickets/${ticket.number}`, {
    body: { description: `For ${mention(karim!)} or ${mention(lia!)}` },
    headers: ifMatch(ticket),
  })
  expect((await desk.events(ticket.id)).at(-1)!.changes).toEqual({ description: null, mentions: [null, [lia!.id]] })
})

test('somebody who is not known, or a name that is markup, is text', async () => {
  const ticket = await desk.report(ines!)
  const nobody = { id: trackers.hosts.host.newId() } as TestPerson
  const comment = await say(ines!, ticket, mention(nobody, '<img src=x onerror=xss()>'))
  expect(comment.said!.html).toBe('<p dir="auto"><mark>@…</mark></p>\n')
})

test('naming lets nobody read: the ticket is not there for them, and one is told so before', async () => {
  const ticket = await desk.report(ines!)
  await say(karim!, ticket, mention(theo!))
  expect((await desk.call(theo!, `GET /tickets/${ticket.number}`)).status).toBe(404)
  expect(await people(karim!, `ticket=${ticket.number}&matching=Zed`)).toEqual([
    ['Inès Zed', true, false],
    ['Karim Zed', true, true],
    ['Lia Zed', true, true],
    ['Théo Zed', false, false],
  ])
  expect(await people(karim!, `ticket=${ticket.number}&ids=${theo!.id},${ines!.id}`)).toEqual([
    ['Inès Zed', true, false],
    ['Théo Zed', false, false],
  ])
})

test('who may not know who watches is not told it by who reads', async () => {
  const ticket = await desk.report(ines!)
  const before = await people(ines!, `ticket=${ticket.number}&matching=Zed`)
  expect(before.map(([name]) => name)).toEqual(['Inès Zed', 'Karim Zed', 'Lia Zed'])
  await desk.call(lia!, `PUT /tickets/${ticket.number}/watchers/${karim!.id}`, { body: {} })
  const { db } = trackers.hosts.host
  await db.trackerWatch.create({
    data: { trackerId: desk.id, ticketId: ticket.id, userId: theo!.id, events: 2047, createdAt: new Date() },
  })
  expect(await people(ines!, `ticket=${ticket.number}&matching=Zed`)).toEqual(before)
  expect(await people(ines!, `ticket=${ticket.number}&ids=${theo!.id}`)).toEqual([])
})

test('of a ticket that is not there for one, nobody is told; what is no id is refused', async () => {
  const ticket = await desk.report(ines!)
  expect((await desk.call(theo!, `GET /mentionable?ticket=${ticket.number}`)).status).toBe(404)
  expect((await desk.call(karim!, 'GET /mentionable?ids=x')).status).toBe(400)
})
