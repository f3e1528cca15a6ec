import type { Db } from '@guichet/db/connect'
import { sql } from '@guichet/plugin-kit/sql'
import type { Bond } from '../../../host/access/directory.ts'

/**
 * Whom somebody looks after as LMSs say (`role_scope_mentor`), of those who have come here: in the courses where they do, and in the activities of
 * other courses that links of these open. A launch that says so raises the rights version, and so does one by which a person comes.
 */
export const mentorBonds = (db: Db, userId: string): Promise<Bond[]> => db.$queryRaw<Bond[]>`${bondsSql(userId)}`

export const bondsSql = (userId: string) => sql`
  SELECT place.id AS "contextId", i.user_id AS "personId"
  FROM core_lti_membership m
  JOIN core_lti_course c ON c.course_id = m.course_id
  JOIN core_lti_deployment d ON d.id = c.deployment_id
  JOIN core_lti_platform p ON p.id = d.platform_id
  JOIN core_lti_identity i ON i.issuer = p.issuer AND i.subject = ANY(m.mentor_of)
  CROSS JOIN LATERAL (
    SELECT m.course_id AS id UNION SELECT l.activity_id FROM core_lti_link l WHERE l.course_id = m.course_id AND l.activity_id IS NOT NULL
  ) place
  WHERE m.user_id = ${userId}::uuid AND m.status = 'active'`
