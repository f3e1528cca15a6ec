import type { TestRequest } from '@guichet/plugin-kit/testing'
import { expect } from 'vitest'
import { minute } from '../../testing/fill.test-data.ts'
import { CONFIGURE } from './expected.ts'
import { cells, idsFrom, inTurn, keepsTheState, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

const asking = (at: (ticket: string) => string, request?: TestRequest) => (setting: Setting) =>
  keepsTheState(setting, 200, (person, ticket) => setting.tracker.call(person, at(ticket), request))

const RESOLVED = { events: ['RESOLVED'] }

/** Who may manage watches makes the teacher a watcher, or no longer one; of that alone the log tells. */
async function watchingOthersKeepsTheState(setting: Setting, method: 'PUT' | 'DELETE'): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter(({ archetype }, i) => archetype !== 'teacher' && i % 7 === 0)
  const first = await makeTickets(setting, asked)
  const watcher = setting.person('teacher')
  if (method === 'DELETE') {
    const watches = (await idsFrom(tracker, first)).map((ticketId) => ({
      trackerId: tracker.id,
      ticketId,
      userId: watcher.id,
      events: 2047,
      createdAt: minute(0),
    }))
    await tracker.hosts.host.db.trackerWatch.createMany({ data: watches })
  }
  const body = method === 'PUT' ? { body: { reveal: true } } : {}
  const statuses = await inTurn(
    asked,
    async ({ archetype }, i) =>
      (await tracker.call(setting.person(archetype), `${method} /tickets/${first + i}/watchers/${watcher.id}`, body))
        .status,
  )
  expect(statuses).toEqual(
    asked.map(({ archetype }) => (CONFIGURE.includes(archetype) ? 200 : archetype === 'guest' ? 404 : 403)),
  )
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ archetype, from }) => [from, 1, CONFIGURE.includes(archetype) ? 1 : 0]),
  )
}

export const WATCH = {
  'PUT /:tracker/tickets/:number/watch': asking((ticket) => `PUT ${ticket}/watch`),
  'DELETE /:tracker/tickets/:number/watch': asking((ticket) => `DELETE ${ticket}/watch`),
  'PUT /:tracker/tickets/:number/watch/events': asking((ticket) => `PUT ${ticket}/watch/events`, { body: RESOLVED }),
  'PUT /:tracker/tickets/:number/watchers/:person': (setting) => watchingOthersKeepsTheState(setting, 'PUT'),
  'DELETE /:tracker/tickets/:number/watchers/:person': (setting) => watchingOthersKeepsTheState(setting, 'DELETE'),
  'DELETE /:tracker/watches': asking(() => 'DELETE /watches'),
  'PUT /:tracker/preferences': asking(() => 'PUT /preferences', { body: { watchEvents: RESOLVED.events } }),
} satisfies Cases
