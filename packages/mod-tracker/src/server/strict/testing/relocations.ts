import { EXPECTED_ENABLED } from '@guichet/domain/testing/settable-table'
import type { TicketState } from '@guichet/domain/tickets/states'
import { expect } from 'vitest'
import { nameSubtrackers, preview, relocate } from '../../relocations/testing.ts'
import { ARCHETYPES, CONFIGURE, READ_OTHERS, worksIn } from './expected.ts'
import { cells, differing, inTurn, makeTickets, settingsOf, ticketsAfter, type Cases, type Setting } from './ground.ts'

export const RELOCATIONS = {
  'POST /:tracker/tickets/:number/relocation/preview': (setting) => relocatingFollowsTheTable(setting, 'preview'),
  'POST /:tracker/tickets/:number/relocation': (setting) => relocatingFollowsTheTable(setting, 'relocate'),
  'PUT /:tracker/subtrackers': namingSubtrackersTouchesNoTicket,
} satisfies Cases

/** Another tracker of the same kind, between which and this one tickets can be moved. */
async function siblingOf(setting: Setting): Promise<string> {
  const { preset, path, tracker } = setting
  const { courseId, hosts } = tracker
  const { id } = await hosts.activity({ component: 'mod_tracker', courseId, settings: settingsOf(preset, path) })
  const named = await nameSubtrackers(tracker, setting.person('manager'), [id])
  expect(named.status).toBe(200)
  return id
}

/** By hand from domain.md: manage, resolve or develop; the state is kept where it is used, else the ticket is posted anew. */
async function relocatingFollowsTheTable(setting: Setting, what: 'preview' | 'relocate'): Promise<void> {
  const { preset, tracker } = setting
  const { db } = tracker.hosts.host
  const to = { id: await siblingOf(setting) }
  const asked = cells()
    .filter((_, i) => i % 4 === 0)
    .map((cell) => ({ ...cell, to: cell.from }))
  const expected = asked.map(({ archetype, relation, from }) => {
    if (archetype === 'guest') return 404
    if (!worksIn(preset, archetype)) return 403
    if (relation === 'neither' && !READ_OTHERS[preset].includes(archetype)) return 404
    return from === 'TRANSFERED' ? 409 : 200
  })
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const ticket = { number: first + i, version: 1 }
    const send = what === 'preview' ? preview : relocate
    return (await send(tracker, setting.person(archetype), ticket, to)).status
  })
  expect(
    differing(
      asked,
      (_, i) => `${expected[i]} but ${statuses[i]}`,
      (_, i) => statuses[i] === expected[i],
    ),
  ).toEqual([])
  const enabled: readonly TicketState[] = ['POSTED', ...EXPECTED_ENABLED[preset]]
  const after = await Promise.all(
    asked.map(async ({ from }, i) => {
      const number = first + i
      const stayed = await db.trackerTicket.findUnique({
        where: { trackerId_number: { trackerId: tracker.id, number } },
      })
      if (stayed !== null) return { gone: false, state: stayed.state, right: stayed.state === from }
      const forward = await db.trackerForward.findUniqueOrThrow({
        where: { trackerId_number: { trackerId: tracker.id, number } },
        include: { ticket: true },
      })
      const { state } = forward.ticket
      return { gone: true, state, right: state === (enabled.includes(from) ? from : 'POSTED') }
    }),
  )
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify(after[i]),
    (_, i) => after[i]!.right && after[i]!.gone === (what === 'relocate' && expected[i] === 200),
  )
  expect(wrong).toEqual([])
}

async function namingSubtrackersTouchesNoTicket(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter((_, i) => i % 9 === 0)
  const first = await makeTickets(setting, asked)
  for (const archetype of ARCHETYPES) {
    const { version } = await tracker.hosts.host.db.tracker.findUniqueOrThrow({ where: { id: tracker.id } })
    const { status } = await nameSubtrackers(tracker, setting.person(archetype), [], version)
    const refused = archetype === 'guest' ? 404 : 403
    expect([archetype, status]).toEqual([archetype, CONFIGURE.includes(archetype) ? 200 : refused])
  }
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
}
