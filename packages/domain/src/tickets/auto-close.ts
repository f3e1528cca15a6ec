import { decide, type Decision, type Facts, type WorkflowActor } from './decide.ts'
import type { TicketState } from './states.ts'
import { finalState, isClosed, isEnabled, type Workflow } from './workflow.ts'

/** The states in which a ticket waits for somebody who may never come back to it. */
export const IDLE_STATES = ['WAITING', 'RESOLVED'] as const satisfies readonly TicketState[]

/** The rule of automatic closing, as `decide` knows it: nobody's, with what who manages may. */
export const AUTO_CLOSER: WorkflowActor = { id: 'rule:auto-close', roles: ['manager'], canRead: true }

/** Where the rule takes a ticket that nobody comes back to: a solution is taken for settled, what is blocked for abandoned. Null: nowhere. */
export function closingOf(workflow: Workflow, state: TicketState): TicketState | null {
  if (!IDLE_STATES.some((idle) => idle === state) || isClosed(workflow, state)) return null
  return state === 'WAITING' && isEnabled(workflow, 'ABANDONNED') ? 'ABANDONNED' : finalState(workflow)
}

/** What becomes of a ticket that nobody comes back to; null: the rule leaves it alone. What is refused is neither closed nor announced. */
export function decideClosing(workflow: Workflow, facts: Facts): Decision | null {
  const to = closingOf(workflow, facts.state)
  return to === null ? null : decide(workflow, { kind: 'rule', to, actor: AUTO_CLOSER }, facts)
}

/** The states out of which the rule can take no ticket, whatever it has: its move is not granted. */
export function neverClosing(workflow: Workflow): readonly TicketState[] {
  const best = { reporterId: '', assigneeId: null, hasResolution: true }
  return IDLE_STATES.filter((state) => decideClosing(workflow, { ...best, state })?.allowed === false)
}

/** Days without activity, and how many before that somebody is told; null: not told. */
export interface AutoClose {
  readonly afterDays: number
  readonly warnDays: number | null
}

export interface Idleness {
  /** When something last happened to the ticket, in milliseconds. */
  readonly since: number
  /** When it was last told that it will be closed; null: never. */
  readonly warnedAt: number | null
}

export const DAY_MS = 86_400_000

/**
 * What is due at a moment. What was told before the last activity counts no longer; and where it is told, nothing is closed before as many days have
 * passed since as were promised, however long it has been idle.
 */
export function dueOf(
  { afterDays, warnDays }: AutoClose,
  { since, warnedAt }: Idleness,
  now: number,
): 'close' | 'warn' | null {
  const idle = now - since
  const warned = warnedAt !== null && warnedAt >= since ? warnedAt : null
  if (warnDays === null) return idle >= afterDays * DAY_MS ? 'close' : null
  if (warned === null) return idle >= (afterDays - warnDays) * DAY_MS ? 'warn' : null
  return idle >= afterDays * DAY_MS && now - warned >= warnDays * DAY_MS ? 'close' : null
}

/** Since when a ticket has to be idle for anything to be due: the looked for are no later. */
export const idleBefore = ({ afterDays, warnDays }: AutoClose, now: number): number =>
  now - (afterDays - (warnDays ?? 0)) * DAY_MS

/** When a ticket that is told of at a moment will be closed, if nothing happens. */
export const closesAt = ({ afterDays, warnDays }: AutoClose, since: number, now: number): number =>
  Math.max(since + afterDays * DAY_MS, now + (warnDays ?? 0) * DAY_MS)
