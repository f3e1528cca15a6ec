import type { BodyOf } from '@guichet/plugin-kit/contract'
import type { Tx } from '@guichet/plugin-kit/host'
import type { newTicket } from '../../contract/tickets.ts'
import { summaryOf } from '../../contract/summary.ts'
import { canWork } from '../people.ts'
import { rankAbove } from '@guichet/domain/tickets/rank'
import { trackerInForce, type TrackerInForce } from '../tracker/in-force.ts'
import { presentThanks } from '../tracker/present.ts'
import { lockStack } from '../tracker/repository.ts'
import type { Visit } from '../visit.ts'
import { ticketEvent } from './events.ts'
import { presentTicket } from './present.ts'
import { insertTicket, type Ticket } from './repository.ts'
import { toldOf } from './told.ts'

type NewTicket = BodyOf<{ body: typeof newTicket }>

/** A ticket comes to be: POSTED, with the default assignee, on top of the stack, watched by its reporter (domain.md, Automatic transitions). */
export async function createTicket(visit: Visit, input: NewTicket) {
  const { host, activity, actor } = visit
  const tracker = await trackerInForce(visit)
  const assigneeId = await defaultAssigneeOf(visit, tracker)
  const { description } = input
  const told = await toldOf(host, { reporterId: actor.id, assigneeId, description, resolution: null })
  return host.change(visit, async (tx) => {
    const ticket = await post(tx, visit, { tracker, assigneeId, input })
    const body = { ticket: presentTicket(ticket, told), thanks: presentThanks(tracker, assigneeId, told.names) }
    const location = `/api/v1/trackers/${activity.id}/tickets/${ticket.number}`
    return {
      ok: true,
      value: {
        answer: { status: 201, body, version: ticket.version, location },
        events: [created(visit, ticket, tracker)],
      },
    } as const
  })
}

async function post(
  tx: Tx,
  { host, actor }: Visit,
  { tracker, assigneeId, input }: { tracker: TrackerInForce; assigneeId: string | null; input: NewTicket },
): Promise<Ticket> {
  const { nextNumber, topRank } = await lockStack(tx, tracker.id)
  const now = host.now()
  const ticket: Ticket = {
    id: host.newId(),
    number: nextNumber,
    prefix: tracker.prefix,
    workflowVersion: tracker.workflowVersion,
    summary: summaryOf(input.summary, input.description),
    description: input.description,
    resolution: null,
    state: 'POSTED',
    closed: false,
    reporterId: actor.id,
    assigneeId,
    rank: rankAbove(topRank),
    version: 1,
    createdAt: now,
    updatedAt: now,
    stateChangedAt: now,
    closedAt: null,
    dueOn: null,
    commentCount: 0,
    unread: false,
    watching: true,
  }
  await insertTicket(tx, tracker.id, ticket)
  return ticket
}

function created(visit: Visit, ticket: Ticket, { workflow }: TrackerInForce) {
  return ticketEvent(visit, ticket, {
    type: 'tracker.ticket.created',
    workflowVersion: workflow.version,
    changes: {
      state: [null, ticket.state],
      ...(ticket.assigneeId !== null && { assignee: [null, ticket.assigneeId] }),
      summary: null,
      description: null,
    },
  })
}

/** Nobody, once the one who was chosen can no longer work here. */
async function defaultAssigneeOf(visit: Visit, { defaultAssigneeId }: TrackerInForce): Promise<string | null> {
  return defaultAssigneeId !== null && (await canWork(visit, defaultAssigneeId)) ? defaultAssigneeId : null
}
