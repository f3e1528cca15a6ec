import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import {
  useTrackers,
  type CreatedBody,
  type ProblemBody,
  type TestTracker,
  type TicketBody,
} from '../testing/trackers.ts'

const trackers = useTrackers()
let desk: TestTracker
let [ines, agent]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  ines = await desk.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  agent = await desk.person('teacher', { givenName: 'Karim', familyName: 'Haddad' })
})

const reportFor = (who: TestPerson, onBehalfOf: string) =>
  desk.call<CreatedBody & ProblemBody>(who, 'POST /tickets', { body: { description: 'Badge refused', onBehalfOf } })

test('parity 59: a ticket reported for somebody is theirs: they read it, watch it, and have not seen it; the log says by whom', async () => {
  const { status, body } = await reportFor(agent!, ines!.id)
  expect(status).toBe(201)
  const { number, id } = body.ticket
  expect(body.ticket).toMatchObject({ reporter: { name: 'Inès Garnier' }, watching: false, unread: false })
  const hers = await desk.call<TicketBody>(ines!, `GET /tickets/${number}`)
  expect(hers.body).toMatchObject({ watching: true, unread: true })
  const [event] = await trackers.hosts.host.events.of(id, { limit: 1 })
  expect(event).toMatchObject({ actorId: agent!.id, onBehalfOfId: ines!.id })
  const { body: history } = await desk.call<{ items: object[] }>(ines!, `GET /tickets/${number}/history`)
  expect(history.items[0]).toMatchObject({ actor: { name: 'Karim Haddad' }, onBehalfOf: { name: 'Inès Garnier' } })
})

test('for oneself it is as if nothing had been said', async () => {
  const { body } = await reportFor(ines!, ines!.id)
  expect(body.ticket).toMatchObject({ reporter: { id: ines!.id }, watching: true })
})

test('by who neither resolves nor manages, or for who cannot report here: refused', async () => {
  expect((await reportFor(ines!, agent!.id)).body.code).toBe('tracker.ticket.on_behalf_denied')
  const stranger = await trackers.hosts.person()
  for (const id of [stranger.id, trackers.hosts.host.newId()])
    expect((await reportFor(agent!, id)).body.code).toBe('tracker.ticket.reporter_unable')
})

test('those one may report for are found by name, by who may', async () => {
  const find = (who: TestPerson) => desk.call<{ items: { name: string }[] }>(who, 'GET /requesters?matching=garnier')
  expect((await find(agent!)).body.items).toMatchObject([{ name: 'Inès Garnier' }])
  expect((await find(ines!)).status).toBe(403)
})
