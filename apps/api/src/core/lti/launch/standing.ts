import type { Db, Tx } from '@guichet/db/connect'
import type { KnownPerson } from '../../launches/said.ts'
import type { Opened } from '../../launches/launched.ts'
import type { CourseNames } from './course-names.ts'
import type { CourseServices } from './services.ts'
import { sql } from '@guichet/plugin-kit/sql'

interface KnownUser extends KnownPerson {
  readonly id: string
  readonly suspended: boolean
  /** Nobody has the address that the launch says. */
  readonly emailIsFree: boolean
}

export interface KnownCourse extends CourseNames, CourseServices {
  readonly id: string
  readonly version: number
  /** What its last launch called it. */
  readonly said: CourseNames
}

/** What is here already of what a launch is about; null where there is none. */
export interface Standing {
  readonly user: KnownUser | null
  readonly course: KnownCourse | null
  /** `placeId`: where whoever comes by it gets their role: the course, or the activity where that is another course's. */
  readonly link: {
    readonly activity: Opened | null
    readonly placeId: string
    readonly lineItemUrl: string | null
  } | null
  readonly membership: {
    readonly launchRoles: readonly string[]
    readonly mentorOf: readonly string[]
    readonly status: string
  } | null
  /** The short names of the roles that launches gave, where this one would give its own. */
  readonly roles: readonly string[]
}

interface Asked {
  readonly issuer: string
  readonly subject: string
  readonly deploymentId: string
  readonly contextId: string
  readonly resourceLinkId: string | null
  readonly email: string | null
}

/** One statement, by primary and unique keys: a launch that brings nothing new asks for nothing else. */
export async function findStanding(db: Db | Tx, asked: Asked): Promise<Standing> {
  const [row] = await db.$queryRaw<[{ standing: Standing }]>`${standingSql(asked)}`
  return row.standing
}

export const standingSql = ({ issuer, subject, deploymentId, contextId, resourceLinkId, email }: Asked) => sql`
  SELECT json_build_object(
    'user', (SELECT json_build_object('id', u.id, 'suspended', u.suspended_at IS NOT NULL, 'givenName', u.given_name, 'familyName', u.family_name,
      'email', u.email, 'language', u.language, 'version', u.version, 'emailIsFree', NOT EXISTS (SELECT FROM core_user o WHERE o.email = ${email}))
      FROM core_user u WHERE u.id = i.user_id),
    'course', (SELECT json_build_object('id', k.id, 'version', k.version, 'fullName', k.full_name, 'shortName', k.short_name,
      'said', json_build_object('fullName', c.full_name, 'shortName', c.short_name), 'membershipsUrl', c.memberships_url,
      'lineItemsUrl', c.line_items_url, 'gradeScopes', c.grade_scopes) FROM core_course k WHERE k.id = c.course_id),
    'link', CASE WHEN l.deployment_id IS NULL THEN NULL ELSE json_build_object('activity',
      (SELECT json_build_object('id', a.id, 'component', a.component, 'name', a.name) FROM core_activity a WHERE a.id = l.activity_id), 'placeId', p.id, 'lineItemUrl', l.line_item_url) END,
    'membership', (SELECT json_build_object('launchRoles', m.launch_roles, 'mentorOf', m.mentor_of, 'status', m.status)
      FROM core_lti_membership m WHERE m.course_id = c.course_id AND m.user_id = i.user_id),
    'roles', ARRAY(SELECT r.short_name FROM core_role_assignment a JOIN core_role r ON r.id = a.role_id
      WHERE a.user_id = i.user_id AND a.context_id = COALESCE(p.id, c.course_id) AND a.origin = 'lti')
  ) AS standing
  FROM (SELECT 1) one
  LEFT JOIN core_lti_identity i ON i.issuer = ${issuer} AND i.subject = ${subject}
  LEFT JOIN core_lti_course c ON c.deployment_id = ${deploymentId}::uuid AND c.context_id = ${contextId}
  LEFT JOIN core_lti_link l ON l.deployment_id = ${deploymentId}::uuid AND l.resource_link_id = ${resourceLinkId}
  LEFT JOIN core_context x ON x.id = l.activity_id
  LEFT JOIN LATERAL (SELECT CASE WHEN x.parent_id <> c.course_id THEN x.id ELSE c.course_id END AS id) p ON l.deployment_id IS NOT NULL`
