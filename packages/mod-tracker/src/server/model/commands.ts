import * as fc from 'fast-check'
import { expect } from 'vitest'
import { expected, found } from './compare.ts'
import { readings } from './readings.ts'
import { ALL_STATES, ARCHETYPES, type State } from './tables.ts'
import { versionOf, type Model } from './model.ts'
import { change, send } from './send.ts'
import { depending, relocate } from './commands-between.ts'
import { anyConfig, onTicket, place, retried, somebody, step, target, type Command } from './steps.ts'
import type { Real } from './real.test-data.ts'

const anyState: fc.Arbitrary<State> = fc.constantFrom(...ALL_STATES)
const report = step(
  'report',
  { who: somebody, tracker: fc.nat(9), how: retried },
  async (model, real, { who, how, ...at }) => {
    const { t, tracker } = place(model, at)
    const status = model.report(tracker, who)
    const answer = await send(real, t, { who, how, at: 'POST /tickets', body: { description: 'Something broke' } })
    expect(answer.status).toBe(status)
    if (status === 201)
      expect(found(answer.body.ticket)).toEqual(expected(model, real, tracker, tracker.tickets.at(-1)!))
  },
)

const reportTogether = step(
  'report together',
  { a: somebody, b: somebody, tracker: fc.nat(9) },
  async (model, real, { a, b, ...at }) => {
    const { t, tracker } = place(model, at)
    const doors = [a, b].map((who) => model.door(tracker, who, 'report') ?? 201)
    const sent = [a, b].map((who) =>
      send(real, t, { who, how: 'once', at: 'POST /tickets', body: { description: 'Both' } }),
    )
    const answers = await Promise.all(sent)
    expect(answers.map(({ status }) => status)).toEqual(doors)
    const made = answers.flatMap(({ status, body }, i) =>
      status === 201 ? [{ who: [a, b][i]!, n: body.ticket.number }] : [],
    )
    for (const { who, n } of made.toSorted((x, y) => x.n - y.n)) {
      model.report(tracker, who)
      expect(tracker.tickets.at(-1)!.number).toBe(n)
    }
  },
)

const move = step(
  'move',
  { ...onTicket, to: anyState, how: retried },
  async (model, real, { who, to, how, off, ...at }) => {
    const aim = target(model, at)
    const sent = { who, how, version: off, at: `POST /tickets/${aim.number}/transitions`, body: { to } }
    await change({ model, real, ...aim }, sent, (version) => model.move(aim.tracker, who, aim.ticket, version, to))
  },
)

const moveTogether = step(
  'move together',
  { a: somebody, b: somebody, tracker: fc.nat(9), ticket: fc.nat(30), x: anyState, y: anyState },
  async (model, real, { a, b, x, y, ...at }) => {
    const { t, tracker, ticket, number } = target(model, at)
    const version = ticket === undefined ? 1 : versionOf(ticket)
    const asked = [
      { who: a, to: x },
      { who: b, to: y },
    ]
    const verdicts = asked.map(({ who, to }) => model.judge(tracker, who, ticket, version, to))
    const sent = asked.map(({ who, to }) =>
      send(real, t, { who, how: 'once', version, at: `POST /tickets/${number}/transitions`, body: { to } }),
    )
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    if (verdicts.every((verdict) => verdict === 200)) expect(statuses.toSorted()).toEqual([200, 412])
    const won = statuses.indexOf(200)
    expect(won >= 0).toBe(verdicts.includes(200))
    for (const [i, status] of statuses.entries()) {
      // Who came second may be told of the first instead of what they would have been told alone.
      const late = won >= 0 && i !== won && (verdicts[i] === 200 || verdicts[i] === 409) ? [412] : []
      expect([verdicts[i], ...late]).toContain(status)
    }
    const winner = asked[won]
    if (winner !== undefined) expect(model.move(tracker, winner.who, ticket, version, winner.to)).toBe(200)
  },
)

const assign = step(
  'assign',
  { ...onTicket, to: fc.option(somebody), how: retried },
  async (model, real, { who, to, how, off, ...at }) => {
    const aim = target(model, at)
    const body = { assignee: to === null ? null : real.people[to]!.id }
    const sent = { who, how, version: off, at: `PUT /tickets/${aim.number}/assignee`, body }
    await change({ model, real, ...aim }, sent, (version) => model.assign(aim.tracker, who, aim.ticket, version, to))
  },
)

