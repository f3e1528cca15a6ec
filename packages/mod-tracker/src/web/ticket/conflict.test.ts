import { ApiProblem } from '@guichet/plugin-kit/client'
import { expect, test } from 'vitest'
import type { Ticket } from '../types.ts'
import { conflictOf, isInTheWay, refusedMoveOf, whoWasFirst } from './conflict.ts'

const seen = { number: 9, version: 4, state: 'OPEN', assignee: null } as Ticket
const now = { ...seen, version: 5 }
const karim = { id: 'k', name: 'Karim Haddad' }
const me = { id: 'm', name: 'Marta Engel' }
const late = (changed: readonly string[], changedBy: unknown) => ({
  me: me.id,
  error: new ApiProblem({ status: 412, code: 'version.mismatch', params: { changed, changedBy } }),
})

test('a change that came too late knows the ticket as it is now', () => {
  expect(conflictOf(new ApiProblem({ status: 412, code: 'version.mismatch', current: now }))).toBe(now)
  expect(conflictOf(new ApiProblem({ status: 412, code: 'version.mismatch' }))).toBe(null)
  expect(conflictOf(new ApiProblem({ status: 409, code: 'tracker.ticket.move_refused', current: now }))).toBe(null)
  expect(conflictOf(new Error('network'))).toBe(null)
})

test('an act stands when somebody else changed something else', () => {
  const asked = (now: Ticket, by = karim) => ({ ...late([], by), now, change: { seen } })
  expect(isInTheWay('state', asked({ ...now, assignee: karim }))).toBe(false)
  expect(isInTheWay('state', asked({ ...now, state: 'WAITING' }))).toBe(true)
  expect(isInTheWay('assignee', asked({ ...now, state: 'WAITING' }))).toBe(false)
  expect(isInTheWay('assignee', asked({ ...now, assignee: karim }))).toBe(true)
  expect(isInTheWay('state', asked({ ...now, state: 'WAITING' }, me))).toBe(false)
})

test('a text stands when the log tells of no other change of it, whoever made it, or when both wrote the same', () => {
  const theirs = { ...now, description: 'Theirs' }
  const asked = (changed: string[], text = 'Mine', by = karim) => ({
    ...late(changed, by),
    now: theirs,
    change: { seen: theirs, text },
  })
  expect(isInTheWay('description', asked(['summary', 'state']))).toBe(false)
  expect(isInTheWay('description', asked(['summary', 'description']))).toBe(true)
  expect(isInTheWay('description', asked(['description'], 'Mine', me))).toBe(true)
  expect(isInTheWay('description', asked(['description'], 'Theirs'))).toBe(false)
  expect(isInTheWay('resolution', { ...asked(['resolution'], ''), now: { ...now, resolution: null } })).toBe(false)
})

test('a custom field stands when the log tells of no other change of it', () => {
  const asked = (changed: string[]) => ({ ...late(changed, karim), now, change: { seen } })
  expect(isInTheWay('element.room', asked(['element.seats', 'summary']))).toBe(false)
  expect(isInTheWay('element.room', asked(['element.room']))).toBe(true)
})

test('the server’s reason for refusing a move is told, when it gives one', () => {
  const params = { from: 'OPEN', to: 'VALIDATED', refusals: [{ code: 'role-not-granted', people: [] }] }
  const refused = (given: Record<string, unknown>) =>
    new ApiProblem({ status: 409, code: 'tracker.ticket.move_refused', params: given })
  expect(refusedMoveOf(refused(params), 'OPEN')).toEqual({ from: 'OPEN', to: 'VALIDATED', reason: params.refusals[0] })
  expect(refusedMoveOf(refused({ ...params, refusals: [] }), 'OPEN')).toBe(null)
  expect(refusedMoveOf(refused({ ...params, to: 'NOWHERE' }), 'OPEN')).toBe(null)
  expect(refusedMoveOf(new ApiProblem({ status: 403, code: 'access.denied', params }), 'OPEN')).toBe(null)
})

test('of taking a move back, the reason is told of the state the ticket is in', () => {
  const reason = { code: 'undo-too-late' }
  const error = new ApiProblem({ status: 409, code: 'tracker.ticket.undo_refused', params: { refusals: [reason] } })
  expect(refusedMoveOf(error, 'WAITING')).toEqual({ from: 'WAITING', to: 'WAITING', reason })
})

test('a mismatch tells who was first, if it was somebody in particular', () => {
  const by = (changedBy: unknown) =>
    whoWasFirst(new ApiProblem({ status: 412, code: 'version.mismatch', params: { changedBy, changed: ['state'] } }))
  expect(by(karim)).toBe(karim)
  expect([by(null), by({ id: 'k', name: '' }), by('Karim'), whoWasFirst(new Error('network'))]).toEqual(
    Array.from({ length: 4 }, () => null),
  )
})
