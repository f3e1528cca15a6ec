import type { Tx } from '@guichet/db/connect'
import { sql } from '@guichet/plugin-kit/sql'
import { ORIGIN } from '../launch/person.ts'

/** Of those who were in the list, who has left: everybody but some, or just these. By our ids. */
export type Leaving = { readonly allBut: readonly string[] } | { readonly these: readonly string[] }

/** Whom it concerns. */
export async function markGone(tx: Tx, courseId: string, leaving: Leaving): Promise<string[]> {
  const whose =
    'these' in leaving
      ? sql`user_id = ANY(${[...leaving.these]}::uuid[])`
      : sql`user_id <> ALL(${[...leaving.allBut]}::uuid[])`
  const gone = await tx.$queryRaw<{ userId: string }[]>`
    UPDATE core_lti_membership SET status = 'gone', roster_roles = '{}'
    WHERE course_id = ${courseId}::uuid AND status = 'active' AND roster_roles <> '{}' AND ${whose}
    RETURNING user_id AS "userId"`
  return gone.map(({ userId }) => userId)
}

export async function takeRoles(tx: Tx, userIds: readonly string[], contextId: string): Promise<void> {
  await tx.roleAssignment.deleteMany({ where: { userId: { in: [...userIds] }, contextId, origin: ORIGIN } })
}

/** Those that launches from a course began, in whichever place. */
export async function endSessionsOf(tx: Tx, userIds: readonly string[], courseId: string, at: Date): Promise<void> {
  await tx.session.updateMany({
    // As `Launched` has it.
    where: { userId: { in: [...userIds] }, endedAt: null, launch: { path: ['courseId'], equals: courseId } },
    data: { endedAt: at, endReason: 'left-course' },
  })
}

interface RoleByLink {
  readonly userId: string
  readonly activityId: string
  /** What they were at their last launch from another course that they are in and that has a link to it; null: there is none. */
  readonly still: { readonly launchRoles: readonly string[]; readonly mentorOf: readonly string[] } | null
}

/** What people hold in single activities of a course's deployment: only links of another course than the activity's give that. */
export function rolesByLinks(tx: Tx, courseId: string, userIds: readonly string[]): Promise<RoleByLink[]> {
  return tx.$queryRaw<RoleByLink[]>`${rolesByLinksQuery(courseId, userIds)}`
}

export const rolesByLinksQuery = (courseId: string, userIds: readonly string[]) => sql`
  SELECT a.user_id AS "userId", a.context_id AS "activityId", still.said AS still
  FROM core_role_assignment a JOIN core_context x ON x.id = a.context_id JOIN core_lti_course c ON c.course_id = x.parent_id
  LEFT JOIN LATERAL (
    SELECT json_build_object('launchRoles', m.launch_roles, 'mentorOf', m.mentor_of) AS said
    FROM core_lti_link l JOIN core_lti_membership m ON m.course_id = l.course_id AND m.user_id = a.user_id
    WHERE l.activity_id = a.context_id AND l.course_id <> x.parent_id AND m.status = 'active' AND m.launched_at IS NOT NULL
    ORDER BY m.launched_at DESC LIMIT 1) still ON true
  WHERE a.user_id = ANY(${[...userIds]}::uuid[]) AND a.origin = ${ORIGIN}
    AND c.deployment_id = (SELECT deployment_id FROM core_lti_course WHERE course_id = ${courseId}::uuid)`
