import type { TestPerson } from '@guichet/plugin-kit/testing'
import { expect } from 'vitest'
import { formsBy } from '../../elements/testing/forms.ts'
import { ARCHETYPES, CONFIGURE } from './expected.ts'
import { cells, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

/** In this order: the last changes what holds; that others obey at once is in settings/obeyed.test.ts. */
export const SETTINGS = {
  'POST /:tracker/elements': askingMoreKeepsTheState,
  'PUT /:tracker/elements/:element': askingMoreKeepsTheState,
  'DELETE /:tracker/elements/:element': askingMoreKeepsTheState,
  'PUT /:tracker/form': askingMoreKeepsTheState,
  'POST /:tracker/settings/preview': previewingChangesNothing,
  'PUT /:tracker/settings': configuringMovesNoTicket,
} satisfies Cases

async function previewingChangesNothing(setting: Setting): Promise<void> {
  await configuring(setting, async (person, { settings }) => {
    const body = { ...settings, enabledStates: ['RESOLVED'] }
    return (await setting.tracker.call(person, 'POST /settings/preview', { body })).status
  })
}

/** A whole turn of a custom field: made, asked, changed, asked no longer, taken away. */
async function askingMoreKeepsTheState(setting: Setting): Promise<void> {
  await configuring(setting, async (person) => {
    const forms = formsBy(setting.tracker, person)
    const made = await forms.create({ code: `x${Math.random().toString(36).slice(2, 10)}`, type: 'text' })
    if (made.status !== 201) return made.status
    const asked = await forms.change([forms.row(made.body.id, { code: 'x', type: 'text', default: 'y' })])
    const body = { label: 'Other', settings: {}, options: [], shared: false, archived: false }
    const at = `/elements/${made.body.id}`
    const edited = await setting.tracker.call(person, `PUT ${at}`, { body, headers: { 'if-match': '"1"' } })
    const emptied = await forms.change([])
    const removed = await setting.tracker.call(person, `DELETE ${at}`)
    expect([asked.status, edited.status, emptied.status]).toEqual([200, 200, 200])
    return removed.status === 204 ? 200 : removed.status
  })
}

async function configuringMovesNoTicket(setting: Setting): Promise<void> {
  const { tracker } = setting
  await configuring(setting, async (person, { settings, version }) => {
    const body = { ...settings, enabledStates: ['RESOLVED'] }
    const headers = { 'if-match': `"${version}"` }
    return (await tracker.call(person, 'PUT /settings', { body, headers })).status
  })
  const { workflowVersion } = await tracker.hosts.host.db.tracker.findUniqueOrThrow({ where: { id: tracker.id } })
  // The other one who may changed nothing more.
  expect(workflowVersion).toBe(2)
}

interface Configuration {
  readonly settings: object
  readonly version: number
}

/** Who may configure does, the others are refused, and tickets of every state stay in it. */
async function configuring(
  setting: Setting,
  act: (person: TestPerson, now: Configuration) => Promise<number>,
): Promise<void> {
  const asked = cells().filter(({ archetype }) => archetype === 'manager')
  const first = await makeTickets(setting, asked)
  for (const archetype of ARCHETYPES) {
    const now = await setting.tracker.call<Configuration>(setting.person('manager'), 'GET /settings')
    const status = await act(setting.person(archetype), now.body)
    const refused = archetype === 'guest' ? 404 : 403
    expect([archetype, status]).toEqual([archetype, CONFIGURE.includes(archetype) ? 200 : refused])
  }
  const after = await ticketsAfter(setting.tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}
