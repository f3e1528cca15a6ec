import type { NewEvent } from '@guichet/plugin-kit/event'
import { dependencyEvent } from '../dependencies/events.ts'
import { ticketEvent } from '../tickets/events.ts'
import type { Ticket } from '../tickets/repository.ts'
import type { Caller } from '../caller.ts'
import type { Plan } from './plan.ts'

/** What was done besides moving the ticket. */
export interface Left {
  readonly watchers: number
  readonly dependencies: readonly { readonly ticketId: string; readonly dependsOnId: string }[]
}

/** It arrives there, which is a change of it, and has left here, which is none; what it had to do with others here has ended. */
export function relocationEvents(caller: Caller, plan: Plan, before: Ticket, after: Ticket, left: Left): NewEvent[] {
  const { there, decision, carried, to, hanging } = plan
  const trackers = [caller.activity.id, there.activity.id] as const
  const numbers = [before.number, after.number] as const
  const kept = carried.filter(({ into }) => into === null).length
  const ended = (count: number) => [count, 0] as const
  const arrived = ticketEvent(there, after, {
    type: 'tracker.ticket.relocated',
    workflowVersion: to.tracker.workflow.version,
    grantedBy: decision.allowed ? decision.grantedBy : [],
    cause: 'relocated',
    changes: {
      tracker: trackers,
      number: numbers,
      ...(before.state !== after.state && { state: [before.state, after.state] }),
      ...(before.assigneeId !== after.assigneeId && { assignee: [before.assigneeId, after.assigneeId] }),
      ...(kept > 0 && { kept: [0, kept] }),
      ...(left.watchers > 0 && { watchers: ended(left.watchers) }),
      ...(left.dependencies.length > 0 && { dependencies: ended(left.dependencies.length) }),
      ...(hanging.splits > 0 && { splits: ended(hanging.splits) }),
    },
  })
  const gone: NewEvent = {
    type: 'tracker.ticket.left',
    contextId: caller.activity.id,
    activityId: caller.activity.id,
    subjectId: before.id,
    occurredAt: after.updatedAt,
    changes: { tracker: trackers, number: numbers },
  }
  const freed = left.dependencies.map(({ ticketId, dependsOnId }) =>
    dependencyEvent(caller, ticketId, [dependsOnId, null]),
  )
  return [...freed, gone, arrived]
}
