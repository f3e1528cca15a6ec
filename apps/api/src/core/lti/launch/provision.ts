import type { Tx } from '@guichet/db/connect'
import type { Launch } from '@guichet/lti/launch/launch'
import type { GrantedRole } from '@guichet/lti/roles/map'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { changed } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../../host/access/rights-version.ts'
import { roleSettings } from '../deployments/role-settings.ts'
import type { LtiDeps } from '../deps.ts'
import type { Opened } from '../../launches/launched.ts'
import { courseFor, isCourseAsSaid } from './course.ts'
import { linkFor } from './link.ts'
import { keepMembership } from './membership.ts'
import { emailOf, isSaidOtherwise } from '../../launches/said.ts'
import { markWhatWasNotLet } from '../grades/outbox.ts'
import { person, saidOf } from './person.ts'
import { giveRole, launchedRole } from './role.ts'
import { columnAfter, maySendMore } from './services.ts'
import { findStanding, type Standing } from './standing.ts'
import type { KnownDeployment } from './store.ts'

export interface Provisioned {
  readonly userId: string
  readonly role: GrantedRole
  readonly courseId: string
  readonly courseName: string
  /** Outside of which nothing exists for who comes so: the course, or the one activity of another course. */
  readonly placeId: string
  readonly activity: Opened | null
  readonly copyOf: Opened | null
  readonly copied: boolean
}

/** What a launch that somebody begins needs and does: told in every step of it. */
export interface Provisioning {
  readonly deps: LtiDeps
  readonly tx: Tx
  readonly launch: Launch<KnownDeployment>
  readonly subject: string
  readonly standing: Standing
}

/**
 * Makes here what a launch is about, if it is not there: the person, by (issuer, sub) alone; the course; the link; their role in it, as
 * this launch says it (lti.md 1.1, 1.15). A launch that brings nothing new writes nothing. Null: the person may not come in here.
 */
export async function provision(deps: LtiDeps, launch: Launch<KnownDeployment>): Promise<Provisioned | null> {
  const subject = launch.user.subject
  if (subject === null) return null
  const asked = {
    issuer: launch.issuer,
    subject,
    deploymentId: launch.deployment.row.id,
    contextId: launch.context?.id ?? '',
    resourceLinkId: launch.resourceLink?.id ?? null,
    email: emailOf(launch.user),
  }
  const role = launchedRole(launch.roles, launch.mentorOf, roleSettings(launch.deployment.row))
  const before = await findStanding(deps.host.db, asked)
  if (before.user?.suspended === true) return null
  const settled = settledBy(launch, role, before)
  if (settled !== null) return settled
  const made = await deps.host.change({ actor: null }, async (tx) => {
    // The first launches of a course come all at once: they take turns, for the deployment is the tenant. So do a list of its people that is
    // being read, and the same person's launch from another deployment: what is here is looked at when it can no longer change.
    await tx.$queryRaw`SELECT FROM core_lti_deployment WHERE id = ${asked.deploymentId}::uuid FOR UPDATE`
    await raiseRightsVersion(tx)
    const standing = await findStanding(tx, asked)
    return makeIt({ deps, tx, launch, subject, standing }, role)
  })
  if (!made.ok) throw new Error(`a launch could not be provided for: ${made.error.code}`)
  return made.value
}

async function makeIt(provisioning: Provisioning, role: GrantedRole) {
  const { deps, tx, launch, standing } = provisioning
  const events: NewEvent[] = []
  const user = await person(provisioning, events)
  const course = await courseFor(provisioning, events)
  const opens = await linkFor(provisioning, course.id)
  if (maySendMore(launch, standing)) await markWhatWasNotLet(tx, course.id, deps.host.now())
  await keepMembership(tx, { courseId: course.id, userId: user.id, launch, at: deps.host.now() })
  await giveRole(provisioning, { userId: user.id, courseId: course.id, placeId: opens.placeId, role }, events)
  const value = { userId: user.id, role, courseId: course.id, courseName: course.name, ...opens }
  return changed({ ok: true, value }, ...events)
}

/** What it comes to when all is as the launch says; null: something is not. */
function settledBy(launch: Launch<KnownDeployment>, role: GrantedRole, standing: Standing): Provisioned | null {
  const { user, course, link, membership, roles } = standing
  if (user === null || course === null || membership === null) return null
  if (launch.resourceLink !== null && (link?.activity ?? null) === null) return null
  const isSame =
    String(membership.launchRoles) === String(launch.roles) &&
    String(membership.mentorOf) === String(launch.mentorOf) &&
    membership.status === 'active' &&
    String(roles) === role &&
    isCourseAsSaid(course, launch) &&
    (link === null || link.lineItemUrl === columnAfter(launch, link.lineItemUrl))
  if (!isSame || isSaidOtherwise(saidOf(launch), user)) return null
  return {
    userId: user.id,
    role,
    courseId: course.id,
    courseName: course.fullName,
    placeId: link?.placeId ?? course.id,
    activity: link?.activity ?? null,
    copyOf: null,
    copied: false,
  }
}
