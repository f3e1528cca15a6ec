import * as fc from 'fast-check'
import type { Model, Ticket, Tracker } from './model.ts'
import type { Real } from './real.test-data.ts'
import { ARCHETYPES, type Archetype, type Config } from './tables.ts'

/** Who is in every run, by index. */
export const CAST: readonly Archetype[] = ['student', 'student', 'student', ...ARCHETYPES.slice(1)]

export const somebody = fc.nat(CAST.length - 1)

export const anyConfig: fc.Arbitrary<Config> = fc.record({
  preset: fc.constantFrom('bugtracker', 'ticketting', 'taskspread', 'customized'),
  mode: fc.constantFrom('strict', 'relaxed'),
  path: fc.constantFrom('free', 'lifecycle'),
  chosen: fc.constantFrom(
    ['OPEN', 'RESOLVING', 'RESOLVED', 'ABANDONNED'] as const,
    ['OPEN', 'WAITING', 'ABANDONNED'] as const,
    ['RESOLVING', 'TESTING', 'PUBLISHED', 'VALIDATED'] as const,
    ['OPEN', 'RESOLVED', 'PUBLISHED'] as const,
  ),
  defaultAssignee: fc.option(somebody),
})

export type Command = fc.AsyncCommand<Model, Real>

/** How often each was done, for a run that does nothing to be noticed. */
export const done = new Map<string, number>()

/** One thing that somebody may do, with what it is done to; a counterexample shows it by its name. */
export function step<A extends Record<string, unknown>>(
  name: string,
  args: { readonly [K in keyof A]: fc.Arbitrary<A[K]> },
  run: (model: Model, real: Real, args: A) => Promise<void>,
): fc.Arbitrary<Command> {
  return fc.record(args).map((given) => ({
    check: () => true,
    async run(model: Readonly<Model>, real: Real) {
      done.set(name, (done.get(name) ?? 0) + 1)
      await run(model as Model, real, given as A)
    },
    toString: () => `${name} ${JSON.stringify(given)}`,
  }))
}

/** Which tracker: any number will do. */
export function place(model: Model, { tracker }: { tracker: number }): { t: number; tracker: Tracker } {
  const t = tracker % model.trackers.length
  return { t, tracker: model.trackers[t]! }
}

/** Which ticket: one that is there, or now and then one that is not. */
export function target(model: Model, at: { tracker: number; ticket: number }) {
  const { t, tracker } = place(model, at)
  const { tickets } = tracker
  const ticket: Ticket | undefined = at.ticket % 10 === 9 ? undefined : tickets[at.ticket % Math.max(1, tickets.length)]
  return { t, tracker, ticket, number: ticket?.number ?? 999_999 }
}

/** How wrong the version is that somebody saw: mostly not at all. */
const staleness = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 3) })
/** What is done to a ticket, by whom. */
export const onTicket = { who: somebody, tracker: fc.nat(9), ticket: fc.nat(30), off: staleness }
/** Whether whoever asks hears the answer the first time. */
export const retried = fc.oneof(
  { weight: 12, arbitrary: fc.constant('once' as const) },
  { weight: 4, arbitrary: fc.constant('twice' as const) },
  { weight: 1, arbitrary: fc.constant('twice, with a crash between' as const) },
)
