import type { Workflow } from '@guichet/domain/tickets/workflow'
import type { Tx } from '@guichet/plugin-kit/host'
import { readableBy } from '../access.ts'
import type { Ticket } from '../tickets/repository.ts'
import type { Doer, Caller } from '../caller.ts'
import { openDependenciesAmong, openDependenciesOf, type OpenDependency } from './repository.ts'

/** The open tickets that one waits for, of which those that the visitor may read are named; asked only where the rules do. */
export async function waitsFor(
  db: Tx,
  caller: Doer,
  { openDependencyBlocks }: Pick<Workflow, 'openDependencyBlocks'>,
  ticket: Pick<Ticket, 'id'>,
): Promise<readonly OpenDependency[]> {
  if (!openDependencyBlocks) return []
  return openDependenciesOf(db, readableBy(caller), { trackerId: caller.activity.id, ticketId: ticket.id })
}

/** The same of several, by their numbers. */
export async function eachWaitsFor(
  db: Tx,
  caller: Caller,
  { openDependencyBlocks }: Pick<Workflow, 'openDependencyBlocks'>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly OpenDependency[]>> {
  if (!openDependencyBlocks) return new Map()
  return openDependenciesAmong(db, readableBy(caller), { trackerId: caller.activity.id, numbers })
}

/** Of these, the numbers that may be said. */
export const named = (waiting: readonly OpenDependency[]): readonly number[] =>
  waiting.filter(({ readable }) => readable).map(({ number }) => number)
