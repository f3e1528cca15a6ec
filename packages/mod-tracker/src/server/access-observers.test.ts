import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import { live } from './live/live.ts'
import { useTrackers, type ListBody, type TestTracker, type TicketBody } from './testing/trackers.ts'

// Who observes named persons (ADR 23) looks at what these reported, as they would, and at nothing else; what each operation says to one is in the matrix
// (testing/authorization.ts, `mentor`).

const trackers = useTrackers()
let tracker: TestTracker
let [child, other, agent, mentor] = [] as unknown as [TestPerson, TestPerson, TestPerson, TestPerson]
let theirs: TicketBody
let another: TicketBody

beforeAll(async () => {
  tracker = await trackers.tracker()
  child = await tracker.person('student')
  other = await tracker.person('student')
  agent = await tracker.person('teacher')
  mentor = await trackers.hosts.person()
  await trackers.hosts.observing(mentor, tracker.courseId, [child])
  theirs = await tracker.report(child, 'The xylophone is out of tune')
  another = await tracker.report(other, 'The other xylophone, too')
  await tracker.call(agent, `POST /tickets/${theirs.number}/comments`, { body: { body: 'On its way' } })
  await tracker.call(agent, `POST /tickets/${theirs.number}/comments`, { body: { body: 'Costly', kind: 'internal' } })
})

const numbers = async (who: TestPerson, query = '') => {
  const { body } = await tracker.call<ListBody>(who, `GET /tickets?${query}`)
  return body.items.map(({ number }) => number)
}

test('lists, searches, counts and groups hold their tickets alone', async () => {
  expect(await numbers(mentor)).toEqual([theirs.number])
  expect(await numbers(mentor, 'q=xylophone')).toEqual([theirs.number])
  expect(await numbers(mentor, `q=reporter:${other.id}`)).toEqual([])
  const counts = await tracker.call<{ all: unknown }>(mentor, 'GET /counts')
  expect(counts.body.all).toMatchObject({ open: { count: 1 }, closed: { count: 0 } })
  const groups = await tracker.call(mentor, 'GET /groups?by=reporter')
  expect(JSON.stringify(groups.body)).not.toContain(other.id)
  expect((await tracker.call(mentor, 'GET /export')).status).toBe(403)
})

test('a ticket is as they would read it: no internal notes; another’s is not there', async () => {
  expect((await tracker.call<TicketBody>(mentor, `GET /tickets/${theirs.number}`)).body.description).toContain('xylo')
  const comments = await tracker.call<{ items: unknown[] }>(mentor, `GET /tickets/${theirs.number}/comments`)
  expect(comments.body.items).toHaveLength(1)
  const gone = await tracker.call(mentor, `GET /tickets/${another.number}`)
  expect([gone.status, gone.body.code]).toEqual([404, 'tracker.ticket.not_found'])
})

test('what happens is told of theirs alone', async () => {
  const { host } = trackers.hosts
  const activity = (await host.activities.find(tracker.id))!
  const held = await host.access.check(mentor.id, activity.path, ['mod/tracker:seeissues'])
  const observes = await host.access.observed(mentor.id, activity.path)
  expect(observes).toEqual([child.id])
  const reader = { actorId: mentor.id, activity, can: (name: string) => held.has(name), observes, host }
  const events = [
    ...(await host.events.of(theirs.id, { limit: 9 })),
    ...(await host.events.of(another.id, { limit: 9 })),
  ]
  const told = await live(reader, events)
  expect([...told.keys()]).toEqual(events.filter(({ subjectId }) => subjectId === theirs.id).map(({ id }) => id))
})

test('they watch nothing, so that nothing is theirs when they no longer look after anybody', async () => {
  expect((await tracker.call(mentor, `PUT /tickets/${theirs.number}/watch`)).status).toBe(404)
})

test('an observer of other courses, and one of nobody, find nothing', async () => {
  const { id: elsewhere } = await trackers.hosts.course()
  const stray = await trackers.hosts.person()
  await trackers.hosts.observing(stray, elsewhere, [child])
  expect((await tracker.call(stray, 'GET /tickets')).status).toBe(404)
  const alone = await trackers.hosts.person()
  await trackers.hosts.observing(alone, tracker.courseId, [])
  expect(await numbers(alone)).toEqual([])
})
