import type { Db, Tx } from '@guichet/db/connect'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { PersonCursor } from '@guichet/plugin-kit/paging'
import { likePattern } from '../../../host/access/holders.ts'
import type { Fault } from './faults.ts'

/**
 * Whose part in an activity is graded, for which link: whoever an LMS has made a student in the course of the link, or in the activity alone,
 * and who has not left. Not its test users.
 */
export const learnersOf = (activityId: string): Sql => sql`
  SELECT l.deployment_id, l.resource_link_id, m.user_id FROM core_lti_link l
  JOIN core_lti_membership m ON m.course_id = l.course_id AND m.status = 'active' AND NOT ('test-user' = ANY(m.launch_roles))
  WHERE l.activity_id = ${activityId}::uuid AND EXISTS (
    SELECT FROM core_role_assignment a JOIN core_role r ON r.id = a.role_id
    WHERE a.user_id = m.user_id AND a.context_id IN (l.course_id, l.activity_id) AND a.origin = 'lti' AND r.archetype = 'student')`

/** What is known of a learner's score for one link; nothing was ever to be sent: all null. */
export interface SendingRow {
  readonly platform: string
  readonly course: string
  readonly due: boolean
  readonly refused: boolean
  readonly fault: Fault | null
  readonly triedAt: string | null
  readonly sentAt: string | null
  readonly sentScore: number | null
  readonly sentMaximum: number | null
}

export interface LearnerRow {
  readonly id: string
  readonly familyName: string
  readonly givenName: string
  readonly comment: string | null
  readonly commentVersion: number | null
  readonly sendings: readonly SendingRow[]
}

interface Wanted {
  readonly matching: string | undefined
  readonly after: PersonCursor | null
  readonly take: number
}

/** By name. */
export const findLearners = (db: Db, activityId: string, wanted: Wanted): Promise<LearnerRow[]> =>
  db.$queryRaw(learnersQuery(activityId, wanted))

export const learnersQuery = (activityId: string, { matching, after, take }: Wanted): Sql => sql`
  SELECT u.id, u.family_name AS "familyName", u.given_name AS "givenName", c.text AS comment, c.version AS "commentVersion",
    (SELECT json_agg(json_build_object('platform', p.name, 'course', k.full_name, 'due', s.due_at IS NOT NULL, 'refused', coalesce(s.refused, false),
        'fault', s.fault, 'triedAt', s.tried_at, 'sentAt', s.sent_at, 'sentScore', s.sent_score, 'sentMaximum', s.sent_maximum) ORDER BY l.created_at)
      FROM core_lti_link l JOIN core_lti_membership m ON m.course_id = l.course_id AND m.user_id = u.id
      JOIN core_course k ON k.id = l.course_id JOIN core_lti_deployment d ON d.id = l.deployment_id JOIN core_lti_platform p ON p.id = d.platform_id
      LEFT JOIN core_lti_score s ON s.deployment_id = l.deployment_id AND s.resource_link_id = l.resource_link_id AND s.user_id = u.id
      WHERE l.activity_id = ${activityId}::uuid) AS sendings
  FROM core_user u LEFT JOIN core_lti_grade_comment c ON c.activity_id = ${activityId}::uuid AND c.user_id = u.id
  WHERE u.id IN (SELECT learner.user_id FROM (${learnersOf(activityId)}) learner)
    ${matching ? sql`AND (u.given_name || ' ' || u.family_name) ILIKE ${likePattern(matching)}` : noSql}
    ${after === null ? noSql : sql`AND (u.family_name, u.given_name, u.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`}
  ORDER BY u.family_name, u.given_name, u.id LIMIT ${take}`

export async function isLearner(db: Db | Tx, activityId: string, userId: string): Promise<boolean> {
  const rows = await db.$queryRaw<object[]>`
    SELECT FROM (${learnersOf(activityId)}) learner WHERE learner.user_id = ${userId}::uuid LIMIT 1`
  return rows.length > 0
}
