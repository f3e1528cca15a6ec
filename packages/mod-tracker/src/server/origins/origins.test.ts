import type { LaunchContext } from '@guichet/plugin-kit/launch'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import { beside, nameSubtrackers, relocate } from '../relocations/testing.ts'
import { useTrackers, type CreatedBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'

const trackers = useTrackers()
let tracker: TestTracker

// In a bugtracker students read one another's tickets.
beforeAll(async () => {
  tracker = await trackers.tracker({ preset: 'bugtracker' })
})

const LAUNCH: LaunchContext = {
  platform: 'Moodle du lycée',
  course: '<b>TP</b> réseaux',
  link: 'Assistance',
  role: 'student',
}
const FIREFOX = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0' }
const KEPT = { ...LAUNCH, browser: 'Firefox 132', system: 'Linux', width: 400, language: 'fr' }

const launched = async (launch = LAUNCH) =>
  trackers.hosts.launched(await tracker.person('student'), tracker.courseId, launch)

async function report(person: TestPerson, more: object = {}): Promise<TicketBody> {
  const body = { description: 'The mouse is dead', ...more }
  const answer = await tracker.call<CreatedBody>(person, 'POST /tickets', { body, headers: FIREFOX })
  expect(answer.status).toBe(201)
  return answer.body.ticket
}
const get = async (person: TestPerson, { number }: Pick<TicketBody, 'number'>) =>
  (await tracker.call<TicketBody>(person, `GET /tickets/${number}`)).body
const SENT = { origin: { width: 400, language: 'fr' } }

test('what would be kept is told before, as it is kept: the launch by the server’s word, the browser by its own', async () => {
  const sam = await launched()
  const before = await tracker.call<{ origin: object }>(sam, 'GET /origin', { headers: FIREFOX })
  expect(before.body.origin).toEqual({ ...LAUNCH, browser: 'Firefox 132', system: 'Linux' })
  const ticket = await report(sam, SENT)
  expect(ticket.origin).toEqual({ ...before.body.origin, width: 400, language: 'fr' })
})

test('it is read by its reporter, however they came, and by who works there; by nobody else who reads the ticket', async () => {
  const sam = await launched()
  const ticket = await report(sam, SENT)
  const [agent, other] = [await tracker.person('teacher'), await tracker.person('student')]
  expect((await get(await trackers.hosts.again(sam), ticket)).origin).toEqual(KEPT)
  expect((await get(agent, ticket)).origin).toEqual(KEPT)
  expect((await get(other, ticket)).origin).toBeNull()
  const moved = await tracker.move(agent, ticket, 'RESOLVING')
  expect(moved.body.origin).toEqual(KEPT)
})

test('whoever does not want it told tells nothing, and nothing is kept', async () => {
  const ticket = await report(await launched())
  expect(ticket.origin).toBeNull()
  expect(await trackers.hosts.host.db.trackerOrigin.count({ where: { ticketId: ticket.id } })).toBe(0)
})

test('who came by themselves, or reports for somebody else, tells nothing, whatever they send', async () => {
  const student = await tracker.person('student')
  expect((await tracker.call<{ origin: null }>(student, 'GET /origin')).body).toEqual({ origin: null })
  expect((await report(student, SENT)).origin).toBeNull()
  const agent = await trackers.hosts.launched(await tracker.person('teacher'), tracker.courseId, LAUNCH)
  expect((await report(agent, { ...SENT, onBehalfOf: student.id })).origin).toBeNull()
})

test('a client can say nothing of the launch, and nothing else of its browser', async () => {
  const sam = await launched()
  for (const origin of [
    { ...SENT.origin, course: 'Another' },
    { width: 0 },
    { width: 100_001 },
    { language: 'de' },
    'all',
  ]) {
    const { status } = await tracker.call(sam, 'POST /tickets', { body: { description: 'x', origin } })
    expect(status).toBe(400)
  }
})

test('a launch of few words is kept as it is, and one of too many is cut', async () => {
  const bare = { ...LAUNCH, course: null, link: null }
  expect((await report(await launched(bare), { origin: {} })).origin).toEqual({
    ...KEPT,
    ...bare,
    width: null,
    language: null,
  })
  const long = await report(await launched({ ...LAUNCH, link: `${'x'.repeat(199)}😀😀` }), SENT)
  expect(long.origin?.link).toBe(`${'x'.repeat(199)}\uFFFD`)
})

test('it goes with the ticket to another tracker', async () => {
  const below = await beside(trackers, tracker, {}, 'Below')
  const manager = await tracker.person('manager')
  await nameSubtrackers(tracker, manager, [below.id])
  const { status, body } = await relocate(tracker, manager, await report(await launched(), SENT), below)
  expect(status).toBe(200)
  const there = await below.call<TicketBody>(manager, `GET /tickets/${body.number}`)
  expect(there.body.origin).toEqual(KEPT)
})
