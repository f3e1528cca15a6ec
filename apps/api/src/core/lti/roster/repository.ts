import type { LtiPlatform } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import type { RoleSettings } from '@guichet/lti/roles/map'
import { roleSettings } from '../deployments/role-settings.ts'

export interface RosterCourse {
  readonly courseId: string
  readonly membershipsUrl: string
  /** Where the LMS tells what has changed since its last answer; null: nowhere. */
  readonly differencesUrl: string | null
  /** When its list was last read to the end. */
  readonly wholeAt: Date | null
  readonly platform: LtiPlatform
  /** How its deployment understands roles. */
  readonly roleSettings: RoleSettings
}

/** A course whose people can be asked for now; null: not, or no more. */
export async function findRosterCourse(db: Db, courseId: string): Promise<RosterCourse | null> {
  const row = await db.ltiCourse.findFirst({
    where: {
      courseId,
      membershipsUrl: { not: null },
      deployment: { status: 'active', platform: { status: 'active' } },
    },
    select: {
      membershipsUrl: true,
      differencesUrl: true,
      rosterWholeAt: true,
      deployment: { select: { platform: true, roles: true, adminsAreManagers: true } },
    },
  })
  if (row === null) return null
  const { membershipsUrl, differencesUrl, rosterWholeAt, deployment } = row
  const { platform } = deployment
  const known = { courseId, membershipsUrl: membershipsUrl!, differencesUrl, wholeAt: rosterWholeAt }
  return { ...known, platform, roleSettings: roleSettings(deployment) }
}

/** Of one round; the next one takes more. */
const AT_ONCE = 200

/** Courses whose people were last asked for before then, the longest ago first. */
export async function staleCourses(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx.ltiCourse.findMany({
    where: {
      membershipsUrl: { not: null },
      OR: [{ rosterAt: null }, { rosterAt: { lt: before } }],
      deployment: { status: 'active', platform: { status: 'active' } },
    },
    orderBy: { rosterAt: { sort: 'asc', nulls: 'first' } },
    select: { courseId: true },
    take: AT_ONCE,
  })
  return rows.map(({ courseId }) => courseId)
}

/** `next`: what to ask next time; left out: as before. */
export async function markAsked(
  tx: Tx,
  courseId: string,
  at: Date,
  next: { readonly differencesUrl?: string | null; readonly wholeAt?: Date } = {},
): Promise<void> {
  const { wholeAt, ...urls } = next
  const data = { rosterAt: at, ...urls, ...(wholeAt !== undefined && { rosterWholeAt: wholeAt }) }
  await tx.ltiCourse.updateMany({ where: { courseId }, data })
}

/** Our ids of those whom a platform calls so. */
export async function knownAmong(tx: Tx, issuer: string, subjects: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.ltiIdentity.findMany({ where: { issuer, subject: { in: [...subjects] } } })
  return new Map(rows.map(({ subject, userId }) => [subject, userId]))
}

interface Listed {
  readonly userId: string
  readonly roles: readonly string[]
}

/** What the list says of people in a course: they are there. What their launches said stays as it is. Who only launched has no roles of a list, not even none. */
export async function keepListed(tx: Tx, courseId: string, listed: readonly Listed[]): Promise<void> {
  const rows = JSON.stringify(listed.map(({ userId, roles }) => ({ userId, roles })))
  await tx.$executeRaw`
    INSERT INTO core_lti_membership (course_id, user_id, launch_roles, roster_roles, mentor_of, status)
    SELECT ${courseId}::uuid, r."userId", '{}', r.roles, '{}', 'active'
    FROM json_to_recordset(${rows}::json) AS r("userId" uuid, roles text[])
    ON CONFLICT (course_id, user_id) DO UPDATE SET roster_roles = excluded.roster_roles, status = 'active'
    WHERE core_lti_membership.roster_roles IS DISTINCT FROM excluded.roster_roles OR core_lti_membership.status <> 'active'`
}

/**
 * Of these, who has another role in the course than the list gives them, and which one: whoever never came has it of an earlier list. What a launch gave
 * stays; of who has come and was out of the course meanwhile, nothing is left.
 */
export function listedOtherwise(
  tx: Tx,
  courseId: string,
  roleOf: ReadonlyMap<string, string>,
): Promise<{ readonly id: string; readonly before: string | null }[]> {
  return tx.$queryRaw`
    SELECT m.user_id AS id, held.role AS before
    FROM unnest(${[...roleOf.keys()]}::uuid[], ${[...roleOf.values()]}::text[]) AS listed(user_id, role)
    JOIN core_lti_membership m ON m.course_id = ${courseId}::uuid AND m.user_id = listed.user_id
    LEFT JOIN LATERAL (SELECT min(r.short_name) AS role FROM core_role_assignment a JOIN core_role r ON r.id = a.role_id
      WHERE a.user_id = m.user_id AND a.context_id = m.course_id AND a.origin = 'lti') held ON true
    WHERE held.role IS NULL OR (m.launched_at IS NULL AND held.role <> listed.role)`
}
