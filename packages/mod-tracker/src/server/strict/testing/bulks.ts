import { TICKET_STATES } from '@guichet/domain/tickets/states'
import { expect } from 'vitest'
import { bulksBy } from '../../bulks/testing/api-bulks.ts'
import { ARCHETYPES, expectedStatus } from './expected.ts'
import { cells, differing, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

/** In which the path decides, as in a single move. */
export const BULKS_BY_PATH = {
  'POST /:tracker/bulks': bulksFollowTheTable,
} satisfies Cases

export const BULKS = {
  'POST /:tracker/bulks/preview': previewedBulksChangeNothing,
  'POST /:tracker/bulks/:bulk/cancel': cancelledBulksChangeNothing,
  'POST /:tracker/bulks/:bulk/resume': resumedBulksFollowTheTable,
} satisfies Cases

/** What the single move does: of each archetype's tickets, from every state, to every state. */
async function bulksFollowTheTable(setting: Setting): Promise<void> {
  await movingAtOnce(setting, async (bulks, asked) => void (await bulks.start(asked)))
}

async function resumedBulksFollowTheTable(setting: Setting): Promise<void> {
  await movingAtOnce(setting, async (bulks, asked) => {
    const { status, body } = await bulks.start(asked)
    if (status !== 201) return
    await bulks.cancel(body)
    await bulks.resume(body)
  })
}

async function movingAtOnce(
  setting: Setting,
  begin: (bulks: ReturnType<typeof bulksBy>, asked: object) => Promise<void>,
): Promise<void> {
  const { preset, path, tracker } = setting
  const asked = cells().flatMap((cell) =>
    TICKET_STATES.map((to) => ({ ...cell, to, expected: expectedStatus(preset, path, cell, to) })),
  )
  const first = await makeTickets(setting, asked)
  for (const archetype of ARCHETYPES) {
    const bulks = bulksBy(tracker, setting.person(archetype))
    for (const to of TICKET_STATES) {
      const numbers = asked.flatMap((cell, i) => (cell.archetype === archetype && cell.to === to ? [first + i] : []))
      await begin(bulks, { action: { kind: 'move', to }, numbers })
    }
  }
  await tracker.hosts.runJobs()
  const after = await ticketsAfter(tracker, first)
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify(after[i]),
    ({ expected, from, to }, i) => {
      const { state, version, events } = after[i]!
      return expected === 200 && from !== to
        ? state === to && version === 2 && events === 1
        : state === from && version === 1 && events === 0
    },
  )
  expect(wrong).toEqual([])
}

async function previewedBulksChangeNothing(setting: Setting): Promise<void> {
  await bulksChangeNothing(setting, async (bulks, asked) => (await bulks.preview(asked)).status)
}

async function cancelledBulksChangeNothing(setting: Setting): Promise<void> {
  await bulksChangeNothing(setting, async (bulks, asked) => {
    const { status, body } = await bulks.start(asked)
    return status === 201 ? (await bulks.cancel(body)).status : status
  })
}

async function bulksChangeNothing(
  setting: Setting,
  act: (bulks: ReturnType<typeof bulksBy>, asked: object) => Promise<number>,
): Promise<void> {
  const asked = cells()
  const first = await makeTickets(setting, asked)
  const numbers = asked.map((_, i) => first + i)
  for (const archetype of ARCHETYPES) {
    for (const to of TICKET_STATES) {
      const bulks = bulksBy(setting.tracker, setting.person(archetype))
      const status = await act(bulks, { action: { kind: 'move', to }, numbers })
      expect([archetype, status]).toEqual([archetype, archetype === 'guest' ? 404 : 200])
    }
  }
  await setting.tracker.hosts.runJobs()
  const after = await ticketsAfter(setting.tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}
