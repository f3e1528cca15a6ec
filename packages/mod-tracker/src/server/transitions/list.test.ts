import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import type { transitionsContract } from '../../contract/transitions.ts'
import { useTrackers, type Seen, type TestTracker } from '../testing/trackers.ts'

type Transitions = SuccessOf<(typeof transitionsContract)['operations']['list']>

const trackers = useTrackers()
let tracker: TestTracker

beforeAll(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting', mode: 'strict', path: 'lifecycle' })
})

const list = (person: TestPerson, { number }: Seen) =>
  tracker.call<Transitions>(person, `GET /tickets/${number}/transitions`)

test('parity 1: lists every state in the order of menus, each with its decision', async () => {
  const student = await tracker.person('student')
  const { status, body } = await list(student, await tracker.report(student))
  expect(status).toBe(200)
  expect(body).toMatchObject({ from: 'POSTED', version: 1 })
  const said = body.transitions.map(({ to, allowed, refusals }) => [
    to,
    allowed ? 'allowed' : refusals.map(({ code }) => code).join(),
  ])
  expect(said).toEqual([
    ['POSTED', 'same-state'],
    ['OPEN', 'role-not-granted'],
    ['RESOLVING', 'role-not-granted'],
    ['WAITING', 'role-not-granted'],
    ['TESTING', 'state-disabled'],
    ['RESOLVED', 'allowed'],
    ['PUBLISHED', 'state-disabled'],
    ['VALIDATED', 'no-such-move'],
    ['ABANDONNED', 'allowed'],
    ['TRANSFERED', 'cascade-only'],
  ])
  expect(body.transitions.find(({ to }) => to === 'RESOLVED')!.grantedBy).toEqual(['reporter'])
})

test('names up to five people who could, and only such as can read the ticket', async () => {
  // In a customized tracker a teacher holds the role, but sees the tickets of others only when concerned.
  const desk = await trackers.tracker({ preset: 'customized', mode: 'strict' })
  const student = await desk.person('student')
  const outsider = await desk.person('teacher', { familyName: 'Aaron' })
  const assignee = await desk.person('teacher', { familyName: 'Abel' })
  const editors = await Promise.all(
    ['B', 'C', 'D', 'E', 'F', 'G'].map((name) => desk.person('editingteacher', { familyName: name })),
  )
  const ticket = await desk.report(student)
  const assigned = await desk.assign(editors[0]!, ticket, assignee)
  expect(assigned.status).toBe(200)
  const { body } = await desk.call<Transitions>(student, `GET /tickets/${ticket.number}/transitions`)
  const people = body.transitions.find(({ to }) => to === 'OPEN')!.refusals[0]!.people!
  expect(people).toHaveLength(5)
  expect(people.map(({ id }) => id)).toContain(assignee.id)
  expect(people.map(({ id }) => id)).not.toContain(outsider.id)
})

test('names the reporter of a ticket where only they could', async () => {
  const teacher = await tracker.person('teacher')
  const student = await tracker.person('student', { givenName: 'Inès', familyName: 'Garnier' })
  const ticket = await tracker.report(student)
  const { body: closed } = await tracker.move(student, ticket, 'ABANDONNED')
  const { body } = await list(teacher, closed)
  const refusal = body.transitions.find(({ to }) => to === 'POSTED')!.refusals[0]!
  expect(refusal).toMatchObject({ code: 'not-own', roles: [{ role: 'reporter', scopes: ['own'] }] })
  expect(refusal.people!.map(({ name }) => name)).toContain('Inès Garnier')
})

test('is not there for who cannot read the ticket', async () => {
  const ticket = await tracker.report(await tracker.person('student'))
  expect((await list(await tracker.person('student'), ticket)).status).toBe(404)
})
