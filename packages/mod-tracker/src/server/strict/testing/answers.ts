import { expect } from 'vitest'
import { ARCHETYPES, CONFIGURE } from './expected.ts'
import { cells, makeTickets, ticketsAfter, type Cases, type Setting } from './ground.ts'

export const ANSWERS = {
  'POST /:tracker/answers': answersTouchNoTicket,
  'PUT /:tracker/answers/:answer': answersTouchNoTicket,
  'DELETE /:tracker/answers/:answer': answersTouchNoTicket,
} satisfies Cases

/** Who configures writes, changes and deletes answers; no ticket is another for it. */
async function answersTouchNoTicket(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter(({ archetype }) => archetype === 'manager')
  const first = await makeTickets(setting, asked)
  for (const archetype of ARCHETYPES) {
    const person = setting.person(archetype)
    const body = { title: archetype, body: 'x' }
    const made = await tracker.call<{ id: string }>(person, 'POST /answers', { body })
    const refused = archetype === 'guest' ? 404 : 403
    expect([archetype, made.status]).toEqual([archetype, CONFIGURE.includes(archetype) ? 201 : refused])
    if (made.status !== 201) continue
    const at = `/answers/${made.body.id}`
    expect((await tracker.call(person, `PUT ${at}`, { body, headers: { 'if-match': '"1"' } })).status).toBe(200)
    expect((await tracker.call(person, `DELETE ${at}`, { headers: { 'if-match': '"2"' } })).status).toBe(200)
  }
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}
