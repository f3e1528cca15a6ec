import { scoreOf } from '@guichet/domain/grading/rubric'
import type { Counts } from '@guichet/plugin-kit/participation'
import type { Grading } from './grading.ts'
import type { GradedLink } from './links.ts'
import type { DueScore } from './outbox.ts'

/** What the LMS is to be told of somebody. */
export interface ToSend {
  readonly score: number
  readonly maximum: number
  readonly comment: string | null
}

/**
 * Null: the LMS has it already, or there is nothing to tell of somebody who did nothing. Whose score has gone down to nothing is told so, as is
 * whoever is meant by name.
 */
export function toSend(
  due: DueScore,
  counts: Counts | undefined,
  { rubric, maximum }: Grading,
  { lineItemUrl, ownLineItemUrl }: GradedLink,
): ToSend | null {
  const { comment } = due
  const wanted = { score: scoreOf(rubric, counts ?? {}, maximum), maximum, comment }
  if (due.forced) return wanted
  if (due.sentScore === null) return counts === undefined && comment === null ? null : wanted
  const isThere =
    due.sentScore === wanted.score &&
    due.sentMaximum === maximum &&
    due.sentComment === comment &&
    due.sentTo === (lineItemUrl ?? ownLineItemUrl)
  return isThere ? null : wanted
}
