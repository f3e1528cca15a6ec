import { EXPECTED_ENABLED } from '@guichet/domain/testing/settable-table'
import { TICKET_STATES } from '@guichet/domain/tickets/states'
import { expect } from 'vitest'
import { DEVELOP, expectedStatus, isReadable, RESOLVE, type Archetype, type Cell } from './expected.ts'
import { cells, differing, inTurn, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

/** Those in which the path decides. */
export const TRANSITIONS = {
  'POST /:tracker/tickets/:number/transitions': movesFollowTheTable,
  'POST /:tracker/tickets/:number/seen': seeingOpensForWhoCanWork,
  'POST /:tracker/tickets/:number/undo': undoingTakesBackOnesOwnMove,
} satisfies Cases

async function movesFollowTheTable(setting: Setting): Promise<void> {
  const { preset, path, tracker } = setting
  const asked = cells().flatMap((cell) =>
    TICKET_STATES.map((to) => ({ ...cell, to, expected: expectedStatus(preset, path, cell, to) })),
  )
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype, to }, i) => {
    const { status } = await tracker.move(setting.person(archetype), { number: first + i, version: 1 }, to)
    return status
  })
  expect(
    differing(
      asked,
      (cell, i) => `${cell.expected} but ${statuses[i]}`,
      (cell, i) => statuses[i] === cell.expected,
    ),
  ).toEqual([])

  const after = await ticketsAfter(tracker, first)
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify(after[i]),
    ({ expected, from, to }, i) => {
      const { state, version, events } = after[i]!
      return expected === 200
        ? state === to && version === 2 && events === 1
        : state === from && version === 1 && events === 0
    },
  )
  expect(wrong).toEqual([])
}

async function seeingOpensForWhoCanWork(setting: Setting): Promise<void> {
  const { preset, tracker } = setting
  const asked = cells().map((cell) => ({ ...cell, to: 'OPEN' as const }))
  const first = await makeTickets(setting, asked)
  const answers = await inTurn(asked, ({ archetype }, i) =>
    tracker.call<{ opened: { state: string } | null }>(setting.person(archetype), `POST /tickets/${first + i}/seen`, {
      body: { version: 1 },
    }),
  )
  const after = await ticketsAfter(tracker, first)
  const opens = ({ archetype, from, relation }: Cell) =>
    from === 'POSTED' &&
    EXPECTED_ENABLED[preset].includes('OPEN') &&
    relation !== 'own' &&
    (DEVELOP[preset].includes(archetype) || (relation === 'assigned' && RESOLVE.includes(archetype)))
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify([answers[i], after[i]]),
    (cell, i) => {
      const { status, body } = answers[i]!
      const { state, version, events } = after[i]!
      const readable = isReadable(preset, cell)
      return readable && opens(cell)
        ? status === 200 && body.opened?.state === 'OPEN' && state === 'OPEN' && version === 2 && events === 1
        : status === (readable ? 200 : 404) && state === cell.from && version === 1 && events === 0
    },
  )
  expect(wrong).toEqual([])
  expect(after.some(({ version }) => version === 2)).toBe(true)
}

async function undoingTakesBackOnesOwnMove(setting: Setting): Promise<void> {
  const { preset, path, tracker } = setting
  const asked = cells().map((cell) => {
    const to = TICKET_STATES.find((state) => expectedStatus(preset, path, cell, state) === 200)
    return { ...cell, moved: to !== undefined, to: to ?? cell.from }
  })
  const first = await makeTickets(setting, asked)
  const undo = async (archetype: Archetype, number: number, version: number) =>
    (
      await tracker.call(setting.person(archetype), `POST /tickets/${number}/undo`, {
        headers: { 'if-match': `"${version}"` },
      })
    ).status
  const statuses = await inTurn(asked, async ({ archetype, to, moved }, i) => {
    const number = first + i
    if (!moved) return [await undo(archetype, number, 1)]
    await tracker.move(setting.person(archetype), { number, version: 1 }, to)
    const others = await undo(archetype === 'manager' ? 'editingteacher' : 'manager', number, 2)
    const own = await undo(archetype, number, 2)
    return [others, own, await undo(archetype, number, own === 200 ? 3 : 2)]
  })
  const after = await ticketsAfter(tracker, first)
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify([statuses[i], after[i]]),
    (cell, i) => {
      const { state, version } = after[i]!
      const got = statuses[i]!.join(' ')
      if (!cell.moved) return got === (isReadable(preset, cell) ? '409' : '404') && state === cell.from && version === 1
      // A state that is not enabled is not entered again, by whichever way.
      return EXPECTED_ENABLED[preset].includes(cell.from)
        ? got === '409 200 409' && state === cell.from && version === 3
        : got === '409 409 409' && state === cell.to && version === 2
    },
  )
  expect(wrong).toEqual([])
}
