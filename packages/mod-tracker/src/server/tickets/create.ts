import type { Values } from '@guichet/domain/tickets/elements/field'
import type { BodyOf } from '@guichet/plugin-kit/contract'
import { mayDo } from '@guichet/domain/tickets/operations'
import type { Changes } from '@guichet/plugin-kit/event'
import { failure } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import type { newTicket } from '../../contract/tickets.ts'
import { summaryOf } from '../../contract/summary.ts'
import { attachmentChange } from '../attachments/attach.ts'
import { valueChanges } from '../elements/values/events.ts'
import { setFiles } from '../elements/values/files.ts'
import { fillingOf, received } from '../elements/values/fill.ts'
import { peopleAmong, rowsOfValues } from '../elements/values/read.ts'
import { writeValues } from '../elements/values/repository.ts'
import { rankAbove } from '@guichet/domain/tickets/rank'
import { answer, changed } from '@guichet/plugin-kit/server'
import { mentionsOf } from '../mentions/texts.ts'
import { canReport, canWork } from '../people.ts'
import { trackerInForce, type TrackerInForce } from '../tracker/in-force.ts'
import { presentThanks } from '../tracker/present.ts'
import { lockStack } from '../tracker/repository.ts'
import { originOf, type Visiting } from '../origins/origin-of.ts'
import { insertOrigin } from '../origins/repository.ts'
import type { Caller } from '../caller.ts'
import { attachTo } from './attach.ts'
import { ticketEvent } from './events.ts'
import { presentTicket } from './present.ts'
import { insertTicket, type Ticket } from './repository.ts'
import { toldOf } from './told.ts'

const NOTHING: Values = new Map()

type NewTicket = BodyOf<{ body: typeof newTicket }>

/**
 * A ticket comes to be: POSTED, with the default assignee, on top of the stack, watched by its reporter (domain.md, Automatic transitions). Who settles
 * tickets reports for others too, who are its reporters then.
 */
export async function createTicket(caller: Visiting, { onBehalfOf, ...input }: NewTicket) {
  const { host, activity, actor } = caller
  const reporterId = onBehalfOf ?? actor.id
  const forOther = reporterId !== actor.id
  const tracker = await trackerInForce(caller)
  const assigneeId = await defaultAssigneeOf(caller, tracker)
  const able = !forOther || (await canReport(caller, reporterId))
  const { description } = input
  const { formVersion } = tracker
  const filling = await fillingOf(caller, formVersion, input.elements)
  const fields = filling.ok ? filling.value.form.fields : []
  const people = filling.ok ? peopleAmong(filling.value.values, fields) : []
  const shown = { reporterId, assigneeId, description, resolution: null, values: null, formVersion }
  const told = await toldOf(caller, shown, { people, fields })
  const origin = input.origin === undefined || forOther ? null : await originOf(caller, input.origin)
  return host.change(caller, async (tx) => {
    if (forOther && !mayDo('createOnBehalf', caller.can)) return failure('tracker.ticket.on_behalf_denied')
    if (!able) return failure('tracker.ticket.reporter_unable')
    if (!filling.ok) return filling
    const posted = await post(tx, caller, { tracker, assigneeId, input, reporterId })
    const attached = await attachTo(tx, caller, posted, input)
    if (!attached.ok) return attached
    const filled = await received(tx, caller, filling.value, posted.formVersion)
    if (!filled.ok) return filled
    const { form, values } = filled.value
    const files = await setFiles(tx, caller, form.fields, { ticket: posted, before: NOTHING, after: values })
    if (!files.ok) return files
    const written = { trackerId: tracker.id, ticketId: posted.id, by: actor.id }
    await writeValues(tx, written, form.fields, { before: NOTHING, after: values })
    if (origin !== null)
      await insertOrigin(tx, { trackerId: tracker.id, ticketId: posted.id, userId: actor.id }, origin)
    const ticket: Ticket = { ...attached.value, values: rowsOfValues(values, form.fields, files.value), origin }
    const changes = valueChanges(NOTHING, values, form.fields)
    const body = { ticket: presentTicket(ticket, told), thanks: presentThanks(tracker, assigneeId, told.names) }
    const location = `/api/v1/trackers/${activity.id}/tickets/${ticket.number}`
    return changed(answer(201, body, { version: ticket.version, location }), created(caller, ticket, tracker, changes))
  })
}

interface Posting {
  readonly tracker: TrackerInForce
  readonly assigneeId: string | null
  readonly input: Pick<NewTicket, 'summary' | 'description'>
  readonly reporterId: string
}

/** Writes it, with nothing in its custom fields; the visitor has seen it, whoever its reporter is. */
export async function post(
  tx: Tx,
  { host, actor }: Caller,
  { tracker, assigneeId, input, reporterId }: Posting,
): Promise<Ticket> {
  const { nextNumber, topRank, formVersion } = await lockStack(tx, tracker.id)
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
    reporterId,
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
    watching: reporterId === actor.id,
    attachments: [],
    formVersion,
    values: null,
    origin: null,
  }
  await insertTicket(tx, tracker.id, ticket, actor.id)
  return ticket
}

export function created(caller: Caller, ticket: Ticket, { workflow }: TrackerInForce, besides: Changes = {}) {
  return ticketEvent(caller, ticket, {
    type: 'tracker.ticket.created',
    workflowVersion: workflow.version,
    changes: {
      state: [null, ticket.state],
      ...(ticket.assigneeId !== null && { assignee: [null, ticket.assigneeId] }),
      summary: null,
      description: null,
      ...mentionsOf(null, ticket.description),
      ...(ticket.attachments.length > 0 && { attachments: attachmentChange([], ticket.attachments) }),
      ...besides,
    },
    ...(ticket.reporterId !== caller.actor.id && { onBehalfOfId: ticket.reporterId }),
  })
}

/** Nobody, once the one who was chosen can no longer work here. */
export async function defaultAssigneeOf(caller: Caller, { defaultAssigneeId }: TrackerInForce): Promise<string | null> {
  return defaultAssigneeId !== null && (await canWork(caller, defaultAssigneeId)) ? defaultAssigneeId : null
}
