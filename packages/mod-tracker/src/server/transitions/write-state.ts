import type { Decision } from '@guichet/domain/tickets/decide'
import { isClosed, type Workflow } from '@guichet/domain/tickets/workflow'
import type { Tx } from '@guichet/plugin-kit/host'
import { rankAbove } from '@guichet/domain/tickets/rank'
import type { OpenDependency } from '../dependencies/repository.ts'
import { waitsFor } from '../dependencies/waits-for.ts'
import { formerPlace } from '../priority/former-place.ts'
import { ticketEvent } from '../tickets/events.ts'
import type { Changed } from '../tickets/change.ts'
import { updateTicket } from '../tickets/change-repository.ts'
import type { Ticket } from '../tickets/repository.ts'
import { rulesHeld } from '../tracker/in-force.ts'
import { lockStack, setTopRank } from '../tracker/repository.ts'
import type { Doer } from '../caller.ts'
import { settingState, type StateChange } from './repository.ts'

interface Deciding {
  /** The rules as they were read. */
  readonly workflow: Workflow
  readonly decideBy: (workflow: Workflow, waiting: readonly OpenDependency[]) => Decision
  /** Why, when nobody chose the state: `viewed`, `undone`, `rule`. */
  readonly cause?: 'viewed' | 'undone' | 'rule'
  /** The place in the stack that a closed ticket goes back to; left out: the top. */
  readonly formerRank?: string | null
  /** Written with the move. Undoing that takes back the state alone: nobody's words are thrown away for a minute's regret. */
  readonly resolution?: string
}

/** What was decided, and by which rules. */
export interface Refused {
  readonly workflow: Workflow
  readonly refusal: Decision & { readonly allowed: false }
  readonly waiting: readonly OpenDependency[]
}

/**
 * Decides, and writes what was allowed in one statement, which holds the rules it was decided by: the one way that a ticket's state
 * changes. When others have come in force since they were read, it is decided once more, by those. `changed` is null when somebody else
 * has changed the ticket since it was read.
 */
export async function moveBy(tx: Tx, caller: Doer, ticket: Ticket, deciding: Deciding): Promise<Changed | Refused> {
  for (let { workflow } = deciding; ;) {
    const waiting = await waitsFor(tx, caller, workflow, ticket)
    const decision = deciding.decideBy(workflow, waiting)
    const written = decision.allowed ? await writeState(tx, caller, ticket, { ...deciding, workflow, decision }) : null
    if (written !== null && written.changed !== null) return written
    const inForce = await rulesHeld(tx, caller.activity.id, workflow)
    if (inForce.version === workflow.version)
      return decision.allowed ? NOT_CHANGED : { workflow, refusal: decision, waiting }
    workflow = inForce
  }
}

const NOT_CHANGED: Changed = { changed: null, events: [] }

/** With the event that tells of it. */
async function writeState(
  tx: Tx,
  caller: Doer,
  ticket: Ticket,
  allowed: Deciding & { readonly decision: Decision & { readonly allowed: true } },
): Promise<Changed> {
  const { workflow, decision, cause, formerRank = null, resolution } = allowed
  const { to, grantedBy } = decision
  const trackerId = caller.activity.id
  const closed = isClosed(workflow, to)
  const reopened = ticket.closed && !closed
  const place = closed ? { rank: null } : reopened ? { rank: await placeInStack(tx, trackerId, formerRank) } : {}
  const now = caller.host.now()
  const closedAt = closed ? (ticket.closedAt ?? now) : null
  const rewritten = resolution !== undefined && resolution !== ticket.resolution
  const text = rewritten ? { resolution } : {}
  const change: StateChange = { state: to, closed, closedAt, ...place, ...text, stateChangedAt: now }
  const set = settingState(change)
  const by = caller.actor?.id ?? null
  if (!(await updateTicket(tx, trackerId, ticket, { set, updatedAt: now, by, rules: workflow.version })))
    return NOT_CHANGED
  const changed = { ...ticket, ...change, updatedAt: now, version: ticket.version + 1 }
  const event = ticketEvent(caller, changed, {
    type: 'tracker.ticket.moved',
    workflowVersion: workflow.version,
    grantedBy,
    ...(cause !== undefined && { cause }),
    // Closing takes a ticket off the stack: where it was is what undoing the move needs.
    changes: {
      state: [ticket.state, to],
      ...(closed && ticket.rank !== null && { rank: [ticket.rank, null] }),
      ...(rewritten && { resolution: null }),
    },
  })
  return { changed, events: [event] }
}

/** The place of a ticket that is reopened. Asked before its own row is written, as for a creation: who locks both does so in one order. */
async function placeInStack(tx: Tx, trackerId: string, former: string | null): Promise<string> {
  const { topRank } = await lockStack(tx, trackerId)
  const rank = former === null ? rankAbove(topRank) : await formerPlace(tx, trackerId, { former, topRank })
  if (topRank === null || rank < topRank) await setTopRank(tx, trackerId, rank)
  return rank
}
