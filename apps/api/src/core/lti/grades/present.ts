import { scoreOf } from '@guichet/domain/grading/rubric'
import { displayName } from '../../../host/display-name.ts'
import type { Counts } from '@guichet/plugin-kit/participation'
import type { z } from 'zod'
import type { grading, learner } from './contract.ts'
import type { Grading } from './grading.ts'
import type { LearnerRow, SendingRow } from './learners.ts'
import { linkState } from './link-state.ts'
import type { GradedLink } from './links.ts'

interface Around {
  readonly kinds: readonly string[]
  readonly links: readonly GradedLink[]
  readonly asksForGrades: boolean
}

export function presentGrading(now: Grading, { kinds, links, asksForGrades }: Around): z.output<typeof grading> {
  return {
    ...now,
    kinds: [...kinds],
    links: links.map((link) => ({ platform: link.platform.name, course: link.courseName, state: linkState(link) })),
    asksForGrades,
  }
}

export function presentLearner(
  row: LearnerRow,
  counts: Counts,
  { rubric, maximum }: Grading,
): z.output<typeof learner> {
  return {
    person: { id: row.id, name: displayName(row.givenName, row.familyName) },
    counts: { ...counts },
    score: scoreOf(rubric, counts, maximum),
    comment: { text: row.comment ?? '', version: row.commentVersion ?? 0 },
    sendings: row.sendings.map(presentSending),
  }
}

function presentSending(row: SendingRow): z.output<typeof learner>['sendings'][number] {
  const { platform, course, fault, triedAt, sentAt, sentScore, sentMaximum } = row
  return {
    platform,
    course,
    state: stateOf(row),
    fault,
    triedAt: iso(triedAt),
    sent: sentAt === null ? null : { score: sentScore!, maximum: sentMaximum!, at: iso(sentAt)! },
  }
}

function stateOf({ refused, due, fault, sentAt }: SendingRow) {
  if (refused) return 'refused'
  if (due) return fault === null ? 'waiting' : 'trying'
  return sentAt === null ? 'none' : 'sent'
}

/** PostgreSQL writes times in JSON in another way. */
const iso = (at: string | null) => (at === null ? null : new Date(at).toISOString())
