import { decide } from '@guichet/domain/tickets/decide'
import { mayDo } from '@guichet/domain/tickets/operations'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import { eachWaitsFor, named } from '../dependencies/waits-for.ts'
import { canWork } from '../people.ts'
import { destinationsOf } from '../relocations/destinations.ts'
import { reasonsAgainst } from '../relocations/refusal.ts'
import { mergedInto } from '../relocations/repository.ts'
import { mayEntrust } from '../tickets/assign.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import { presentRefusal } from '../transitions/present.ts'
import { readerOf, type Caller } from '../caller.ts'
import type { TicketFacts } from './facts-repository.ts'
import type { BulkAction, Verdict } from './types.ts'
import type { BulkRefusal } from '../../contract/bulk-words.ts'

export const DONE: Verdict = { kind: 'done', refusals: [] }
export const UNCHANGED: Verdict = { kind: 'unchanged', refusals: [] }
export const refusedFor = (code: BulkRefusal): Verdict => ({ kind: 'refused', refusals: [{ code }] })

type Judge = (ticket: TicketFacts) => Verdict

/** What somebody may do to no ticket here, whichever it is; null: it depends on the ticket. */
export function deniedTo({ can }: Pick<Caller, 'can'>, { kind }: BulkAction): BulkRefusal | null {
  switch (kind) {
    case 'rank':
    case 'delete':
    case 'relocate':
      return mayDo(kind, can) ? null : `${kind}-denied`
    case 'move':
    case 'assign':
    case 'watch':
    case 'unwatch':
      return null
  }
}

/** What the single operation would say of each ticket, by what was read of it: for looking ahead, never for acting. */
export async function judgeOf(caller: Caller, action: BulkAction, numbers: readonly number[]): Promise<Judge> {
  const denied = deniedTo(caller, action)
  if (denied !== null) return () => refusedFor(denied)
  const { preset, workflow } = await trackerInForce(caller)
  switch (action.kind) {
    case 'move': {
      const actor = readerOf(caller)
      const waiting = await eachWaitsFor(caller.host.db, caller, workflow, numbers)
      return (ticket) => {
        if (ticket.state === action.to) return UNCHANGED
        const open = waiting.get(ticket.number) ?? []
        const facts = { ...ticket, openDependencies: open.map(({ number }) => number) }
        const decision = decide(workflow, { kind: 'move', to: action.to, actor }, facts)
        if (decision.allowed) return DONE
        return {
          kind: 'refused',
          refusals: decision.refusals.map((refusal) => presentRefusal(refusal, [], named(open))),
        }
      }
    }
    case 'assign': {
      const { assignee } = action
      const able = assignee === null || (await canWork(caller, assignee))
      return (ticket) => {
        if (ticket.assigneeId === assignee) return UNCHANGED
        if (!mayEntrust(caller, ticket, assignee, preset)) return refusedFor('assign-denied')
        return able ? DONE : refusedFor('assignee-unable')
      }
    }
    case 'rank':
      return ({ closed }) => (closed ? refusedFor('closed') : DONE)
    case 'delete':
      return () => DONE
    case 'relocate':
      return judgeRelocation(caller, workflow, action.tracker, numbers)
    case 'watch':
      return ({ watching }) => (watching ? UNCHANGED : DONE)
    case 'unwatch':
      return ({ watching }) => (watching ? DONE : UNCHANGED)
  }
}

async function judgeRelocation(
  caller: Caller,
  workflow: Workflow,
  tracker: string,
  numbers: readonly number[],
): Promise<Judge> {
  const there = (await destinationsOf(caller)).find(({ activity }) => activity.id === tracker)
  if (there === undefined) return () => refusedFor('no-destination')
  const [{ workflow: target }, merged] = await Promise.all([
    trackerInForce(there),
    mergedInto(caller.host.db, caller.activity.id, numbers),
  ])
  // In which state it arrives rests on its assignee, whether it may go does not.
  const request = { kind: 'relocate', actor: readerOf(caller), target, assigneeCanWork: true } as const
  return (ticket) => {
    const decision = decide(workflow, request, { ...ticket, openDependencies: [] })
    const reasons = reasonsAgainst(decision, merged.has(ticket.number))
    return reasons.length === 0 ? DONE : { kind: 'refused', refusals: reasons.map((code) => ({ code })) }
  }
}
