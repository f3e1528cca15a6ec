import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { expect } from 'vitest'
import type { historyContract } from '../../contract/history.ts'
import type { TicketBody } from '../testing/trackers.ts'
import { versionOf, type Happened, type Model, type Ticket, type Tracker } from './model.ts'
import type { Real } from './real.test-data.ts'

type Entry = SuccessOf<(typeof historyContract)['operations']['list']>['items'][number]
type Item = Pick<TicketBody, 'number' | 'state' | 'closed' | 'version' | 'reporter' | 'assignee'>

/** A ticket as the model has it, in the words of the API. */
export function expected(model: Model, real: Real, tracker: Tracker, ticket: Ticket) {
  return {
    number: ticket.number,
    state: ticket.state,
    closed: model.closed(tracker, ticket.state),
    version: versionOf(ticket),
    reporter: real.people[ticket.reporter]!.id,
    assignee: ticket.assignee === null ? null : real.people[ticket.assignee]!.id,
  }
}

export function found({ number, state, closed, version, reporter, assignee }: Item) {
  return { number, state, closed, version, reporter: reporter.id, assignee: assignee?.id ?? null }
}

/** One line of a history against what happened; by whose right is told where the rules ask for one. */
export function compareEntry(real: Real, strict: boolean, entry: Entry, happened: Happened, version: number): void {
  const field = happened.what === 'assigned' ? 'assignee' : 'state'
  const change = entry.changes.find((one) => one.field === field)
  const value = (one: unknown) =>
    one !== null && typeof one === 'object' && 'id' in one ? real.indexOf(String(one.id)) : one
  expect({
    type: entry.type,
    version: entry.version,
    by: real.indexOf(entry.actor?.id),
    cause: entry.cause,
    from: change !== undefined && 'from' in change ? value(change.from) : undefined,
    to: change !== undefined && 'to' in change ? value(change.to) : undefined,
    grantedBy: strict && happened.grantedBy !== null ? entry.grantedBy.toSorted() : null,
  }).toEqual({
    type: `tracker.ticket.${happened.what}`,
    version,
    by: happened.by,
    cause: happened.cause,
    from: happened.from,
    to: happened.to,
    grantedBy: strict && happened.grantedBy !== null ? happened.grantedBy.toSorted() : null,
  })
}

/** Every row and every event of a run, straight from the tables: nothing more, nothing less, and each event goes on from the one before. */
export async function compareAll(model: Model, real: Real): Promise<void> {
  for (const [i, tracker] of model.trackers.entries()) {
    const desk = real.trackers[i]!
    const rows = await real.rows(desk)
    expect(rows.map(({ id: _id, rank: _rank, closedAt: _closedAt, ...row }) => row)).toEqual(
      tracker.tickets.map((ticket) => expected(model, real, tracker, ticket)),
    )
    for (const row of rows) {
      const ticket = tracker.tickets.find(({ number }) => number === row.number)!
      expect([row.rank === null, row.closedAt !== null]).toEqual([row.closed, row.closed])
      const events = await real.hosts.host.events.of(row.id, { limit: 1000 })
      expect(events.map(({ subjectVersion }) => subjectVersion)).toEqual(ticket.history.map((_, n) => n + 1))
      chained(
        events.map(({ changes }) => changes['state']),
        row.state,
      )
      chained(
        events.map(({ changes }) => changes['assignee']),
        row.assignee,
      )
    }
    expect(await real.needs(desk)).toEqual(
      tracker.tickets.flatMap(({ number, needs }) => [...needs].map((other) => `${number} ${other.number}`)).toSorted(),
    )
    const ranks = rows.flatMap(({ rank }) => (rank === null ? [] : [rank]))
    expect(new Set(ranks).size).toBe(ranks.length)
  }
}

function chained(steps: readonly (readonly [unknown, unknown] | null | undefined)[], last: unknown): void {
  let at: unknown = null
  for (const step of steps) {
    if (step === null || step === undefined) continue
    expect(step[0]).toBe(at)
    at = step[1]
  }
  expect(at).toBe(last)
}
