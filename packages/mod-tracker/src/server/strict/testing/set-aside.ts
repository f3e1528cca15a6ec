import type { TestPerson } from '@guichet/plugin-kit/testing'
import { expect } from 'vitest'
import { cells, inTurn, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

export const SET_ASIDE = {
  'POST /:tracker/tickets/:number/comments/:comment/split': (setting) => settingAsideKeepsTheState(setting, 'split'),
  'POST /:tracker/tickets/:number/merge': (setting) => settingAsideKeepsTheState(setting, 'merge'),
  'DELETE /:tracker/tickets/:number/duplicates/:duplicate': (setting) => settingAsideKeepsTheState(setting, 'unmerge'),
  'DELETE /:tracker/tickets/:number': (setting) => settingAsideKeepsTheState(setting, 'delete'),
  'POST /:tracker/deleted/:number/restore': (setting) => settingAsideKeepsTheState(setting, 'restore'),
} satisfies Cases

type Aside = 'split' | 'merge' | 'unmerge' | 'delete' | 'restore'

/** Whatever is put aside, had back or made of a comment, no ticket is in another state for it; what is made is POSTED. */
async function settingAsideKeepsTheState(setting: Setting, what: Aside): Promise<void> {
  const { tracker } = setting
  const [manager, headers] = [setting.person('manager'), { 'if-match': '"1"' }]
  const asked = cells().filter((_, i) => i % 7 === 0)
  const target = (await tracker.report(manager)).number
  const first = await makeTickets(setting, asked)
  const merge = (person: TestPerson, ticket: string) =>
    tracker.call(person, `POST ${ticket}/merge`, { body: { into: target, reveal: true }, headers })
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const [person, ticket] = [setting.person(archetype), `/tickets/${first + i}`]
    if (what === 'delete') return (await tracker.call(person, `DELETE ${ticket}`, { headers })).status
    if (what === 'merge') return (await merge(person, ticket)).status
    if (what === 'restore') {
      await tracker.call(manager, `DELETE ${ticket}`, { headers })
      return (await tracker.call(person, `POST /deleted/${first + i}/restore`)).status
    }
    if (what === 'unmerge') {
      await merge(manager, ticket)
      return (await tracker.call(person, `DELETE /tickets/${target}/duplicates/${first + i}`)).status
    }
    const { body } = await tracker.call<{ id: string }>(manager, `POST ${ticket}/comments`, { body: { body: 'x' } })
    const at = `POST ${ticket}/comments/${body.id}/split`
    return (await tracker.call(person, at, { body: { summary: 'x' }, headers })).status
  })
  const done = what === 'split' ? 201 : 200
  expect(statuses.filter((status) => ![done, 403, 404].includes(status))).toEqual([])
  expect(statuses).toContain(done)
  const after = await ticketsAfter(tracker, first)
  expect(after.slice(0, asked.length).map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
  expect(after.slice(asked.length).every(({ state }) => state === 'POSTED')).toBe(true)
}
