import type { Tx } from '@guichet/db/connect'
import type { Roster } from '@guichet/lti/services/names-roles/roster'
import { grantedRole, type RoleSettings } from '@guichet/lti/roles/map'
import { parseRoles } from '@guichet/lti/roles/parse'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Host } from '@guichet/plugin-kit/host'
import { raiseRightsVersion } from '../../../host/access/rights-version.ts'
import { ORIGIN } from '../launch/person.ts'
import { expel } from './expel.ts'
import { updateListed, welcome } from './people.ts'
import { keepListed, knownAmong, listedOtherwise, markAsked, type RosterCourse } from './repository.ts'

/** Of one list: what is beyond is not read. */
const MOST = 5_000

/** What an LMS told of the people of a course. */
export interface Told {
  readonly course: RosterCourse
  readonly roster: Roster
  /** Only what has changed since it was last asked: who is not in it is where they were. */
  readonly changesOnly: boolean
}

/**
 * What a list of people changes here (lti.md 1.12): whoever is in it can be chosen in the course before they have come, whom it calls a teacher as one
 * who is entrusted with tickets and configures nothing; their own launch says what they are. Whoever was in it and is not any more has left. It never
 * raises a role that a launch gave, nor lowers one, and nobody is deleted.
 */
export async function writeRoster(
  tx: Tx,
  host: Host,
  siteId: string,
  { course, roster, changesOnly }: Told,
): Promise<NewEvent[]> {
  const at = host.now()
  const { courseId, platform, roleSettings } = course
  const active = roster.members.filter(({ status }) => status === 'Active').slice(0, MOST)
  await raiseRightsVersion(tx)
  const known = await knownAmong(
    tx,
    platform.issuer,
    active.map(({ userId }) => userId),
  )
  const people = { tx, host, siteId }
  const events = await updateListed(people, active, known)
  events.push(...(await welcome(people, platform.issuer, active, known)))
  const listed = active.map(({ userId, roles }) => ({ userId: known.get(userId)!, roles }))
  await keepListed(tx, courseId, listed)
  const ids = listed.map(({ userId }) => userId)
  const roleOf = new Map(listed.map(({ userId, roles }) => [userId, listedAs(roles, roleSettings)]))
  events.push(...(await enrol(tx, host, courseId, roleOf)))
  // Of a list that was not read to its end, whoever is not in it may be in the rest.
  const isWhole = roster.stoppedBy === null && roster.members.length <= MOST
  if (changesOnly) events.push(...(await expel(tx, host, course, { these: await left(tx, platform.issuer, roster) })))
  else if (isWhole) events.push(...(await expel(tx, host, course, { allBut: ids })))
  await markAsked(tx, courseId, at, nextTime({ roster, changesOnly }, isWhole, at))
  return events
}

/** What changed since then can only be asked for after a list that was read to its end. */
function nextTime({ roster, changesOnly }: Omit<Told, 'course'>, isWhole: boolean, at: Date) {
  const { differencesUrl } = roster
  if (changesOnly) return differencesUrl === null ? {} : { differencesUrl }
  return isWhole ? { differencesUrl, wholeAt: at } : { differencesUrl: null }
}

/** Those whom the changes say to have left, as far as they are known here. */
async function left(tx: Tx, issuer: string, { members }: Roster): Promise<string[]> {
  const gone = members.filter(({ status }) => status !== 'Active').map(({ userId }) => userId)
  return [...(await knownAmong(tx, issuer, gone)).values()]
}

const LISTED_ROLES = ['teacher', 'student', 'guest'] as const
type ListedRole = (typeof LISTED_ROLES)[number]

/**
 * Nobody can use what a list gives before they launch, and then they have what their launch says. A mentor is a guest, as by a launch that names nobody
 * to look after, for a list names none.
 */
function listedAs(roles: readonly string[], settings: RoleSettings): ListedRole {
  const role = grantedRole(parseRoles(roles), settings)
  if (role === 'manager' || role === 'editingteacher') return 'teacher'
  return role === 'observer' ? 'guest' : role
}

async function enrol(
  tx: Tx,
  host: Host,
  courseId: string,
  roleOf: ReadonlyMap<string, ListedRole>,
): Promise<NewEvent[]> {
  const fresh = await listedOtherwise(tx, courseId, roleOf)
  if (fresh.length === 0) return []
  const roles = await tx.role.findMany({ where: { shortName: { in: [...LISTED_ROLES] } } })
  const idOf = new Map(roles.map(({ id, shortName }) => [shortName, id]))
  const assignedAt = host.now()
  const userId = { in: fresh.map(({ id }) => id) }
  await tx.roleAssignment.deleteMany({ where: { userId, contextId: courseId, origin: ORIGIN } })
  await tx.roleAssignment.createMany({
    data: fresh.map(({ id }) => ({
      id: host.newId(),
      userId: id,
      roleId: idOf.get(roleOf.get(id)!)!,
      contextId: courseId,
      origin: ORIGIN,
      assignedAt,
    })),
  })
  return fresh.map(({ id, before }) => ({
    type: 'core.role.given',
    contextId: courseId,
    subjectId: id,
    changes: { role: [before, roleOf.get(id)!] },
  }))
}
