import { closesAt, decideClosing, dueOf, type AutoClose } from '@guichet/domain/tickets/auto-close'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { readableBy } from '../access.ts'
import { waitsFor } from '../dependencies/waits-for.ts'
import { findTicket } from '../tickets/repository.ts'
import { rulesHeld, workflowAt } from '../tracker/in-force.ts'
import { factsOf } from '../transitions/facts.ts'
import { moveBy } from '../transitions/write-state.ts'
import type { Doer } from '../caller.ts'
import { holdIdle, setWarned, type Idle } from './repository.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const NOTHING = { ok: true, value: { answer: null, events: [] } } as const

/**
 * Closes an idle ticket, or tells that it will be closed, if that is due: in a transaction of its own, in which it is still as it was found; whatever
 * is cut off and done again does so once. What domain refuses, such as closing what waits for an open ticket, stays as it is and is told to nobody; what
 * had been told is taken for untold, so that it is told anew once nothing is in the way.
 */
export async function settleIdle(rule: Doer, settings: AutoClose, idle: Idle): Promise<void> {
  const { host, activity } = rule
  const now = host.now()
  const state = { since: idle.since.getTime(), warnedAt: idle.warnedAt?.getTime() ?? null }
  const due = dueOf(settings, state, now.getTime())
  const ticket = due === null ? null : await findTicket(host.db, readableBy(rule), idle.number, NOBODY)
  if (ticket === null) return
  const read = await workflowAt(host.db, activity.id, ticket.workflowVersion)
  await host.change<null>({ actor: null }, async (tx: Tx) => {
    const workflow = await rulesHeld(tx, activity.id, read)
    if (!(await holdIdle(tx, activity.id, idle))) return NOTHING
    const decision = decideClosing(workflow, factsOf(ticket, await waitsFor(tx, rule, workflow, ticket)))
    if (decision === null) return NOTHING
    if (!decision.allowed) {
      if (due === 'close' && idle.warnedAt !== null) await setWarned(tx, activity.id, ticket.id, null)
      return NOTHING
    }
    if (due === 'warn') {
      await setWarned(tx, activity.id, ticket.id, now)
      const closing = new Date(closesAt(settings, state.since, now.getTime()))
      return { ok: true, value: { answer: null, events: [announced(activity.id, ticket.id, { at: now, closing })] } }
    }
    const moved = await moveBy(tx, rule, ticket, { workflow, cause: 'rule', decideBy: () => decision })
    if (!('changed' in moved)) return failure('tracker.ticket.move_refused')
    return moved.changed === null ? NOTHING : { ok: true, value: { answer: null, events: moved.events } }
  })
}

/** No change of the ticket, whose version stays: nor is it anything that has happened to it. */
const announced = (
  trackerId: string,
  ticketId: string,
  { at, closing }: { readonly at: Date; readonly closing: Date },
): NewEvent => ({
  type: 'tracker.ticket.closing_announced',
  contextId: trackerId,
  activityId: trackerId,
  subjectId: ticketId,
  cause: 'rule',
  occurredAt: at,
  changes: { closing: [null, closing.toISOString()] },
})