const take = step('take', onTicket, async (model, real, { who, off, ...at }) => {
  const aim = target(model, at)
  const sent = {
    who,
    how: 'once' as const,
    version: off,
    at: `PUT /tickets/${aim.number}/assignee`,
    body: { assignee: real.people[who]!.id },
  }
  await change({ model, real, ...aim }, sent, (version) => model.assign(aim.tracker, who, aim.ticket, version, who))
})

const giveBack = step('give back', onTicket, async (model, real, { who, off, ...at }) => {
  const aim = target(model, at)
  const sent = {
    who,
    how: 'once' as const,
    version: off,
    at: `PUT /tickets/${aim.number}/assignee`,
    body: { assignee: null },
  }
  await change({ model, real, ...aim }, sent, (version) => model.assign(aim.tracker, who, aim.ticket, version, null))
})

const undo = step('undo', { ...onTicket, how: retried }, async (model, real, { who, how, off, ...at }) => {
  const aim = target(model, at)
  const sent = { who, how, version: off, at: `POST /tickets/${aim.number}/undo` }
  await change({ model, real, ...aim }, sent, (version) => model.undo(aim.tracker, who, aim.ticket, version))
})

const moveAndUndo = step(
  'move and undo',
  { who: somebody, tracker: fc.nat(9), ticket: fc.nat(30), to: anyState },
  async (model, real, { who, to, ...at }) => {
    const aim = target(model, at)
    const sent = { who, how: 'once' as const, version: 0 }
    const moved = { ...sent, at: `POST /tickets/${aim.number}/transitions`, body: { to } }
    await change({ model, real, ...aim }, moved, (version) => model.move(aim.tracker, who, aim.ticket, version, to))
    const undone = { ...sent, at: `POST /tickets/${aim.number}/undo` }
    await change({ model, real, ...aim }, undone, (version) => model.undo(aim.tracker, who, aim.ticket, version))
  },
)

const see = step('see', onTicket, async (model, real, { who, off, ...at }) => {
  const { t, tracker, ticket, number } = target(model, at)
  const version = Math.max(1, (ticket === undefined ? 1 : versionOf(ticket)) + off)
  const status = model.see(tracker, who, ticket, version)
  const answer = await real.trackers[t]!.call(real.people[who]!, `POST /tickets/${number}/seen`, { body: { version } })
  expect(answer.status).toBe(status)
})

const setRole = step(
  'role',
  { who: somebody, role: fc.option(fc.constantFrom(...ARCHETYPES), { freq: 6 }) },
  async (model, real, { who, role }) => {
    expect(await real.setRole(who, role)).toBe(role === null ? 204 : 200)
    model.people[who]!.role = role
  },
)

const suspend = step('suspend or let in', { who: somebody }, async (model, real, { who }) => {
  const person = model.people[who]!
  expect(await real.setSuspended(who, !person.suspended)).toBe(200)
  person.suspended = !person.suspended
})

const letAllIn = step('let all in', {}, async (model, real) => {
  for (const [who, person] of model.people.entries()) {
    if (!person.suspended) continue
    expect(await real.setSuspended(who, false)).toBe(200)
    person.suspended = false
  }
})

const newTracker = step('new tracker', { config: anyConfig }, (model, real, { config }) =>
  addTracker(model, real, config),
)

export async function addTracker(model: Model, real: Real, config: Model['trackers'][number]['config']): Promise<void> {
  if (model.trackers.length === 3) return
  const { defaultAssignee } = config
  const person = defaultAssignee === null ? undefined : model.people[defaultAssignee]
  // Another is refused, which its own tests show.
  const able = person !== undefined && !person.suspended && person.role !== null && person.role !== 'student'
  const possible = { ...config, defaultAssignee: able ? defaultAssignee : null }
  await real.addTracker(possible)
  model.trackers.push({ config: possible, tickets: [], left: new Map() })
}

const crash = step('crash', {}, (_, real) => real.hosts.restart())

const times = (n: number, command: fc.Arbitrary<Command>) => Array.from({ length: n }, () => command)

export const anyCommands = (most: number) =>
  fc.commands(
    [
      ...times(5, report),
      ...times(12, move),
      ...times(4, assign),
      ...times(2, take),
      giveBack,
      ...times(3, relocate),
      ...times(3, depending('depend')),
      depending('free'),
      ...times(3, see),
      undo,
      ...times(2, moveAndUndo),
      ...times(2, moveTogether),
      reportTogether,
      ...times(2, setRole),
      suspend,
      letAllIn,
      ...times(2, newTracker),
      crash,
      ...readings,
    ],
    { maxCommands: most, size: 'max' },
  )

/** Reports, and pairs who change the same ticket at once. */
export const racingCommands = fc.commands([report, ...times(5, moveTogether)], { maxCommands: 40, size: 'max' })
