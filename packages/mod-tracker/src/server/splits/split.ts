import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { AnswerHeaders } from '@guichet/plugin-kit/contract'
import { noSql } from '@guichet/plugin-kit/sql'
import { MOVED_MAX } from '../../contract/splits.ts'
import { movedEvent } from '../comments/events.ts'
import { commentFor, oneComment } from '../comments/read.ts'
import { moveFilesOf } from '../merges/files-repository.ts'
import { nextVersion, recount } from '../merges/repository.ts'
import { created, defaultAssigneeOf, post } from '../tickets/create.ts'
import { ticketEvent } from '../tickets/events.ts'
import { presentTicket, type TicketView } from '../tickets/present.ts'
import { ticketFor } from '../tickets/read.ts'
import { toldOf } from '../tickets/told.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Visit } from '../visit.ts'
import { copyAll } from './copies.ts'
import { insertSplit, moveLater } from './repository.ts'

interface Asked {
  readonly number: number
  readonly comment: string
  readonly ifMatch: number
  readonly summary: string
  readonly later: boolean
  readonly reveal: boolean
}

type SplitAnswer = { readonly status: 201; readonly body: TicketView } & AnswerHeaders

/** Makes a ticket of a comment, which stays where it is; what was said after it may go along. */
export async function splitComment(visit: Visit, { number, ifMatch, ...asked }: Asked): Promise<Outcome<SplitAnswer>> {
  const { host, activity, actor } = visit
  const tracker = await trackerInForce(visit)
  const [ticket, comment, assigneeId] = await Promise.all([
    ticketFor(visit, number),
    commentFor(visit, { number, comment: asked.comment }),
    defaultAssigneeOf(visit, tracker),
  ])
  const said = comment.ok ? comment.value : null
  const input = { summary: asked.summary, description: said?.body ?? '' }
  const reporterId = said?.authorId ?? actor.id
  const { formVersion } = tracker
  const shown = { reporterId, assigneeId, description: input.description, resolution: null, values: null, formVersion }
  const told = await toldOf(visit, shown)
  const outcome = await host.change<SplitAnswer>(visit, async (tx) => {
    if (ticket === null || said === null) return comment.ok ? failure('tracker.ticket.not_found') : comment
    if (said.version !== ifMatch) return failure('version.mismatch')
    if (said.deletedAt !== null) return failure('tracker.comment.not_found')
    if (said.kind === 'internal' && !asked.reveal) return failure('tracker.comment.split_reveals')
    const made = await post(tx, visit, { tracker, assigneeId, input, reporterId })
    const split = { trackerId: activity.id, ticketId: made.id, fromId: ticket.id }
    await insertSplit(tx, { ...split, commentId: said.id })
    await copyAll(tx, split, made.createdAt)
    const moved = asked.later ? await moveLater(tx, split, said, MOVED_MAX + 1) : []
    await moveFilesOf(
      tx,
      activity.id,
      moved.map(({ id }) => id),
      split,
    )
    if (moved.length > MOVED_MAX) return failure('tracker.comment.split_too_many', { most: MOVED_MAX })
    const counted = await recount(tx, activity.id, made.id, { set: noSql, updatedAt: made.updatedAt })
    const left = await recount(tx, activity.id, ticket.id, { set: nextVersion, updatedAt: made.updatedAt })
    const now = { ...made, commentCount: counted.commentCount, unread: false }
    const from = { ...ticket, updatedAt: made.updatedAt, version: left.version }
    const events = [
      created(visit, made, tracker, { splitFrom: [null, ticket.id] }),
      ticketEvent(visit, from, { type: 'tracker.ticket.split', changes: { split: [null, made.id] } }),
      ...moved.map((each) => movedEvent(visit, each, { from: ticket.id, to: made.id, at: made.createdAt })),
    ]
    const location = `/api/v1/trackers/${activity.id}/tickets/${made.number}`
    const body = presentTicket(now, told)
    return { ok: true, value: { answer: { status: 201, body, version: now.version, location }, events } }
  })
  if (outcome.ok || outcome.error.code !== 'version.mismatch') return outcome
  const current = await oneComment(visit, { number, comment: asked.comment })
  return current.ok ? { ok: false, error: { code: 'version.mismatch', current: current.value.body } } : current
}
