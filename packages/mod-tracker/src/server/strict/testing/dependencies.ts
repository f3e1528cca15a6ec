import { expect } from 'vitest'
import { ARCHETYPES, worksIn } from './expected.ts'
import { cells, inTurn, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

export const DEPENDENCIES = {
  'PUT /:tracker/tickets/:number/dependencies/:other': (setting) => dependingKeepsTheState(setting, 'PUT'),
  'DELETE /:tracker/tickets/:number/dependencies/:other': (setting) => dependingKeepsTheState(setting, 'DELETE'),
} satisfies Cases

/** Whoever works there says what a ticket waits for; it and the other stay as they are. */
async function dependingKeepsTheState(setting: Setting, method: 'PUT' | 'DELETE'): Promise<void> {
  const { preset, tracker } = setting
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    // One that the same person may read.
    const other = first + asked.findIndex((cell, j) => j !== i && cell.archetype === archetype)
    return (await tracker.call(setting.person(archetype), `${method} /tickets/${first + i}/dependencies/${other}`))
      .status
  })
  for (const archetype of ARCHETYPES) {
    const seen = new Set(statuses.filter((_, i) => asked[i]!.archetype === archetype))
    if (archetype === 'guest') expect([...seen]).toEqual([404])
    else if (!worksIn(preset, archetype)) expect([archetype, ...seen]).toEqual([archetype, 403])
    else if (method === 'PUT') expect(seen).toContain(200)
    else expect([archetype, ...seen]).toEqual([archetype, 404])
  }
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version }) => [state, version])).toEqual(asked.map(({ from }) => [from, 1]))
}
