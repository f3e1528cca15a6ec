import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { AnswerHeaders } from '@guichet/plugin-kit/contract'
import { answer, changed, withCurrent } from '@guichet/plugin-kit/server'
import { noSql } from '@guichet/plugin-kit/sql'
import { MOVED_MAX } from '../../contract/splits.ts'
import { attachAgain, broughtAgain } from '../attachments/copy.ts'
import { movedEvent } from '../comments/events.ts'
import { commentFor, oneComment } from '../comments/read.ts'
import type { Comment } from '../comments/repository.ts'
import { copyDependencies } from '../dependencies/copy-repository.ts'
import { dependencyEvent } from '../dependencies/events.ts'
import { moveFilesOf } from '../merges/files-repository.ts'
import { nextVersion, recount } from '../merges/repository.ts'
import { created, defaultAssigneeOf, post } from '../tickets/create.ts'
import { ticketEvent } from '../tickets/events.ts'
import { followed, WENT } from '../tickets/followed.ts'
import { holdTickets } from '../tickets/hold-repository.ts'
import { presentTicket, type TicketView } from '../tickets/present.ts'
import { ticketFor } from '../tickets/read.ts'
import { toldOf } from '../tickets/told.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { copyWatches, insertSplit, moveLater } from './repository.ts'

interface Asked {
  readonly number: number
  readonly comment: string
  readonly ifMatch: number
  readonly summary: string
  readonly later: boolean
  readonly reveal: boolean
}

type SplitAnswer = { readonly status: 201; readonly body: TicketView } & AnswerHeaders

/** Makes a ticket of a comment, which stays where it is with its files; what was said after it may go along. */
export const splitComment = (caller: Caller, asked: Asked): Promise<Outcome<SplitAnswer>> =>
  followed(() => attemptSplit(caller, asked))

async function attemptSplit(caller: Caller, { number, ...asked }: Asked): Promise<Outcome<SplitAnswer>> {
  const { host, activity, actor } = caller
  const tracker = await trackerInForce(caller)
  const [ticket, comment, assigneeId] = await Promise.all([
    ticketFor(caller, number),
    commentFor(caller, { number, comment: asked.comment }),
    defaultAssigneeOf(caller, tracker),
  ])
  const said = comment.ok ? comment.value : null
  const input = { summary: asked.summary, description: said?.body ?? '' }
  const reporterId = said?.authorId ?? actor.id
  const { formVersion } = tracker
  const shown = { reporterId, assigneeId, description: input.description, resolution: null, values: null, formVersion }
  const told = await toldOf(caller, shown)
  const refusal = said === null ? null : refusalOf(said, asked)
  const files = said === null || refusal !== null ? NO_FILES : await broughtAgain(caller, said.attachments)
  const outcome = await host.change<SplitAnswer>(caller, async (tx) => {
    if (ticket === null || said === null) return comment.ok ? failure('tracker.ticket.not_found') : comment
    if (refusal !== null) return refusal
    if (!files.ok) return files
    const posted = await post(tx, caller, { tracker, assigneeId, input, reporterId })
    if (!(await holdTickets(tx, activity.id, [ticket.id]))) return WENT
    const owner = { ticketId: posted.id, kind: 'description', id: posted.id } as const
    const attached = await attachAgain(tx, caller, owner, { again: files.value, authorId: said.authorId })
    const made = { ...posted, attachments: attached.map((file) => ({ ...file, kind: owner.kind })) }
    const split = { trackerId: activity.id, ticketId: made.id, fromId: ticket.id }
    await insertSplit(tx, { ...split, commentId: said.id })
    await copyWatches(tx, split, made.createdAt)
    const by = { createdById: actor.id, createdAt: made.createdAt }
    const waits = await copyDependencies(tx, { ...split, toId: made.id, carried: false }, by)
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
      created(caller, made, tracker, { splitFrom: [null, ticket.id] }),
      ticketEvent(caller, from, { type: 'tracker.ticket.split', changes: { split: [null, made.id] } }),
      ...waits.map((link) => dependencyEvent(caller, link.ticket, [null, link.on])),
      ...moved.map((each) => movedEvent(caller, each, { from: ticket.id, to: made.id, at: made.createdAt })),
    ]
    const location = `/api/v1/trackers/${activity.id}/tickets/${made.number}`
    const body = presentTicket(now, told)
    return changed(answer(201, body, { version: now.version, location }), ...events)
  })
  return withCurrent(outcome, () => oneComment(caller, { number, comment: asked.comment }))
}

const NO_FILES = { ok: true, value: [] } as const

function refusalOf({ version, deletedAt, kind }: Comment, { ifMatch, reveal }: Pick<Asked, 'ifMatch' | 'reveal'>) {
  if (version !== ifMatch) return failure('version.mismatch')
  if (deletedAt !== null) return failure('tracker.comment.not_found')
  return kind === 'internal' && !reveal ? failure('tracker.comment.split_reveals') : null
}
