import { expect } from 'vitest'
import { ARCHETYPES, CONFIGURE } from './expected.ts'
import { cells, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

export const VIEWS = {
  'POST /:tracker/views': (setting) => viewsChangeNoTicket(setting, 'save'),
  'PUT /:tracker/views/:view': (setting) => viewsChangeNoTicket(setting, 'edit'),
  'DELETE /:tracker/views/:view': (setting) => viewsChangeNoTicket(setting, 'remove'),
  'PUT /:tracker/preferences/view': (setting) => viewsChangeNoTicket(setting, 'prefer'),
} satisfies Cases

/** Whatever is done with ways to look at tickets, every ticket is as it was; sharing one is for who manages. */
async function viewsChangeNoTicket(setting: Setting, what: 'save' | 'edit' | 'remove' | 'prefer'): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets(setting, asked)
  const statuses = new Set<number>()
  for (const archetype of ARCHETYPES) {
    const person = setting.person(archetype)
    const save = (shared: boolean) =>
      tracker.call<{ id: string }>(person, 'POST /views', { body: { name: 'x', query: 'state:RESOLVED', shared } })
    expect([archetype, (await save(true)).status]).toEqual([
      archetype,
      CONFIGURE.includes(archetype) ? 201 : archetype === 'guest' ? 404 : 403,
    ])
    const saved = await save(false)
    if (saved.status !== 201 || what === 'save') {
      statuses.add(saved.status)
      continue
    }
    const headers = { 'if-match': '"1"' }
    const at = `/views/${saved.body.id}`
    const asks = {
      edit: () => tracker.call(person, `PUT ${at}`, { body: { name: 'y', query: 'is:closed' }, headers }),
      remove: () => tracker.call(person, `DELETE ${at}`, { headers }),
      prefer: () => tracker.call(person, 'PUT /preferences/view', { body: { view: saved.body.id } }),
    }
    statuses.add((await asks[what]()).status)
  }
  expect([...statuses].toSorted()).toEqual([{ save: 201, edit: 200, remove: 204, prefer: 200 }[what], 404])
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}
