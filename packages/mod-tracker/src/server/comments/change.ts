import { canDeleteComment, canEditComment } from '@guichet/domain/tickets/permissions'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed, withCurrent } from '@guichet/plugin-kit/server'
import { attachmentsDiffer, setAttachments } from '../attachments/attach.ts'
import { followed, WENT } from '../tickets/followed.ts'
import { holdTickets } from '../tickets/hold-repository.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Visit } from '../visit.ts'
import { commentEvent } from './events.ts'
import { presenterOf, type CommentAnswer } from './present.ts'
import { commentFor, oneComment, type Which } from './read.ts'
import { countOneLess, ownerOf, updateComment, type Comment } from './repository.ts'

/** Which comment, in the version that whoever asks has seen. */
interface Seen extends Which {
  readonly ifMatch: number
}

/** What a step writes, and the comment as it then is but for its attachments; null: it is that already. */
interface Step {
  readonly what: 'edited' | 'deleted'
  readonly becomes: Comment | null
  /** Those there are to be then. */
  readonly attachments: readonly string[] | undefined
  readonly write: (tx: Tx) => Promise<boolean>
}

interface Edit {
  readonly body: string
  readonly attachments?: readonly string[] | undefined
}

/** Changes what a comment says. */
export async function editComment(visit: Visit, { body, attachments, ...seen }: Seen & Edit) {
  const { commentsEnabled } = await trackerInForce(visit)
  return changeComment(visit, seen, (comment) => {
    const whose = whoseOf(visit, comment)
    if (!canEditComment(visit.can, whose, commentsEnabled)) {
      return failure(canEditComment(visit.can, whose, true) ? 'tracker.comment.off' : 'tracker.comment.denied')
    }
    const edit = { body, editedAt: visit.host.now(), editedById: visit.actor.id }
    const isSame = comment.body === body && !attachmentsDiffer({ now: comment.attachments, wanted: attachments })
    const becomes = isSame ? null : { ...comment, ...edit, version: comment.version + 1 }
    const write = (tx: Tx) => updateComment(tx, visit.activity.id, comment, edit)
    return { ok: true, value: { what: 'edited', becomes, attachments, write } }
  })
}

/** Takes a comment back: its text and its files are gone, a line tells that there was one. */
export function deleteComment(visit: Visit, seen: Seen) {
  return changeComment(visit, seen, (comment) => {
    if (!canDeleteComment(visit.can, whoseOf(visit, comment))) return failure('tracker.comment.denied')
    const deletion = { body: '', deletedAt: visit.host.now(), deletedById: visit.actor.id }
    const becomes = { ...comment, ...deletion, version: comment.version + 1 }
    const trackerId = visit.activity.id
    const write = async (tx: Tx) => {
      await countOneLess(tx, { trackerId, ticketId: comment.ticketId }, comment.kind)
      return updateComment(tx, trackerId, comment, deletion)
    }
    return { ok: true, value: { what: 'deleted', becomes, attachments: [], write } }
  })
}

const whoseOf = ({ actor }: Visit, { authorId, kind }: Comment) => ({ isAuthor: authorId === actor.id, kind })

type Decide = (comment: Comment) => Outcome<Step>

/** Asked in this order: is it there for you? is it as you saw it? is it still there? may you? */
const changeComment = (visit: Visit, seen: Seen, decide: Decide) => followed(() => attemptChange(visit, seen, decide))

async function attemptChange(
  visit: Visit,
  { ifMatch, ...which }: Seen,
  decide: Decide,
): Promise<Outcome<CommentAnswer>> {
  const { host } = visit
  const found = await commentFor(visit, which)
  const decided = found.ok ? decide(found.value) : found
  const becomes = decided.ok ? decided.value.becomes : null
  const shown = becomes ?? (found.ok ? found.value : null)
  const present = await presenterOf(host, shown === null ? [] : [shown])
  const answerOf = (comment: Comment) => answer(200, present(comment), { version: comment.version })
  const outcome = await host.change<CommentAnswer>(visit, async (tx) => {
    if (!found.ok) return found
    if (found.value.version !== ifMatch) return failure('version.mismatch')
    if (found.value.deletedAt !== null) return failure('tracker.comment.not_found')
    if (!decided.ok) return decided
    if (becomes === null) return changed(answerOf(found.value))
    if (!(await holdTickets(tx, visit.activity.id, [found.value.ticketId]))) return WENT
    if (!(await decided.value.write(tx))) return failure('version.mismatch')
    const before = found.value
    const wanted = decided.value.attachments
    const attached = await setAttachments(tx, visit, ownerOf(found.value), { now: before.attachments, wanted })
    if (!attached.ok) return attached
    const now = { ...becomes, attachments: attached.value }
    return changed(answerOf(now), commentEvent(visit, now, decided.value.what, before))
  })
  return withCurrent(outcome, () => oneComment(visit, which))
}
