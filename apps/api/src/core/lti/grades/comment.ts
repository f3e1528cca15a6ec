import type { Tx } from '@guichet/db/connect'
import { failure } from '@guichet/plugin-kit/failure'
import type { ActivityRef, Cause } from '@guichet/plugin-kit/host'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { findGrading } from './grading.ts'
import { isLearner } from './learners.ts'
import { mark } from './outbox.ts'
import { wake } from './wake.ts'

interface Said {
  readonly userId: string
  readonly text: string
  /** Of the comment that whoever writes has seen; 0: there was none. */
  readonly version: number
}

/** A teacher's words for a learner. They go to the LMS with the score, by themselves where scores do. */
export async function commentOn({ host, lti }: LtiDeps, cause: Cause, { id }: ActivityRef, said: Said) {
  const { userId, version } = said
  const text = said.text.trim()
  return host.change(cause, async (tx) => {
    if (!(await isLearner(tx, id, userId))) return failure('not_found')
    const before = await findComment(tx, id, userId)
    if (before.version !== version) return mismatch(before)
    if (before.text === text) return changed(answer(200, before, { version }))
    const at = host.now()
    if (!(await keepComment(tx, { activityId: id, userId, text, version, at })))
      return mismatch(await findComment(tx, id, userId))
    const { enabled, sending } = await findGrading(tx, id)
    const marked = enabled && sending === 'automatic' ? await mark(tx, { activityId: id, people: [userId], at }) : 0
    if (marked > 0) await wake(tx, host, lti.scores, id)
    return changed(answer(200, { text, version: version + 1 }, { version: version + 1 }), {
      type: 'core.lti_grade.commented',
      contextId: id,
      activityId: id,
      subjectId: userId,
      changes: { comment: null },
    })
  })
}

async function findComment(tx: Tx, activityId: string, userId: string): Promise<{ text: string; version: number }> {
  const where = { activityId_userId: { activityId, userId } }
  const row = await tx.ltiGradeComment.findUnique({ where, select: { text: true, version: true } })
  return row ?? { text: '', version: 0 }
}

interface Kept extends Said {
  readonly activityId: string
  readonly at: Date
}

/** False: somebody was faster. An empty one keeps its row, for its version. */
async function keepComment(tx: Tx, { activityId, userId, text, version, at }: Kept): Promise<boolean> {
  const kept = await tx.$executeRaw`
    INSERT INTO core_lti_grade_comment AS c (activity_id, user_id, text, version, updated_at)
    VALUES (${activityId}::uuid, ${userId}::uuid, ${text}, 1, ${at}::timestamptz)
    ON CONFLICT (activity_id, user_id) DO UPDATE SET text = excluded.text, version = c.version + 1, updated_at = excluded.updated_at
    WHERE c.version = ${version}`
  return kept > 0
}
