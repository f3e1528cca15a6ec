import { expect } from 'vitest'
import { ARCHETYPES, REPORT } from './expected.ts'
import { cells, inTurn, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

export const TICKETS = {
  'POST /:tracker/tickets': ticketsBeginPosted,
  'PATCH /:tracker/tickets/:number': editingKeepsTheState,
  'PUT /:tracker/tickets/:number/assignee': assigningKeepsTheState,
  'PUT /:tracker/tickets/:number/due': hurryKeepsTheState,
  'POST /:tracker/uploads': uploadingTouchesNoTicket,
  'DELETE /:tracker/uploads/:upload': uploadingTouchesNoTicket,
} satisfies Cases

async function ticketsBeginPosted(setting: Setting): Promise<void> {
  const { preset, tracker } = setting
  for (const archetype of ARCHETYPES) {
    const post = (body: object) =>
      tracker.call<{ ticket?: { state: string } }>(setting.person(archetype), 'POST /tickets', { body })
    const { status, body } = await post({ description: 'x' })
    const refused = archetype === 'guest' ? 404 : 403
    expect([archetype, status]).toEqual([archetype, REPORT[preset].includes(archetype) ? 201 : refused])
    if (status !== 201) continue
    expect(body.ticket?.state).toBe('POSTED')
    expect((await post({ description: 'x', state: 'OPEN' })).status).toBe(400)
  }
}

async function editingKeepsTheState(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells()
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype, relation }, i) => {
    const body = relation === 'own' ? { summary: 'Another' } : { resolution: 'It is settled' }
    const headers = { 'if-match': '"1"' }
    return (await tracker.call(setting.person(archetype), `PATCH /tickets/${first + i}`, { body, headers })).status
  })
  expect(statuses.filter((status) => ![200, 403, 404].includes(status))).toEqual([])
  expect(statuses).toContain(200)
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
  expect(after.map(({ version, events }) => [version, events])).toEqual(
    statuses.map((status) => (status === 200 ? [2, 1] : [1, 0])),
  )
}

async function assigningKeepsTheState(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells()
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype, relation }, i) => {
    const person = setting.person(archetype)
    // Taking it; or giving it back, if one has it.
    const { status } = await tracker.assign(
      person,
      { number: first + i, version: 1 },
      relation === 'assigned' ? null : person,
    )
    return status
  })
  expect(statuses.filter((status) => ![200, 403, 404, 422].includes(status))).toEqual([])
  expect(statuses).toContain(200)
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
  expect(after.map(({ version, events }) => [version, events])).toEqual(
    statuses.map((status) => (status === 200 ? [2, 1] : [1, 0])),
  )
}

async function hurryKeepsTheState(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells()
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const request = { body: { dueOn: '2027-01-04' }, headers: { 'if-match': '"1"' } }
    return (await tracker.call(setting.person(archetype), `PUT /tickets/${first + i}/due`, request)).status
  })
  expect(statuses.filter((status) => ![200, 403, 404].includes(status))).toEqual([])
  expect(statuses).toContain(200)
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
}

/** What is brought and not attached is on no ticket. */
async function uploadingTouchesNoTicket(setting: Setting): Promise<void> {
  const { tracker } = setting
  const first = await makeTickets(setting, cells().slice(0, 3))
  const before = await ticketsAfter(tracker, first)
  const file = { type: 'application/octet-stream', bytes: Buffer.from('x') }
  for (const archetype of ARCHETYPES.filter((one) => one !== 'guest')) {
    const person = setting.person(archetype)
    const { status, body } = await tracker.call<{ id: string }>(person, 'POST /uploads?name=a.txt', { file })
    const discarded = await tracker.call(person, `DELETE /uploads/${body.id}`)
    expect([archetype, status, discarded.status]).toEqual([archetype, 201, 204])
  }
  expect(await ticketsAfter(tracker, first)).toEqual(before)
}
