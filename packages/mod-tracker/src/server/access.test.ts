import { sql } from '@guichet/plugin-kit/sql'
import { canReadTicket, relationTo } from '@guichet/domain/tickets/permissions'
import { beforeAll, expect, test } from 'vitest'
import { readableBy } from './access.ts'
import { fill, minute } from './testing/fill.test-data.ts'
import { useTrackers, type TestTracker } from './testing/trackers.ts'

const trackers = useTrackers()
let tracker: TestTracker

beforeAll(async () => {
  tracker = await trackers.tracker()
})

const RIGHTS = [
  [],
  ['seeissues'],
  ['viewallissues'],
  ['seeissues', 'viewallissues'],
  ['seeissues', 'manage'],
  ['manage'],
]

test('both conditions let through exactly what domain says may be read, and nothing of another tracker', async () => {
  const { db } = trackers.hosts.host
  const people = await Promise.all(Array.from({ length: 3 }, () => trackers.hosts.person()))
  const combinations = people.flatMap((reporter) =>
    [null, ...people].map((assignee) => ({ reporterId: reporter.id, assigneeId: assignee?.id ?? null })),
  )
  const row = (who: (typeof combinations)[number], i: number) => ({
    state: 'OPEN' as const,
    closed: false,
    at: minute(i),
    ...who,
  })
  const ids = await fill(tracker, combinations.map(row))
  const elsewhere = await trackers.tracker()
  await fill(elsewhere, combinations.map(row))
  // The last person watches every third ticket.
  const watched = ids.filter((_, i) => i % 3 === 0)
  await db.trackerWatch.createMany({
    data: watched.map((ticketId) => ({
      trackerId: tracker.id,
      ticketId,
      userId: people[2]!.id,
      events: 2047,
      createdAt: minute(0),
    })),
    skipDuplicates: true,
  })

  for (const [person, observes] of people.flatMap((one) => [[one, []] as const, [one, [people[0]!.id]] as const])) {
    for (const rights of RIGHTS) {
      const can = (capability: string) => rights.some((name) => capability === `mod/tracker:${name}`)
      const activity = { id: tracker.id, component: 'mod_tracker', name: '', path: [] }
      const { each, among } = readableBy({ actor: { id: person.id, via: 'session' }, activity, can, observes })
      const expected = ids.filter((id, i) =>
        canReadTicket(
          can,
          relationTo(person.id, combinations[i]!, observes),
          person === people[2] && watched.includes(id),
        ),
      )
      for (const condition of [each, among]) {
        const found = await db.$queryRaw<{ id: string }[]>(sql`SELECT t.id FROM tracker_ticket t WHERE ${condition}`)
        expect(found.map(({ id }) => id).toSorted(), `${rights.join()} ${observes.length}`).toEqual(expected.toSorted())
      }
    }
  }
})
