import { expect } from 'vitest'
import { isClosed, MANAGE_PRIORITY } from './expected.ts'
import { cells, inTurn, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

export const PRIORITY = {
  'PUT /:tracker/tickets/:number/place': placingKeepsTheState,
  'POST /:tracker/tickets/:number/raises': (setting) => askingKeepsTheState(setting, 'ask'),
  'DELETE /:tracker/tickets/:number/raises/:raise': (setting) => askingKeepsTheState(setting, 'withdraw'),
  'POST /:tracker/tickets/:number/raises/:raise/grant': (setting) => askingKeepsTheState(setting, 'grant'),
  'POST /:tracker/tickets/:number/raises/:raise/decline': (setting) => askingKeepsTheState(setting, 'decline'),
} satisfies Cases

type Asking = 'ask' | 'withdraw' | 'grant' | 'decline'

/** Whoever reads an open ticket asks; who manages priority answers. It stays in its state. */
async function askingKeepsTheState(setting: Setting, what: Asking): Promise<void> {
  const { preset, tracker } = setting
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const [person, at] = [setting.person(archetype), `/tickets/${first + i}/raises`]
    const made = await tracker.call<{ id?: string }>(person, `POST ${at}`, { body: { reason: 'x' } })
    if (what === 'ask' || made.body.id === undefined) return made.status
    if (what === 'withdraw') return (await tracker.call(person, `DELETE ${at}/${made.body.id}`)).status
    const body = what === 'grant' ? { place: { to: 'top' } } : { answer: 'y' }
    return (await tracker.call(person, `POST ${at}/${made.body.id}/${what}`, { body })).status
  })
  const wrong = asked.flatMap(({ archetype, from }, i) => {
    const status = statuses[i]!
    if (status === 404) return []
    const able = what === 'ask' || what === 'withdraw' || MANAGE_PRIORITY[preset].includes(archetype)
    const expected = isClosed(preset, from) ? 409 : what === 'ask' ? 201 : able ? 200 : 403
    return status === expected ? [] : [[archetype, from, status, expected]]
  })
  expect(wrong).toEqual([])
  expect(statuses).toContain(what === 'ask' ? 201 : 200)
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version }) => [state, version])).toEqual(asked.map(({ from }) => [from, 1]))
}

/** The place in the stack alone changes, of what is open. */
async function placingKeepsTheState(setting: Setting): Promise<void> {
  const { preset, tracker } = setting
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const body = { to: i % 2 === 0 ? 'top' : 'bottom' }
    return (await tracker.call(setting.person(archetype), `PUT /tickets/${first + i}/place`, { body })).status
  })
  expect(statuses).toEqual(
    asked.map(({ archetype, from }) => {
      if (!MANAGE_PRIORITY[preset].includes(archetype)) return archetype === 'guest' ? 404 : 403
      return isClosed(preset, from) ? 409 : 200
    }),
  )
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version }) => [state, version])).toEqual(asked.map(({ from }) => [from, 1]))
}
