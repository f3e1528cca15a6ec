import { canDeleteComment, canEditComment } from '@guichet/domain/tickets/permissions'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed, withCurrent } from '@guichet/plugin-kit/server'
import { attachmentsDiffer, setAttachments } from '../attachments/attach.ts'
import { followed, WENT } from '../tickets/followed.ts'
import { holdTickets } from '../tickets/hold-repository.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
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
export async function editComment(caller: Caller, { body, attachments, ...seen }: Seen & Edit) {
  const { commentsEnabled } = await trackerInForce(caller)
  return changeComment(caller, seen, (comment) => {
    const whose = whoseOf(caller, comment)
    if (!canEditComment(caller.can, whose, commentsEnabled)) {
      return failure(canEditComment(caller.can, whose, true) ? 'tracker.comment.off' : 'tracker.comment.denied')
    }
    const edit = { body, editedAt: caller.host.now(), editedById: caller.actor.id }
    const isSame = comment.body === body && !attachmentsDiffer({ now: comment.attachments, wanted: attachments })
    const becomes = isSame ? null : { ...comment, ...edit, version: comment.version + 1 }
    const write = (tx: Tx) => updateComment(tx, caller.activity.id, comment, edit)
    return { ok: true, value: { what: 'edited', becomes, attachments, write } }
  })
}

/** Takes a comment back: its text and its files are gone, a line tells that there was one. */
export function deleteComment(caller: Caller, seen: Seen) {
  return changeComment(caller, seen, (comment) => {
    if (!canDeleteComment(caller.can, whoseOf(caller, comment))) return failure('tracker.comment.denied')
    const deletion = { body: '', deletedAt: caller.host.now(), deletedById: caller.actor.id }
    const becomes = { ...comment, ...deletion, version: comment.version + 1 }
    const trackerId = caller.activity.id
    const write = async (tx: Tx) => {
      await countOneLess(tx, { trackerId, ticketId: comment.ticketId }, comment.kind)
      return updateComment(tx, trackerId, comment, deletion)
    }
    return { ok: true, value: { what: 'deleted', becomes, attachments: [], write } }
  })
}

const whoseOf = ({ actor }: Caller, { authorId, kind }: Comment) => ({ isAuthor: authorId === actor.id, kind })

type Decide = (comment: Comment) => Outcome<Step>

/** Asked in this order: is it there for you? is it as you saw it? is it still there? may you? */
const changeComment = (caller: Caller, seen: Seen, decide: Decide) =>
  followed(() => attemptChange(caller, seen, decide))

async function attemptChange(
  caller: Caller,
  { ifMatch, ...which }: Seen,
  decide: Decide,
): Promise<Outcome<CommentAnswer>> {
  const { host } = caller
  const found = await commentFor(caller, which)
  const decided = found.ok ? decide(found.value) : found
  const becomes = decided.ok ? decided.value.becomes : null
  const shown = becomes ?? (found.ok ? found.value : null)
  const present = await presenterOf(host, shown === null ? [] : [shown])
  const answerOf = (comment: Comment) => answer(200, present(comment), { version: comment.version })
  const outcome = await host.change<CommentAnswer>(caller, async (tx) => {
    if (!found.ok) return found
    if (found.value.version !== ifMatch) return failure('version.mismatch')
    if (found.value.deletedAt !== null) return failure('tracker.comment.not_found')
    if (!decided.ok) return decided
    if (becomes === null) return changed(answerOf(found.value))
    if (!(await holdTickets(tx, caller.activity.id, [found.value.ticketId]))) return WENT
    if (!(await decided.value.write(tx))) return failure('version.mismatch')
    const before = found.value
    const wanted = decided.value.attachments
    const attached = await setAttachments(tx, caller, ownerOf(found.value), { now: before.attachments, wanted })
    if (!attached.ok) return attached
    const now = { ...becomes, attachments: attached.value }
    return changed(answerOf(now), commentEvent(caller, now, decided.value.what, before))
  })
  return withCurrent(outcome, () => oneComment(caller, which))
}
