import { EXPECTED_ENABLED } from '@guichet/domain/testing/settable-table'
import type { Preset } from '@guichet/domain/tickets/presets'
import { TICKET_STATES, type TicketState } from '@guichet/domain/tickets/states'
import type { Path } from '@guichet/domain/tickets/templates'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { expect } from 'vitest'
import { fill, minute } from '../../testing/fill.test-data.ts'
import type { TestTracker } from '../../testing/trackers.ts'
import { ARCHETYPES, isClosed, RELATIONS, type Archetype, type Cell } from './expected.ts'

export interface Setting {
  readonly preset: Preset
  readonly path: Path
  readonly tracker: TestTracker
  readonly person: (archetype: Archetype) => TestPerson
  readonly somebodyElse: TestPerson
}

/** What a tracker is like of this kind of support, by this path. */
export function settingsOf(preset: Preset, path: Path): Record<string, unknown> {
  const enabledStates = preset === 'customized' ? { enabledStates: EXPECTED_ENABLED[preset] } : {}
  return { preset, path, mode: 'strict', ...enabledStates }
}

/** Every way that a request could change a state, by endpoint. */
export type Cases = Readonly<Record<string, (setting: Setting) => Promise<void>>>

/** Requests under way at once: a few more than the database has connections for. */
const AT_ONCE = 12

export function cells(): Cell[] {
  return ARCHETYPES.flatMap((archetype) =>
    TICKET_STATES.flatMap((from) => RELATIONS.map((relation) => ({ archetype, from, relation }))),
  )
}

/** One ticket for each cell, straight in the table; their numbers follow one another from the answer. */
export async function makeTickets(setting: Setting, wanted: readonly Cell[]): Promise<number> {
  const { preset, tracker } = setting
  const { nextNumber } = await tracker.hosts.host.db.tracker.findUniqueOrThrow({ where: { id: tracker.id } })
  const rows = wanted.map(({ archetype, from, relation }, i) => ({
    state: from,
    closed: isClosed(preset, from),
    reporterId: relation === 'own' ? setting.person(archetype).id : setting.somebodyElse.id,
    assigneeId: relation === 'assigned' ? setting.person(archetype).id : null,
    at: minute(i),
  }))
  await fill(tracker, rows, nextNumber)
  return nextNumber
}

export async function ticketsAfter(tracker: TestTracker, first: number) {
  const { db } = tracker.hosts.host
  const rows = await db.trackerTicket.findMany({
    where: { trackerId: tracker.id, number: { gte: first } },
    orderBy: { number: 'asc' },
  })
  const counted = await db.event.groupBy({ by: ['subjectId'], where: { activityId: tracker.id }, _count: true })
  const events = new Map(counted.map(({ subjectId, _count }) => [subjectId, _count]))
  return rows.map(({ id, state, version }) => ({ state, version, events: events.get(id) ?? 0 }))
}

export const idsFrom = async ({ id, hosts }: TestTracker, first: number) =>
  (
    await hosts.host.db.trackerTicket.findMany({
      where: { trackerId: id, number: { gte: first } },
      select: { id: true },
    })
  ).map((row) => row.id)

/** Answers in the order of the questions, some of which are under way at the same time. */
export async function inTurn<Q, A>(
  questions: readonly Q[],
  ask: (question: Q, index: number) => Promise<A>,
): Promise<A[]> {
  const answers: A[] = []
  const waiting = questions.entries()
  const worker = async () => {
    for (const [index, question] of waiting) answers[index] = await ask(question, index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return answers
}

/** What to read when it fails: each cell that went wrong, in words. */
export function differing<C extends Cell & { to: TicketState }>(
  asked: readonly C[],
  what: (cell: C, i: number) => string,
  isRight: (cell: C, i: number) => boolean,
): string[] {
  return asked.flatMap((cell, i) =>
    isRight(cell, i)
      ? []
      : [`${cell.archetype}, ${cell.relation}: ${cell.from} → ${cell.to}: expected ${what(cell, i)}`],
  )
}

/** One of each archetype and relation, a state each in turn: whatever is done there and by whom, the ticket is as it was. */
export async function keepsTheState(
  setting: Setting,
  done: number,
  act: (person: TestPerson, ticket: string) => Promise<{ readonly status: number }>,
): Promise<void> {
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(
    asked,
    async ({ archetype }, i) => (await act(setting.person(archetype), `/tickets/${first + i}`)).status,
  )
  expect(statuses.filter((status) => ![done, 403, 404].includes(status))).toEqual([])
  expect(statuses).toContain(done)
  const after = await ticketsAfter(setting.tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}
