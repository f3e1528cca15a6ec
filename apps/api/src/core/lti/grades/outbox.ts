import type { Tx } from '@guichet/db/connect'
import { noSql, sql } from '@guichet/plugin-kit/sql'
import { learnersOf } from './learners.ts'
import type { LinkKey } from './links.ts'

interface Mark {
  readonly activityId: string
  /** Null: all of its learners. */
  readonly people: readonly string[] | null
  readonly at: Date
}

/**
 * Their scores are to be looked at, and sent if they are not what the LMS has. One row for a link and a person, however often it is marked; what
 * waits to be tried again goes on waiting, and what the LMS refused for good stays so. Whether it lets us send anything at all may have changed.
 */
export async function mark(tx: Tx, { activityId, people, at }: Mark): Promise<number> {
  return tx.$executeRaw(sql`
    INSERT INTO core_lti_score AS s (deployment_id, resource_link_id, user_id, due_at)
    SELECT p.*, ${at}::timestamptz FROM (${learnersOf(activityId)}) p ${among(people)}
    ON CONFLICT (deployment_id, resource_link_id, user_id)
    DO UPDATE SET revision = s.revision + 1, due_at = coalesce(s.due_at, excluded.due_at), refused = false
    WHERE NOT s.refused OR ${wasNotLet}`)
}

/** For want of a right of ours, or of a column. */
const wasNotLet = sql`s.fault IN ('no_scores', 'no_column')`

/** A launch says that more can be done with the grades of a course: what was refused for want of that is sent, by the job that looks each minute. */
export async function markWhatWasNotLet(tx: Tx, courseId: string, at: Date): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE core_lti_score s SET revision = s.revision + 1, due_at = ${at}::timestamptz, refused = false
    FROM core_lti_link l JOIN core_lti_grading g ON g.activity_id = l.activity_id AND g.enabled
    WHERE l.course_id = ${courseId}::uuid AND s.deployment_id = l.deployment_id AND s.resource_link_id = l.resource_link_id
      AND s.refused AND ${wasNotLet}`)
}

/** The same, because somebody said so: whatever the LMS has, and whatever it said before. */
export async function markAnew(tx: Tx, { activityId, people, at }: Mark): Promise<number> {
  return tx.$executeRaw(sql`
    INSERT INTO core_lti_score AS s (deployment_id, resource_link_id, user_id, due_at, forced)
    SELECT p.*, ${at}::timestamptz, true FROM (${learnersOf(activityId)}) p ${among(people)}
    ON CONFLICT (deployment_id, resource_link_id, user_id)
    DO UPDATE SET revision = s.revision + 1, due_at = excluded.due_at, forced = true, attempts = 0, fault = NULL, refused = false`)
}

const among = (people: readonly string[] | null) =>
  people === null ? noSql : sql`WHERE p.user_id = ANY(${[...people]}::uuid[])`

/** Nothing waits any more. */
export async function unmark(tx: Tx, activityId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE core_lti_score s SET due_at = NULL, forced = false FROM core_lti_link l
    WHERE l.activity_id = ${activityId}::uuid AND s.deployment_id = l.deployment_id AND s.resource_link_id = l.resource_link_id
      AND s.due_at IS NOT NULL`
}

/** Links of which something is due, the longest waiting first. Those that are shut out wait. */
export const linksDue = (tx: Tx, at: Date, most: number): Promise<LinkKey[]> => tx.$queryRaw(linksDueQuery(at, most))

export const linksDueQuery = (at: Date, most: number) => sql`
    SELECT s.deployment_id AS "deploymentId", s.resource_link_id AS "resourceLinkId" FROM core_lti_score s
    JOIN core_lti_link l ON l.deployment_id = s.deployment_id AND l.resource_link_id = s.resource_link_id
    JOIN core_lti_grading g ON g.activity_id = l.activity_id AND g.enabled
    JOIN core_lti_deployment d ON d.id = l.deployment_id AND d.status = 'active'
    JOIN core_lti_platform p ON p.id = d.platform_id AND p.status = 'active'
    WHERE s.due_at <= ${at}::timestamptz GROUP BY 1, 2 ORDER BY min(s.due_at) LIMIT ${most}`

/** A score that is due, with what was sent of it before. */
export interface DueScore {
  readonly userId: string
  readonly revision: number
  readonly forced: boolean
  readonly attempts: number
  readonly timestamp: Date | null
  readonly sentScore: number | null
  readonly sentMaximum: number | null
  readonly sentComment: string | null
  readonly sentTo: string | null
  readonly comment: string | null
  /** What the LMS calls them; null: it does not know them. */
  readonly subject: string | null
}

interface Due extends LinkKey {
  readonly activityId: string
  readonly issuer: string
  readonly at: Date
}

export async function dueScores(tx: Tx, due: Due, most: number): Promise<DueScore[]> {
  return tx.$queryRaw`
    SELECT s.user_id AS "userId", s.revision, s.forced, s.attempts, s.timestamp, s.sent_score AS "sentScore", s.sent_maximum AS "sentMaximum",
      s.sent_comment AS "sentComment", s.sent_to AS "sentTo", c.text AS comment,
      (SELECT min(i.subject) FROM core_lti_identity i WHERE i.user_id = s.user_id AND i.issuer = ${due.issuer}) AS subject
    FROM core_lti_score s LEFT JOIN core_lti_grade_comment c ON c.activity_id = ${due.activityId}::uuid AND c.user_id = s.user_id
    WHERE s.deployment_id = ${due.deploymentId}::uuid AND s.resource_link_id = ${due.resourceLinkId} AND s.due_at <= ${due.at}::timestamptz
    ORDER BY s.due_at, s.user_id LIMIT ${most}`
}
